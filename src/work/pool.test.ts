import { afterEach, describe, expect, it } from 'vitest';
import { emptyReading, reportOf } from '../../tests/fixtures/reading.ts';
import { LIMITS } from '../intake/index.ts';
import { openPool, type Pool } from './pool.ts';
import { inOrder } from './stream.ts';

const readerAt = (name: string) => new URL(`../../tests/fixtures/${name}.ts`, import.meta.url).href;
let pool: Pool;
const open = (reader = 'trick-reader', more: { limitMs?: number; heapMb?: number } = {}) => {
	pool = openPool({ reader: readerAt(reader), workers: 2, shared: 7, ...more });
	return pool;
};
const read = (id: string, text: string) => pool.run(reportOf(id, text));
afterEach(() => pool.close());

describe('the pool', () => {
	it('reads a report in a worker', async () => {
		open();
		const outcome = await read('a', 'Shells fell.');
		expect(outcome).toEqual({ ok: true, value: JSON.stringify(emptyReading(reportOf('a', 'Shells fell.'))) });
		expect(await pool.warm()).toBe('trick 7');
	});

	it('tells the code of a report that cannot be read and reads the next', async () => {
		open();
		const [bad, good] = await Promise.all([read('a', 'throw'), read('b', 'fine')]);
		expect(bad).toMatchObject({ ok: false, error: { code: 'report.damaged' } });
		expect(good.ok).toBe(true);
	});

	it.each([
		['hang', 'report.too-slow', 3_000],
		['exit', 'internal', 15_000],
		['memory', 'report.too-heavy', 25_000],
	])('ends a worker that a report makes %s, and reads all the others', async (trick, code, limitMs) => {
		open('trick-reader', { limitMs, heapMb: 64 });
		const texts = ['one', 'two', trick, 'four', 'five'];
		const outcomes = await Promise.all(texts.map((text, i) => read(`r${i}`, text)));
		expect(outcomes.map((outcome) => (outcome.ok ? 'read' : outcome.error.code))).toEqual([
			'read',
			'read',
			code,
			'read',
			'read',
		]);
	});

	it('refuses a report of more than 5 MB without handing it to a worker', async () => {
		open();
		expect(await read('big', 'é'.repeat(LIMITS.bytes / 2 + 1))).toMatchObject({
			error: { code: 'report.too-large' },
		});
		expect((await read('fits', 'é'.repeat(LIMITS.bytes / 2))).ok).toBe(true);
	});

	it('says why where no worker can work at all', async () => {
		open('broken-reader');
		await expect(read('a', 'text')).rejects.toMatchObject({ code: 'model.missing' });
		await expect(pool.warm()).rejects.toMatchObject({ code: 'model.missing' });
	});
});

describe('a stream through the pool', () => {
	it('keeps the order, with failures in their places', async () => {
		open('trick-reader', { limitMs: 3_000 });
		async function* given() {
			for (let i = 0; i < 600; i++) {
				if (i === 5) yield { id: null, failure: { code: 'line.not-json' as const, message: 'no' } };
				else yield { report: reportOf(`r${i}`, i === 300 ? 'hang' : 'x') };
			}
		}
		const ids: Array<string | null> = [];
		const failed: string[] = [];
		for await (const { id, outcome } of inOrder(pool, given())) {
			ids.push(id);
			if (!outcome.ok) failed.push(`${id}: ${outcome.error.code}`);
		}
		expect(ids).toEqual(Array.from({ length: 600 }, (_, i) => (i === 5 ? null : `r${i}`)));
		expect(failed).toEqual(['null: line.not-json', 'r300: report.too-slow']);
	});

	it('reads no further ahead than it must', async () => {
		open();
		let given = 0;
		async function* endless() {
			for (;;) {
				given++;
				yield { report: reportOf(`r${given}`, 'x') };
			}
		}
		for await (const { id } of inOrder(pool, endless())) if (id === 'r10') break;
		expect(given).toBeLessThan(600);
	});

	it('tells when its input breaks', async () => {
		open();
		async function* breaking() {
			yield { report: reportOf('a', 'x') };
			throw new Error('the disk is gone');
		}
		const seen: unknown[] = [];
		await expect(async () => {
			for await (const done of inOrder(pool, breaking())) seen.push(done);
		}).rejects.toThrow('the disk is gone');
		expect(seen).toHaveLength(1);
	});
});
