import { TrucelineError } from '../domain/index.ts';

/**
 * A backup is one gzip file. Uncompressed it is lines of UTF-8: the head; then for each table its name and columns, its
 * rows as PostgreSQL's COPY text, and the line `\.`, which no row can be; at the end the SHA-256 of all before it.
 */
export type BackupHead = {
	truceline: 'backup';
	format: 1;
	/** The last migration that the rows fit. */
	schema: number;
	takenAt: string;
	postgres: string;
	/** Rows of each table, in the order in which they can be put back. */
	tables: { name: string; columns: string[]; rows: number }[];
};

export type BackupEnd = { end: true; sha256: string };

export const END_OF_TABLE = '\\.';

/** The tables in an order in which every row's references stand before it. */
export const BACKED_UP = [
	'reports',
	'originals',
	'report_states',
	'readings',
	'parties',
	'places',
	'claims',
	'claim_fields',
	'decisions',
	'merge_decisions',
	'event_names',
	'jobs',
	'job_reports',
] as const;

/** Tables that hold only what can be made again; a restore leaves them to be made. */
export const MADE_AGAIN = [
	'monitor_changes',
	'monitorings',
	'events',
	'findings',
	'disputes',
	'duties',
	'control',
	'forecasts',
	'warnings',
	'rests_on',
] as const;

/** The head that a file begins with. Error: `backup.wrong`. */
export function readHead(line: string, file: string): BackupHead {
	try {
		const head = JSON.parse(line) as BackupHead;
		if (head.truceline === 'backup' && head.format === 1 && Array.isArray(head.tables)) return head;
	} catch {
		// Told below, as any other file that is no backup.
	}
	throw new TrucelineError('backup.wrong', file, 'It does not begin as one.');
}
