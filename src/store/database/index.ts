export { connect, type Database, withoutPassword } from './connect.ts';
export { migrate, migrations } from './migrate.ts';
export type * from './tables.ts';
