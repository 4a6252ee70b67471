export { makeReader, type Reader } from './read.ts';
export type { World } from './world.ts';
