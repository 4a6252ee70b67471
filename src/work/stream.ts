import type { Pool } from './pool.ts';
import { type Failure, type Outcome, type Task, weightOf } from './tasks.ts';

/** A task, or something that could not even become one and keeps its place in the order. */
export type Given = { task: Task } | { id: string | null; failure: Failure };

/** What comes out for each thing given, in the order given. */
export interface Done {
	id: string | null;
	outcome: Outcome;
}

/** Held between input and output: enough to keep the threads busy past one slow report, little enough to stay flat in memory. */
const HELD = { tasks: 256, weight: 12 * 1024 * 1024 };

/**
 * Runs tasks through the pool as they come and gives their outcomes in the order of the input. Input is read only as fast as
 * outcomes are taken. Rejects where the input breaks or no thread can work.
 */
export async function* inOrder(pool: Pool, input: AsyncIterable<Given>): AsyncGenerator<Done> {
	const held: Array<{ done: Promise<Done>; weight: number }> = [];
	let weight = 0;
	let finished = false;
	let failure: unknown = null;
	let wake = () => {};
	const sleep = () =>
		new Promise<void>((resolve) => {
			wake = resolve;
		});

	const taking = (async () => {
		for await (const given of input) {
			while (!finished && (held.length >= HELD.tasks || weight >= HELD.weight)) await sleep();
			if (finished) return;
			const done = start(pool, given);
			done.catch(() => {});
			const weighs = 'task' in given ? weightOf(given.task) : 0;
			held.push({ done, weight: weighs });
			weight += weighs;
			wake();
		}
	})()
		.catch((error: unknown) => {
			failure = error;
		})
		.finally(() => {
			finished = true;
			wake();
		});

	try {
		while (!finished || held.length > 0) {
			const next = held[0];
			if (!next) {
				await sleep();
				continue;
			}
			const done = await next.done;
			held.shift();
			weight -= next.weight;
			wake();
			yield done;
		}
		await taking;
		if (failure) throw failure;
	} finally {
		finished = true;
		wake();
	}
}

async function start(pool: Pool, given: Given): Promise<Done> {
	if ('failure' in given) return { id: given.id, outcome: { ok: false, error: given.failure } };
	const { task } = given;
	return { id: task.do === 'read' ? task.report.id : task.head.id, outcome: await pool.run(task) };
}
