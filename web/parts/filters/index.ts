export * from './ChipList.tsx';
export * from './FacetList.tsx';
export * from './Folded.tsx';
export * from './SearchBox.tsx';
