import { parentPort, workerData } from 'node:worker_threads';
import { type Report, toPlain } from '../domain/index.ts';
import type { Reader } from '../read/reader/index.ts';
import type { FromThread, Outcome, Shard, ThreadData } from './tasks.ts';
import type { ThreadReaderModule } from './thread-reader.ts';

/** The worker's side of the pool: opens its reader once, then answers every report of every shard, each on its own. */
const port = parentPort;
if (!port) throw new Error('thread.ts runs inside a worker thread only');
const say = (message: FromThread) => port.postMessage(message);

try {
	const { reader: url, shared } = workerData as ThreadData;
	const module: ThreadReaderModule = await import(url);
	const reader = await module.openReader(shared);
	port.on('message', ({ reports }: Shard) => void answer(reader, reports));
	say({ kind: 'ready', version: reader.version });
} catch (error) {
	say({ kind: 'fatal', error: toPlain(error) });
}

async function answer(reader: Reader, reports: Report[]): Promise<void> {
	const together = reports.length > 1 ? await reader.readAll(reports).catch(() => null) : null;
	for (const [index, report] of reports.entries()) {
		const reading = together?.[index];
		// Where one report broke the others' reading, it shows itself when each is read alone.
		const outcome = reading ? readAs(JSON.stringify(reading)) : await outcomeOf(reader, report);
		say({ kind: 'answer', index, outcome });
	}
}

const readAs = (value: string): Outcome => ({ ok: true, value });

async function outcomeOf(reader: Reader, report: Report): Promise<Outcome> {
	try {
		return readAs(JSON.stringify(await reader.read(report)));
	} catch (error) {
		return { ok: false, error: toPlain(error) };
	}
}
