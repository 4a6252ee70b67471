import type { Reading, Report } from '../domain/index.ts';
import type { Pool } from './pool.ts';
import type { Failure, Outcome } from './tasks.ts';

/**
 * A report, or something that could not even become one and keeps its place in the order. `extracted` where the report's text
 * was taken out of another format: its reading then tells the text that its offsets count into.
 */
export type Given = { report: Report; extracted?: boolean } | { id: string | null; failure: Failure };

/** What comes out for each thing given, in the order given. */
export interface Done {
	id: string | null;
	outcome: Outcome;
}

/** Held between input and output: enough to keep the workers busy past one slow report, little enough to stay flat in memory. */
const HELD = { reports: 256, characters: 12 * 1024 * 1024 };

/**
 * Reads reports through the pool as they come and gives their outcomes in the order of the input. Input is read only as fast as
 * outcomes are taken. Rejects where the input breaks or no worker can work.
 */
export async function* inOrder(pool: Pool, input: AsyncIterable<Given>): AsyncGenerator<Done> {
	const held: Array<{ done: Promise<Done>; characters: number }> = [];
	let characters = 0;
	let finished = false;
	let failure: unknown = null;
	let wake = () => {};
	const sleep = () =>
		new Promise<void>((resolve) => {
			wake = resolve;
		});

	const taking = (async () => {
		for await (const given of input) {
			while (!finished && (held.length >= HELD.reports || characters >= HELD.characters)) await sleep();
			if (finished) return;
			const done = start(pool, given);
			done.catch(() => {});
			const length = 'report' in given ? given.report.text.length : 0;
			held.push({ done, characters: length });
			characters += length;
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
			characters -= next.characters;
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
	const { report, extracted } = given;
	const outcome = await pool.run(report);
	return { id: report.id, outcome: outcome.ok && extracted ? withText(outcome.value, report.text) : outcome };
}

function withText(line: string, text: string): Outcome {
	const reading = JSON.parse(line) as Reading;
	return { ok: true, value: JSON.stringify({ ...reading, report: { ...reading.report, text } }) };
}
