import { PassThrough, Writable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { inOrder, openPool } from '../work/index.ts';
import { type Format, print } from './print.ts';
import { reportLines } from './report-lines.ts';

const reader = new URL('../../tests/fixtures/trick-reader.ts', import.meta.url).href;
const pool = openPool({ reader, workers: 1 });
afterAll(() => pool.close());

function terminal(): NodeJS.WriteStream & { text: string } {
	const stream = new PassThrough() as unknown as NodeJS.WriteStream & { text: string };
	stream.text = '';
	stream.on('data', (data) => {
		stream.text += String(data);
	});
	return stream;
}

async function* bytesOf(lines: Iterable<string>) {
	for (const line of lines) yield new TextEncoder().encode(`${line}\n`);
}

async function printed(lines: Iterable<string>, format: Format = 'json') {
	const [stdout, stderr] = [terminal(), terminal()];
	const status = await print(
		inOrder(
			pool,
			reportLines(bytesOf(lines), () => {}),
		),
		format,
		{ stdout, stderr },
	);
	return { status, out: stdout.text, err: stderr.text };
}

const line = (id: string, text = 'Words.') => JSON.stringify({ id, text });

describe('what `truceline read --jsonl` prints', () => {
	it('is a result a line, in the order of the input, with status 0', async () => {
		const ids = Array.from({ length: 100 }, (_, i) => `r${i}`);
		const { status, out, err } = await printed(ids.map((id) => line(id)));
		expect(status).toBe(0);
		expect(
			out
				.trim()
				.split('\n')
				.map((each) => JSON.parse(each).report.id),
		).toEqual(ids);
		expect(err).toBe('');
	});

	it('has an error in the place of each line that cannot be read, and status 1', async () => {
		const { status, out } = await printed([
			line('a'),
			'{"id": "b", ',
			'{"id": "c"}',
			'',
			'{"id": 4, "text": "Words.", "published": "2017-02-30"}',
			line('e', 'throw'),
			line('f', ' '),
			'[]',
			line('h'),
		]);
		const told = out
			.trim()
			.split('\n')
			.map((each) => JSON.parse(each));
		expect(told.map((each) => [each.report?.id ?? each.id, each.error?.code])).toEqual([
			['a', undefined],
			[undefined, 'line.not-json'],
			['c', 'line.not-a-report'],
			['4', undefined],
			['e', 'report.damaged'],
			['f', 'report.empty'],
			[undefined, 'line.not-a-report'],
			['h', undefined],
		]);
		expect(told[1]).not.toHaveProperty('id');
		expect(told[1].error.message).toContain('line 2');
		expect(status).toBe(1);
	});

	it('is a table where that is asked for, with errors apart', async () => {
		const { out, err } = await printed([line('a'), line('b', 'throw')], 'table');
		expect(out).toBe('a · 0 claims\n\n');
		expect(err).toMatch(/^truceline: b: The file cannot be opened\./);
	});

	it('ends quietly when nobody reads on', async () => {
		let asked = 0;
		function* endless() {
			for (;;) yield line(`r${asked++}`);
		}
		const stdout = new Writable({
			write: (_, __, done) => done(Object.assign(new Error('gone'), { code: 'EPIPE' })),
		});
		expect(
			await print(
				inOrder(
					pool,
					reportLines(bytesOf(endless()), () => {}),
				),
				'json',
				{ stdout, stderr: terminal() },
			),
		).toBe(0);
		expect(asked).toBeLessThan(1000);
	});
});
