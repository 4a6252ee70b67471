import type { Reader } from '../read/reader/index.ts';

/** A module whose reader a worker thread can open, once a thread. `shared` is what the pool was given for its threads. */
export interface ThreadReaderModule {
	openReader(shared: unknown): Promise<Reader>;
}
