export { backup, type Moved } from './backup.ts';
export { openStore } from './open.ts';
export { restore } from './restore.ts';
export type * from './store.ts';
