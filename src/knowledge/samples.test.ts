import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { loadSamples } from './samples.ts';

const shipped = fileURLToPath(new URL('../../knowledge/samples/', import.meta.url));

describe('the sample reports that are shipped', () => {
	const { samples, problems } = loadSamples(shipped);

	it('are all good, and every text of the folder is listed', () => {
		expect(problems).toEqual([]);
		expect(samples).toHaveLength(readdirSync(shipped).filter((file) => file.endsWith('.txt')).length);
		expect(samples.length).toBeGreaterThanOrEqual(16);
	});

	it('are marked as written for the project, short, and of October 2017', () => {
		for (const { report, note } of samples) {
			expect(report.publisher).toMatch(/^Truceline sample: /);
			expect(note).toMatch(/^written for the project/);
			expect(report.published).toMatch(/^2017-10-\d\d$/);
			expect(report.text.split(/\s+/).length).toBeLessThan(350);
		}
	});

	it('hold a correction and a reprint', () => {
		expect(samples.filter(({ replaces }) => replaces !== null).map(({ report }) => report.id)).toEqual([
			'sample-convoy-corrected',
		]);
		const [first, reprint] = ['sample-declared-free', 'sample-declared-free-reprint'].map(
			(id) => samples.find(({ report }) => report.id === id)?.report.text ?? '',
		);
		expect(reprint).toContain(first?.split('\n')[0]);
	});
});

describe('a folder of samples', () => {
	let folder = '';
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	it('keeps the good ones and tells of the others', () => {
		folder = mkdtempSync(join(tmpdir(), 'samples-'));
		const entry = (id: string, more = '') =>
			`- {id: ${id}, file: ${id}.txt, title: T, publisher: P, published: 2017-10-09${more}}\n`;
		writeFileSync(
			join(folder, 'samples.yaml'),
			entry('a') + entry('b') + entry('c', ', replaces: z') + entry('d', ', replaces: a'),
		);
		for (const id of ['a', 'c', 'd']) writeFileSync(join(folder, `${id}.txt`), 'Clashes near the river.\n');
		const { samples, problems } = loadSamples(folder);
		expect(samples.map(({ report, replaces }) => [report.id, replaces])).toEqual([
			['a', null],
			['d', 'a'],
		]);
		expect(problems.map(({ line }) => line)).toEqual([2, 3]);
	});
});
