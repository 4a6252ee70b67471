import type { Reading, Report } from '../domain/index.ts';

/** What a worker thread reads with; made once a thread by the module that the pool names. */
export interface ThreadReader {
	/** Version of model and rules; stored beside what they read. */
	version: string;
	/** One report to its reading. */
	read(report: Report): Promise<Reading>;
	/** Several reports to their readings, in order, so that the engine can batch across them. */
	readMany(reports: AsyncIterable<Report>): AsyncIterable<Reading>;
}

/** A module that a thread can load names its reader so. */
export interface ThreadReaderModule {
	openReader(): Promise<ThreadReader>;
}
