import { type ErrorCode, TrucelineError } from '../domain/index.ts';
import { type Ended, Slot } from './slot.ts';
import { type Failure, MAX_REPORT_BYTES, type Outcome, type Task, weightOf } from './tasks.ts';

export interface PoolOptions {
	/** URL of the module whose `openReader` each thread calls. */
	reader: string;
	/** Worker threads; each holds its own engine. */
	threads: number;
	/** How long one report may take, in milliseconds. */
	limitMs?: number;
	/** Most heap that a thread may hold, in MB. */
	heapMb?: number;
}

/** Threads that read reports. Tasks are taken in the order in which they come; each gets an outcome, whatever happens to its thread. */
export interface Pool {
	/** Does one task. Rejects only where no task can be done at all: the model is missing, or the pool was closed. */
	run(task: Task): Promise<Outcome>;
	/** Starts the threads now and resolves to the reader's version. */
	warm(): Promise<string>;
	close(): Promise<void>;
}

interface Waiting {
	task: Task;
	/** Set once it was among the tasks of a thread that ended: it is tried once more, by itself. */
	again: boolean;
	resolve: (outcome: Outcome) => void;
	reject: (error: Error) => void;
}

/** Tasks go to a thread together up to this many and this many characters; a longer one goes alone. */
const SHARD = { tasks: 32, weight: 65_536 };
const STARTS_THAT_MAY_FAIL = 3;
const FAILURE_OF: Record<Ended, ErrorCode> = {
	'too-slow': 'report.too-slow',
	'out-of-memory': 'report.too-heavy',
	crashed: 'internal',
};

/** Opens a pool; no thread starts before the first task. */
export function openPool(options: PoolOptions): Pool {
	const limitMs = options.limitMs ?? 60_000;
	const queue: Waiting[] = [];
	const running = new Map<Task, Waiting>();
	const slots = new Set<Slot>();
	const versionAsked: Array<{ resolve: (version: string) => void; reject: (error: Error) => void }> = [];
	let version: string | null = null;
	let failedStarts = 0;
	let broken: Error | null = null;

	/** Ends all that waits: no thread can work. */
	const breakDown = (error: Error) => {
		broken = error;
		for (const waiting of [...running.values(), ...queue.splice(0), ...versionAsked.splice(0)]) waiting.reject(error);
		running.clear();
	};

	const settle = (task: Task, outcome: Outcome) => {
		running.get(task)?.resolve(outcome);
		running.delete(task);
	};

	const addSlot = () => {
		let started = false;
		const slot = new Slot(
			{ reader: options.reader, heapMb: options.heapMb ?? 640 },
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
					slots.delete(slot);
					if (!started && ++failedStarts >= STARTS_THAT_MAY_FAIL) return breakDown(new TrucelineError('internal'));
					giveUpOrRetry(why, left, together);
					work();
				},
			},
		);
		slots.add(slot);
	};

	/** A task that was alone in its thread failed by itself; tasks that were together are tried again one by one. */
	const giveUpOrRetry = (why: Ended, left: Task[], together: boolean) => {
		const retried: Waiting[] = [];
		for (const task of left) {
			const waiting = running.get(task);
			if (!waiting) continue;
			if (together && !waiting.again) {
				running.delete(task);
				retried.push({ ...waiting, again: true });
			} else {
				const { code, message } = new TrucelineError(FAILURE_OF[why]);
				settle(task, { ok: false, error: { code, message } });
			}
		}
		queue.unshift(...retried);
	};

	const work = () => {
		if (broken) return;
		for (const slot of slots) {
			if (queue.length === 0) return;
			if (!slot.idle) continue;
			const shard = takeShard(queue);
			for (const waiting of shard) running.set(waiting.task, waiting);
			// Together they get a third of the time: what hangs is found early and still has two thirds when it is tried alone.
			const share = shard.length > 1 ? 1 / 3 : shard[0]!.again ? 2 / 3 : 1;
			slot.give(
				shard.map(({ task }) => task),
				limitMs * share,
			);
		}
		const starting = [...slots].filter((slot) => slot.starting).length;
		if (queue.length > starting && slots.size < options.threads) addSlot();
	};

	return {
		run(task) {
			if (broken) return Promise.reject(broken);
			if (isTooLarge(task)) {
				const { code, message } = new TrucelineError('report.too-large');
				return Promise.resolve({ ok: false, error: { code, message } });
			}
			return new Promise((resolve, reject) => {
				queue.push({ task, again: false, resolve, reject });
				work();
			});
		},
		warm() {
			if (broken) return Promise.reject(broken);
			while (slots.size < options.threads) addSlot();
			if (version !== null) return Promise.resolve(version);
			return new Promise((resolve, reject) => versionAsked.push({ resolve, reject }));
		},
		async close() {
			breakDown(new TrucelineError('internal', null, 'The pool was closed.'));
			await Promise.all([...slots].map((slot) => slot.stop()));
			slots.clear();
		},
	};
}

function takeShard(queue: Waiting[]): Waiting[] {
	const shard = [queue.shift()!];
	let weight = weightOf(shard[0]!.task);
	if (shard[0]!.again) return shard;
	while (queue.length > 0 && shard.length < SHARD.tasks) {
		const next = queue[0]!;
		weight += weightOf(next.task);
		if (next.again || weight > SHARD.weight) break;
		shard.push(queue.shift()!);
	}
	return shard;
}

function isTooLarge(task: Task): boolean {
	if (task.do !== 'read') return task.bytes.byteLength > MAX_REPORT_BYTES;
	return task.report.text.length > MAX_REPORT_BYTES / 3 && Buffer.byteLength(task.report.text) > MAX_REPORT_BYTES;
}

function errorOf(failure: Failure): Error {
	return Object.assign(new TrucelineError(failure.code), { message: failure.message });
}
