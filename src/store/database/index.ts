export { type Database, connect } from './connect.ts';
export { migrate } from './migrate.ts';
export type * from './tables.ts';
