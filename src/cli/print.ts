import { Reading } from '../domain/index.ts';
import type { Done } from '../work/index.ts';
import type { Io } from './command.ts';
import { type Output, outputTo } from './output.ts';
import { progressOn } from './progress.ts';
import { tableOf } from './table.ts';

export type Format = 'json' | 'table';

/** Prints outcomes as they come; gives the exit status: 1 where any report could not be read. */
export async function print(done: AsyncIterable<Done>, format: Format, io: Omit<Io, 'stdin' | 'env'>): Promise<number> {
	const out = outputTo(io.stdout);
	const progress = progressOn(io.stderr, () => performance.now());
	let failed = false;
	for await (const one of done) {
		if (out.closed) break;
		failed ||= !one.outcome.ok;
		await printOne(one, format, out, io);
		progress.step(!one.outcome.ok);
	}
	progress.end();
	return failed ? 1 : 0;
}

async function printOne({ id, outcome }: Done, format: Format, out: Output, io: Pick<Io, 'stderr'>): Promise<void> {
	if (format === 'json') {
		const line = outcome.ok ? outcome.value : JSON.stringify({ ...(id === null ? {} : { id }), error: outcome.error });
		await out.write(`${line}\n`);
	} else if (outcome.ok) {
		await out.write(`${tableOf(Reading.parse(JSON.parse(outcome.value)))}\n`);
	} else {
		io.stderr.write(`truceline: ${id ?? 'a line'}: ${outcome.error.message}\n`);
	}
}
