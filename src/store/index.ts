export { backup, type Moved } from './backup.ts';
export type * from './merge-decisions.ts';
export type * from './monitored.ts';
export type * from './monitoring.ts';
export { openStore } from './open.ts';
export { restore } from './restore.ts';
export type * from './store.ts';
