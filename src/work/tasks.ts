import type { ErrorCode, Report } from '../domain/index.ts';

/** A failure in plain words, as it is shown to people and printed by `truceline read`. */
export interface Failure {
	code: ErrorCode;
	message: string;
}

/** What became of a report: its `Reading` as one line of JSON, or why it could not be read. */
export type Outcome = { ok: true; value: string } | { ok: false; error: Failure };

/** From the pool to a worker: first what to open, then reports to be read together. */
export type ToWorker =
	| { kind: 'open' /** URL of the module that opens the reader. */; reader: string; shared: unknown }
	| { kind: 'read'; reports: Report[] };

/** From a worker to the pool. `fatal` means that no worker can work, such as when the model is missing. */
export type FromWorker =
	| { kind: 'ready'; version: string }
	| { kind: 'fatal'; error: Failure }
	| { kind: 'answer'; index: number; outcome: Outcome };
