export * from './filters.ts';
export * from './monitor.ts';
export * from './search.ts';
