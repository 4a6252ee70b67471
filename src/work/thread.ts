import { parentPort, workerData } from 'node:worker_threads';
import { type Report, toPlain } from '../domain/index.ts';
import type { FromThread, Outcome, Shard, Task } from './tasks.ts';
import type { ThreadReader, ThreadReaderModule } from './thread-reader.ts';

/** The worker's side of the pool: opens its reader once, then answers every task of every shard, each on its own. */
const port = parentPort;
if (!port) throw new Error('thread.ts runs inside a worker thread only');
const say = (message: FromThread) => port.postMessage(message);

try {
	const module: ThreadReaderModule = await import((workerData as { reader: string }).reader);
	const reader = await module.openReader();
	port.on('message', (shard: Shard) => void answer(reader, shard.tasks));
	say({ kind: 'ready', version: reader.version });
} catch (error) {
	say({ kind: 'fatal', error: toPlain(error) });
}

async function answer(reader: ThreadReader, tasks: Task[]): Promise<void> {
	let next = 0;
	const reports = tasks.map((task) => (task.do === 'read' ? task.report : null));
	if (tasks.length > 1 && reports.every((report) => report !== null)) next = await answerTogether(reader, reports);
	for (; next < tasks.length; next++) {
		say({ kind: 'answer', index: next, outcome: await outcomeOf(reader, tasks[next]!) });
	}
}

/** Reads reports as one stream; returns how many were answered before one of them broke it. */
async function answerTogether(reader: ThreadReader, reports: Report[]): Promise<number> {
	let done = 0;
	try {
		for await (const reading of reader.readMany(streamOf(reports))) {
			say({ kind: 'answer', index: done, outcome: { ok: true, value: JSON.stringify(reading) } });
			done++;
		}
	} catch {
		// The report that broke the stream shows itself when the rest are read one by one.
	}
	return done;
}

async function* streamOf(reports: Report[]): AsyncGenerator<Report> {
	yield* reports;
}

async function outcomeOf(reader: ThreadReader, task: Task): Promise<Outcome> {
	try {
		if (task.do === 'read') return { ok: true, value: JSON.stringify(await reader.read(task.report)) };
		const { report, extracted } = await reader.intake(task.bytes, task.head);
		if (task.do === 'intake') return { ok: true, value: JSON.stringify(report) };
		const reading = await reader.read(report);
		if (extracted) reading.report = { ...reading.report, text: report.text };
		return { ok: true, value: JSON.stringify(reading) };
	} catch (error) {
		return { ok: false, error: toPlain(error) };
	}
}
