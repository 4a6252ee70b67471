export * from './client.ts';
export * from './jobs.ts';
export * from './monitor.ts';
export * from './problem.ts';
export * from './queries.ts';
