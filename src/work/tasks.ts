import type { ErrorCode, Report } from '../domain/index.ts';

/** A failure in plain words, as it is shown to people and printed by `truceline read`. */
export interface Failure {
	code: ErrorCode;
	message: string;
}

/** What became of a report: its `Reading` as one line of JSON, or why it could not be read. */
export type Outcome = { ok: true; value: string } | { ok: false; error: Failure };

/** What a thread is started with: URL of the module that opens its reader, and what that is given (shared memory is shared). */
export interface ThreadData {
	reader: string;
	shared: unknown;
}

/** From the pool to a thread: reports to be read together. */
export interface Shard {
	reports: Report[];
}

/** From a thread to the pool. `fatal` means that no thread can work, such as when the model is missing. */
export type FromThread =
	| { kind: 'ready'; version: string }
	| { kind: 'fatal'; error: Failure }
	| { kind: 'answer'; index: number; outcome: Outcome };
