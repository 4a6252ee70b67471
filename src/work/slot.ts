import { Worker } from 'node:worker_threads';
import type { Report } from '../domain/index.ts';
import type { Failure, FromThread, Outcome, Shard, ThreadData } from './tasks.ts';

/** Why a thread ended before it had answered all of its reports. */
export type Ended = 'too-slow' | 'out-of-memory' | 'crashed';

/** What the pool hears from one thread. */
export interface SlotEvents {
	ready(version: string): void;
	fatal(error: Failure): void;
	answered(report: Report, outcome: Outcome): void;
	/** All reports answered: the thread is free. */
	free(): void;
	/** The thread is gone; `left` are its reports without an answer, `together` whether it had been given several. */
	ended(why: Ended, left: Report[], together: boolean): void;
}

export interface SlotOptions {
	data: ThreadData;
	/** Most of V8's old space that the thread may hold, in MB. */
	heapMb: number;
}

/** One worker thread and the shard that it is busy with. */
export class Slot {
	readonly #worker: Worker;
	readonly #events: SlotEvents;
	#reports: Report[] = [];
	#answered = 0;
	#limitMs = 0;
	#timer: NodeJS.Timeout | undefined;
	#ready = false;
	#gone = false;

	constructor(options: SlotOptions, events: SlotEvents) {
		this.#events = events;
		this.#worker = new Worker(new URL('./boot.mjs', import.meta.url), {
			workerData: options.data,
			resourceLimits: { maxOldGenerationSizeMb: options.heapMb },
			execArgv: [],
		});
		this.#worker.on('message', (message: FromThread) => this.#hear(message));
		this.#worker.on('error', (error: NodeJS.ErrnoException) =>
			this.#end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'crashed'),
		);
		this.#worker.on('exit', () => this.#end('crashed'));
	}

	/** True where the thread has opened its reader and has nothing to do. */
	get idle(): boolean {
		return this.#ready && !this.#gone && this.#reports.length === 0;
	}

	/** True until the thread has opened its reader. */
	get starting(): boolean {
		return !this.#ready && !this.#gone;
	}

	/** Gives the thread reports; it is ended if it stays `limitMs` without an answer. */
	give(reports: Report[], limitMs: number): void {
		this.#reports = reports;
		this.#answered = 0;
		this.#limitMs = limitMs;
		this.#worker.postMessage({ reports } satisfies Shard);
		this.#watch();
	}

	/** Ends the thread; nothing more is heard from it. */
	async stop(): Promise<void> {
		this.#gone = true;
		clearTimeout(this.#timer);
		await this.#worker.terminate();
	}

	#hear(message: FromThread): void {
		if (this.#gone) return;
		if (message.kind === 'ready') {
			this.#ready = true;
			this.#events.ready(message.version);
		} else if (message.kind === 'fatal') {
			this.#events.fatal(message.error);
		} else {
			const report = this.#reports[message.index];
			if (!report) return;
			this.#answered = message.index + 1;
			this.#events.answered(report, message.outcome);
			if (this.#answered < this.#reports.length) {
				this.#watch();
				return;
			}
			clearTimeout(this.#timer);
			this.#reports = [];
			this.#events.free();
		}
	}

	#watch(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			void this.#worker.terminate();
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
