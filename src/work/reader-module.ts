import type { Reader } from '../read/reader/index.ts';

/** A module whose reader a worker can open, once a process. `shared` is what the pool was given for its workers. */
export interface ReaderModule {
	openReader(shared: unknown): Promise<Reader>;
}
