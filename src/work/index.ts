export { openPool, type Pool, type PoolOptions } from './pool.ts';
export { type Incoming, receive } from './receive.ts';
export { type Runner, startRunner } from './runner.ts';
export { type Done, type Given, inOrder } from './stream.ts';
export { threadsFrom } from './threads.ts';

/** The module whose reader the threads of a pool open: the engine, the gazetteer and the knowledge of this folder. */
export const READER = new URL('./reader.ts', import.meta.url).href;
