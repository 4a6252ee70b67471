import { parentPort, workerData } from 'node:worker_threads';
import { type Report, toPlain } from '../domain/index.ts';
import type { FromThread, Outcome, Shard } from './tasks.ts';
import type { ThreadReader, ThreadReaderModule } from './thread-reader.ts';

/** The worker's side of the pool: opens its reader once, then answers every report of every shard, each on its own. */
const port = parentPort;
if (!port) throw new Error('thread.ts runs inside a worker thread only');
const say = (message: FromThread) => port.postMessage(message);

try {
	const module: ThreadReaderModule = await import((workerData as { reader: string }).reader);
	const reader = await module.openReader();
	port.on('message', ({ reports }: Shard) => void answer(reader, reports));
	say({ kind: 'ready', version: reader.version });
} catch (error) {
	say({ kind: 'fatal', error: toPlain(error) });
}

async function answer(reader: ThreadReader, reports: Report[]): Promise<void> {
	let next = reports.length > 1 ? await answerTogether(reader, reports) : 0;
	for (; next < reports.length; next++) {
		say({ kind: 'answer', index: next, outcome: await outcomeOf(reader, reports[next]!) });
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

async function outcomeOf(reader: ThreadReader, report: Report): Promise<Outcome> {
	try {
		return { ok: true, value: JSON.stringify(await reader.read(report)) };
	} catch (error) {
		return { ok: false, error: toPlain(error) };
	}
}
