import { type Report, toPlain } from '../domain/index.ts';
import type { Reader } from '../read/reader/index.ts';
import type { ReaderModule } from './reader-module.ts';
import type { FromWorker, Outcome, ToWorker } from './tasks.ts';

/**
 * A worker process of the pool: opens its reader once, then answers every report that it is given, each on its own. It ends
 * with the pool's process, also where that was killed; signals of the terminal are the pool's affair.
 */
let reader: Reader | null = null;

process.on('message', (message: ToWorker) => {
	if (message.kind === 'open') void open(message.reader, message.shared);
	else if (reader) void answer(reader, message.reports);
});
process.on('disconnect', () => process.exit());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

function say(message: FromWorker): void {
	process.send?.(message);
}

async function open(url: string, shared: unknown): Promise<void> {
	try {
		const module: ReaderModule = await import(url);
		reader = await module.openReader(shared);
		say({ kind: 'ready', version: reader.version });
	} catch (error) {
		say({ kind: 'fatal', error: toPlain(error) });
	}
}

async function answer(by: Reader, reports: Report[]): Promise<void> {
	for (const [index, report] of reports.entries()) say({ kind: 'answer', index, outcome: await outcomeOf(by, report) });
}

async function outcomeOf(by: Reader, report: Report): Promise<Outcome> {
	try {
		return { ok: true, value: JSON.stringify(await by.read(report)) };
	} catch (error) {
		return { ok: false, error: toPlain(error) };
	}
}
