import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Report } from '../domain/index.ts';
import type { Failure, FromWorker, Outcome, ToWorker } from './tasks.ts';

/** Why a worker ended before it had answered all of its reports. */
export type Ended = 'too-slow' | 'out-of-memory' | 'crashed';

/** What the pool hears of one worker. */
export interface WorkerEvents {
	ready(version: string): void;
	fatal(error: Failure): void;
	answered(report: Report, outcome: Outcome): void;
	/** All reports answered: the worker is free. */
	free(): void;
	/** The worker is gone; `left` are its reports without an answer, `together` whether it had been given several. */
	ended(why: Ended, left: Report[], together: boolean): void;
}

export interface WorkerOptions {
	/** URL of the module that opens the worker's reader, and what that is given. */
	reader: string;
	shared: unknown;
	/** Most of V8's heap that the worker may hold, in MB. */
	heapMb: number;
}

const BOOT = fileURLToPath(new URL('./boot.mjs', import.meta.url));
const LAST_WORDS = 4096;

/**
 * One worker and the reports that it is busy with. It is a process and no thread, since it must be possible to end it in the
 * midst of native code: a thread that is ended while the engine runs takes the whole process with it.
 */
export class WorkerProcess {
	readonly #child: ChildProcess;
	readonly #events: WorkerEvents;
	#reports: Report[] = [];
	#answered = 0;
	#limitMs = 0;
	#timer: NodeJS.Timeout | undefined;
	#ready = false;
	#gone = false;
	#lastWords = '';

	constructor({ reader, shared, heapMb }: WorkerOptions, events: WorkerEvents) {
		this.#events = events;
		this.#child = fork(BOOT, [], {
			// A small young heap and one arena of malloc keep two workers and the main process within 1 GB, at no cost in speed (measured).
			execArgv: [`--max-old-space-size=${heapMb}`, '--max-semi-space-size=4'],
			env: { ...process.env, MALLOC_ARENA_MAX: '1' },
			serialization: 'advanced',
			stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
		});
		this.#child.stderr?.on('data', (words) => {
			this.#lastWords = (this.#lastWords + String(words)).slice(-LAST_WORDS);
		});
		this.#child.on('message', (message: FromWorker) => this.#hear(message));
		this.#child.on('error', () => this.#end('crashed'));
		this.#child.on('close', () =>
			this.#end(/heap out of memory|bad_alloc/.test(this.#lastWords) ? 'out-of-memory' : 'crashed'),
		);
		this.#send({ kind: 'open', reader, shared });
	}

	/** True where the worker has opened its reader and has nothing to do. */
	get idle(): boolean {
		return this.#ready && !this.#gone && this.#reports.length === 0;
	}

	/** True until the worker has opened its reader. */
	get starting(): boolean {
		return !this.#ready && !this.#gone;
	}

	/** Gives the worker reports; it is ended if it stays `limitMs` without an answer. */
	give(reports: Report[], limitMs: number): void {
		this.#reports = reports;
		this.#answered = 0;
		this.#limitMs = limitMs;
		this.#send({ kind: 'read', reports });
		this.#watch();
	}

	/** Ends the worker; nothing more is heard of it. */
	stop(): Promise<void> {
		this.#gone = true;
		clearTimeout(this.#timer);
		const closed = this.#child.exitCode ?? this.#child.signalCode;
		if (closed !== null) return Promise.resolve();
		return new Promise((resolve) => {
			this.#child.once('close', () => resolve());
			this.#child.kill('SIGKILL');
		});
	}

	#send(message: ToWorker): void {
		// A worker that is gone already tells so by itself.
		if (this.#child.connected) this.#child.send(message, () => {});
	}

	#hear(message: FromWorker): void {
		if (this.#gone) return;
		if (message.kind === 'ready') {
			this.#ready = true;
			this.#events.ready(message.version);
		} else if (message.kind === 'fatal') {
			this.#events.fatal(message.error);
		} else {
			this.#take(message.index, message.outcome);
		}
	}

	#take(index: number, outcome: Outcome): void {
		const report = this.#reports[index];
		if (!report) return;
		this.#answered = index + 1;
		this.#events.answered(report, outcome);
		if (this.#answered < this.#reports.length) {
			this.#watch();
			return;
		}
		clearTimeout(this.#timer);
		this.#reports = [];
		this.#events.free();
	}

	#watch(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.#child.kill('SIGKILL');
			this.#end('too-slow');
		}, this.#limitMs);
	}

	#end(why: Ended): void {
		if (this.#gone) return;
		this.#gone = true;
		clearTimeout(this.#timer);
		this.#events.ended(why, this.#reports.slice(this.#answered), this.#reports.length > 1);
	}
}
