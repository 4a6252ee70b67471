export * from './filters.ts';
export * from './search.ts';
