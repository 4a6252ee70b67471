import { type ErrorCode, type Report, TrucelineError } from '../domain/index.ts';
import { LIMITS } from '../intake/index.ts';
import type { Failure, Outcome } from './tasks.ts';
import { type Ended, WorkerProcess } from './worker-process.ts';

export interface PoolOptions {
	/** URL of the module whose `openReader` each worker calls. */
	reader: string;
	/** Handed to each worker's `openReader`, copied. */
	shared?: unknown;
	/** Worker processes; each holds its own engine. */
	workers: number;
	/** How long one report may take, in milliseconds. */
	limitMs?: number;
	/** Most heap that a worker may hold, in MB. */
	heapMb?: number;
}

/** Worker processes that read reports. They are taken in the order in which they come; each gets an outcome, whatever happens to its worker. */
export interface Pool {
	/** Reads one report. Rejects only where nothing can be read at all: the model is missing, or the pool was closed. */
	run(report: Report): Promise<Outcome>;
	/** Starts the workers now and resolves to the reader's version. */
	warm(): Promise<string>;
	close(): Promise<void>;
}

interface Waiting {
	report: Report;
	/** Set once it was among the reports of a worker that ended: it is tried once more, by itself. */
	again: boolean;
	resolve: (outcome: Outcome) => void;
	reject: (error: Error) => void;
}

/** Reports go to a worker together up to this many and this many characters; a longer one goes alone. */
const SHARD = { reports: 32, characters: 24_576 };
const STARTS_THAT_MAY_FAIL = 3;
const FAILURE_OF: Record<Ended, ErrorCode> = {
	'too-slow': 'report.too-slow',
	'out-of-memory': 'report.too-heavy',
	crashed: 'internal',
};

/** Opens a pool; no worker starts before the first report. */
export function openPool(options: PoolOptions): Pool {
	const limitMs = options.limitMs ?? 60_000;
	const queue: Waiting[] = [];
	const running = new Map<Report, Waiting>();
	const workers = new Set<WorkerProcess>();
	const versionAsked: Array<{ resolve: (version: string) => void; reject: (error: Error) => void }> = [];
	let version: string | null = null;
	let failedStarts = 0;
	let broken: Error | null = null;

	/** Ends all that waits: no worker can work. */
	const breakDown = (error: Error) => {
		broken = error;
		for (const waiting of [...running.values(), ...queue.splice(0), ...versionAsked.splice(0)]) waiting.reject(error);
		running.clear();
	};

	const settle = (report: Report, outcome: Outcome) => {
		running.get(report)?.resolve(outcome);
		running.delete(report);
	};

	const addWorker = () => {
		let started = false;
		const worker = new WorkerProcess(
			{ reader: options.reader, shared: options.shared ?? null, heapMb: options.heapMb ?? 640 },
			{
				ready(told) {
					started = true;
					failedStarts = 0;
					version = told;
					for (const asked of versionAsked.splice(0)) asked.resolve(told);
					work();
				},
				fatal: (error) => breakDown(errorOf(error)),
				answered: settle,
				free: work,
				ended(why, left, together) {
					workers.delete(worker);
					if (!started && ++failedStarts >= STARTS_THAT_MAY_FAIL) return breakDown(new TrucelineError('internal'));
					giveUpOrRetry(why, left, together);
					work();
				},
			},
		);
		workers.add(worker);
	};

	/** A report that was alone in its worker failed by itself; those that were together are tried again one by one. */
	const giveUpOrRetry = (why: Ended, left: Report[], together: boolean) => {
		const retried: Waiting[] = [];
		for (const report of left) {
			const waiting = running.get(report);
			if (!waiting) continue;
			if (together && !waiting.again) {
				running.delete(report);
				retried.push({ ...waiting, again: true });
			} else {
				const { code, message } = new TrucelineError(FAILURE_OF[why]);
				settle(report, { ok: false, error: { code, message } });
			}
		}
		queue.unshift(...retried);
	};

	const work = () => {
		if (broken) return;
		for (const worker of workers) {
			if (queue.length === 0) return;
			if (!worker.idle) continue;
			const shard = takeShard(queue);
			for (const waiting of shard) running.set(waiting.report, waiting);
			// Together they get half of the time: what hangs there has the other half when it is tried alone.
			const share = shard.length > 1 || shard[0]!.again ? 1 / 2 : 1;
			worker.give(
				shard.map(({ report }) => report),
				limitMs * share,
			);
		}
		const starting = [...workers].filter((worker) => worker.starting).length;
		if (queue.length > starting && workers.size < options.workers) addWorker();
	};

	return {
		run(report) {
			if (broken) return Promise.reject(broken);
			if (isTooLarge(report)) {
				const { code, message } = new TrucelineError('report.too-large');
				return Promise.resolve({ ok: false, error: { code, message } });
			}
			return new Promise((resolve, reject) => {
				queue.push({ report, again: false, resolve, reject });
				work();
			});
		},
		warm() {
			if (broken) return Promise.reject(broken);
			while (workers.size < options.workers) addWorker();
			if (version !== null) return Promise.resolve(version);
			return new Promise((resolve, reject) => versionAsked.push({ resolve, reject }));
		},
		async close() {
			breakDown(new TrucelineError('internal', null, 'The pool was closed.'));
			await Promise.all([...workers].map((worker) => worker.stop()));
			workers.clear();
		},
	};
}

function takeShard(queue: Waiting[]): Waiting[] {
	const shard = [queue.shift()!];
	let characters = shard[0]!.report.text.length;
	if (shard[0]!.again) return shard;
	while (queue.length > 0 && shard.length < SHARD.reports) {
		const next = queue[0]!;
		characters += next.report.text.length;
		if (next.again || characters > SHARD.characters) break;
		shard.push(queue.shift()!);
	}
	return shard;
}

/** By bytes of UTF-8, which are counted only where the length alone does not tell. */
function isTooLarge({ text }: Report): boolean {
	return text.length * 3 > LIMITS.bytes && Buffer.byteLength(text) > LIMITS.bytes;
}

function errorOf(failure: Failure): Error {
	return Object.assign(new TrucelineError(failure.code), { message: failure.message });
}
