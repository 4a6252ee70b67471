import { Worker } from 'node:worker_threads';
import { type ErrorCode, TrucelineError } from '../domain/index.ts';
import type { Extracted } from './extracted.ts';
import type { Format } from './format.ts';
import type { Limits } from './limits.ts';

/** What the thread is asked. */
export interface Question {
	format: Exclude<Format, 'text'>;
	bytes: Uint8Array;
	limits: Limits;
}

/** What the thread answers. */
export type Answer = { ok: true; extracted: Extracted } | { ok: false; code: ErrorCode; detail: string | null };

/** Milliseconds between two looks at the time and the memory that the thread has taken. */
const WATCH_EVERY = 50;

/**
 * `extract` in a thread of its own, which is ended when it takes longer or more memory than `limits` grant, so that
 * no file, however it was made, stops or starves the program. Files wait for one another; the thread stays for the next.
 * Throws `report.too-slow`, `report.too-large` (memory) or what the file's own error is, with `place`.
 */
export function extractGuarded(question: Question, place: string | null): Promise<Extracted> {
	const turn = queue.then(() => ask(question, place));
	queue = turn.then(
		() => undefined,
		() => undefined,
	);
	return turn;
}

let queue: Promise<void> = Promise.resolve();
let idle: Worker | null = null;

function ask(question: Question, place: string | null): Promise<Extracted> {
	const worker = idle ?? startThread(question.limits);
	idle = null;
	worker.ref();
	return new Promise((resolve, reject) => {
		const memoryBefore = process.memoryUsage.rss();
		const started = performance.now();
		const give = (error: TrucelineError) => {
			settle();
			void worker.terminate();
			reject(error);
		};
		const watch = setInterval(() => {
			if (performance.now() - started > question.limits.milliseconds)
				give(new TrucelineError('report.too-slow', place));
			else if (process.memoryUsage.rss() - memoryBefore > question.limits.megabytes * 1e6)
				give(tooHungry(question, place));
		}, WATCH_EVERY);
		const onMessage = (answer: Answer) => {
			settle();
			worker.unref();
			idle = worker;
			if (answer.ok) resolve(answer.extracted);
			else reject(new TrucelineError(answer.code, place, answer.detail ?? undefined));
		};
		const onError = (error: Error & { code?: string }) =>
			give(
				error.code === 'ERR_WORKER_OUT_OF_MEMORY'
					? tooHungry(question, place)
					: new TrucelineError('report.damaged', place),
			);
		const onExit = () => give(new TrucelineError('report.damaged', place));
		const settle = () => {
			clearInterval(watch);
			worker.off('message', onMessage);
			worker.off('error', onError);
			worker.off('exit', onExit);
		};
		worker.on('message', onMessage);
		worker.on('error', onError);
		worker.on('exit', onExit);
		worker.postMessage(question);
	});
}

const tooHungry = ({ limits }: Question, place: string | null) =>
	new TrucelineError('report.too-large', place, `Opening it takes more than ${limits.megabytes} MB of memory.`);

/** A thread that reads TypeScript by itself: Node 20 hands a loader of the main thread to no other. */
function startThread(limits: Limits): Worker {
	const loader = import.meta.resolve('tsx/esm/api');
	const thread = new URL('./guarded-thread.ts', import.meta.url).href;
	const code = `import { register } from ${JSON.stringify(loader)}; register(); await import(${JSON.stringify(thread)});`;
	const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), {
		execArgv: [],
		resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, stackSizeMb: 4 },
	});
	worker.unref();
	worker.on('error', () => undefined);
	worker.on('exit', () => {
		if (idle === worker) idle = null;
	});
	return worker;
}
