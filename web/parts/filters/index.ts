export * from './FacetList.tsx';
export * from './SearchBox.tsx';
