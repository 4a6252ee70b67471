import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Claim, Reading } from '../../src/domain/index.ts';
import { ROOT } from '../imports.ts';
import { linesIn, truceline } from './truceline.ts';

const folder = mkdtempSync(join(tmpdir(), 'truceline read '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string | Uint8Array) => {
	writeFileSync(join(folder, name), content);
	return join(folder, name);
};
const SAMPLE = join(ROOT, 'knowledge', 'samples', '2017-10-22-al-omar.txt');

describe('truceline read', { timeout: 120_000 }, () => {
	it('brings out claims whose words stand where it says, the same bytes from a file and from standard input', async () => {
		const text = readFileSync(SAMPLE, 'utf8');
		const { status, out, err } = await truceline([
			'read',
			SAMPLE,
			'--published',
			'2017-10-22',
			'--publisher',
			'Eastern Line',
		]);
		expect([status, err]).toEqual([0, '']);
		const reading = Reading.parse(JSON.parse(out));
		expect(reading.report).toEqual({
			id: '2017-10-22-al-omar',
			title: null,
			publisher: 'Eastern Line',
			published: '2017-10-22',
			language: 'en',
		});
		expect(reading.claims.length).toBeGreaterThan(2);
		for (const { quote, actors, place, time } of reading.claims as Claim[]) {
			expect(text.slice(quote.start, quote.end)).toBe(quote.text);
			for (const part of [...actors, place, time])
				if (part) expect(text.slice(part.start, part.end)).toBe(part.mention);
		}
		const capture = reading.claims.find(({ type }) => type === 'capture');
		expect(capture).toMatchObject({ status: 'happened', time: { from: '2017-10-22' } });

		const piped = await truceline(['read', '-', '--published', '2017-10-22', '--publisher', 'Eastern Line'], text);
		expect(piped.out).toBe(out.replace('"2017-10-22-al-omar"', '"stdin"'));
	});

	it('goes on after every kind of bad file, in the order given, and ends with status 1', async () => {
		const html =
			'<html><head><title>Town shelled</title></head><body><article><p>Troops shelled the town of Idlib on Monday.</p></article></body></html>';
		const files = [
			file('empty.txt', ''),
			file(
				'binary.txt',
				Uint8Array.from({ length: 4096 }, (_, i) => i % 256),
			),
			file('page.html', html),
			join(folder, 'missing.txt'),
			file(
				'broken.txt',
				Uint8Array.from([...Buffer.from('Troops shelled Idlib '), 0xff, 0xfe, ...Buffer.from(' on Monday.')]),
			),
			file('null.txt', 'Troops shelled the town of Idlib.\0 Two people died.'),
			file('large.txt', 'x'.repeat(5 * 1024 * 1024 + 1)),
			join(ROOT, 'knowledge', 'samples', '2017-10-20-raqqa-arabic.txt'),
			SAMPLE,
		];
		const { status, out } = await truceline(['read', ...files]);
		const lines = linesIn(out);
		expect(status).toBe(1);
		expect(lines.map((line) => [line.report?.id ?? line.id, line.error?.code ?? line.report.language])).toEqual([
			['empty', 'report.empty'],
			['binary', 'report.binary'],
			['page', 'en'],
			['missing', 'file.missing'],
			['broken', 'en'],
			['null', 'en'],
			['large', 'report.too-large'],
			['2017-10-20-raqqa-arabic', 'ar'],
			['2017-10-22-al-omar', 'en'],
		]);
		expect(lines[2].report).toMatchObject({ title: 'Town shelled', text: expect.stringContaining('Troops shelled') });
		expect(lines[7].claims).toEqual([]);
		expect(lines[8].claims.length).toBeGreaterThan(2);
	});

	it('reads lines as a stream, bad ones included, and a sentence of 10,000 words', async () => {
		const long = `Troops ${'shelled a village near Idlib and then '.repeat(1450)}left.`;
		const input = [
			JSON.stringify({ id: 1, text: 'Troops shelled the town of Idlib on Monday.', published: '2017-10-10' }),
			'{"id":"torn","te',
			JSON.stringify({ id: 'long', text: long }),
			JSON.stringify({ id: 'last', text: 'Rebels captured the village of Kafr Zita.' }),
		].join('\n');
		const { status, out } = await truceline(['read', '--jsonl'], input);
		const [first, torn, sentence, last] = linesIn(out);
		expect(status).toBe(1);
		expect(first.report.id).toBe('1');
		expect(first.claims[0]).toMatchObject({ type: 'shelling', time: { from: '2017-10-09' } });
		expect(torn.error.code).toBe('line.not-json');
		expect(sentence.claims ?? sentence.error.code).toBeTruthy();
		expect(last.claims[0].type).toBe('capture');
	});

	it('prints a table', async () => {
		const { status, out } = await truceline(['read', SAMPLE, '--format', 'table']);
		expect(status).toBe(0);
		expect(out).toMatch(/^2017-10-22-al-omar · en · \d+ claims\nWHEN +WHERE +WHAT +WHO +SAYS\n/);
	});
});
