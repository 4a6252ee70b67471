import type { ErrorCode, Report } from '../domain/index.ts';

/** The largest report that is read, in bytes of UTF-8. */
export const MAX_REPORT_BYTES = 5 * 1024 * 1024;

/** What a person tells of a file besides its bytes. */
export interface FileHead {
	id: string;
	/** The file's name: its ending helps to tell the format. */
	name: string;
	title: string | null;
	publisher: string | null;
	published: string | null;
	url: string | null;
}

/** Something for a worker thread to do: read a report, take a file in, or both. */
export type Task =
	| { do: 'read'; report: Report }
	| { do: 'intake'; bytes: Uint8Array; head: FileHead }
	| { do: 'intake-and-read'; bytes: Uint8Array; head: FileHead };

/** A failure in plain words, as it is shown to people and printed by `truceline read`. */
export interface Failure {
	code: ErrorCode;
	message: string;
}

/** What became of a task: `value` is a `Reading`, or a `Report` for `intake`, as one line of JSON. */
export type Outcome = { ok: true; value: string } | { ok: false; error: Failure };

/** How much a task weighs when tasks are handed out together, about its length in characters. */
export const weightOf = (task: Task): number => (task.do === 'read' ? task.report.text.length : task.bytes.byteLength);

/** From the pool to a thread: tasks to be done together. */
export interface Shard {
	tasks: Task[];
}

/** From a thread to the pool. `fatal` means that no thread can work, such as when the model is missing. */
export type FromThread =
	| { kind: 'ready'; version: string }
	| { kind: 'fatal'; error: Failure }
	| { kind: 'answer'; index: number; outcome: Outcome };
