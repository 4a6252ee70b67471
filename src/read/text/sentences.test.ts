import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsAt } from '../../domain/index.ts';
import { sentences } from './sentences.ts';

const read = (text: string) => sentences(text).map((s) => wordsAt(text, s));
const anyText = fc
	.array(
		fc.oneof(
			fc.string({ unit: 'grapheme', maxLength: 12 }),
			fc.string({ unit: 'binary', maxLength: 6 }),
			fc.constantFrom(
				'. ',
				'“',
				'”',
				'\n',
				'\r\n',
				'\n\n',
				'! ',
				'Mr. ',
				'U.S. ',
				'😀',
				'\ud83d',
				'(',
				') ',
				'… ',
				'\u2029',
			),
		),
		{ maxLength: 40 },
	)
	.map((parts) => parts.join(''));

describe('sentences', () => {
	it('ends a sentence at its full stop, not at an abbreviation', () => {
		expect(read('Gen. Haftar met U.S. officials on Oct. 8. They agreed on nothing.')).toEqual([
			'Gen. Haftar met U.S. officials on Oct. 8.',
			'They agreed on nothing.',
		]);
	});

	it('keeps a title and a caption apart from the text', () => {
		expect(read('Truce holds in Idlib\n\nSmoke over the town (file)\n\nThe truce held on Sunday.')).toEqual([
			'Truce holds in Idlib',
			'Smoke over the town (file)',
			'The truce held on Sunday.',
		]);
	});

	it('joins the lines of a text wrapped at a fixed width', () => {
		const wrapped = [
			'Government forces shelled the northern outskirts of the town on',
			'Sunday night, residents said. At least four people were killed in',
			'the attack. Nobody claimed responsibility.',
		].join('\n');
		expect(read(wrapped)).toHaveLength(3);
		expect(read(wrapped)[0]).toBe(
			'Government forces shelled the northern outskirts of the town on\nSunday night, residents said.',
		);
	});

	it('reads a sentence of ten thousand words as one', () => {
		expect(sentences(`${'word '.repeat(9_999)}end.`)).toHaveLength(1);
	});

	it('reads 5 MB in a few seconds', () => {
		const started = performance.now();
		expect(sentences('Troops left the town on Monday. '.repeat(160_000))).toHaveLength(160_000);
		expect(performance.now() - started).toBeLessThan(20_000);
	}, 30_000);

	it('leaves out only white space, overlaps nowhere and splits no surrogate pair', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				let last = 0;
				for (const { start, end } of sentences(text)) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					expect(text.slice(last, start).trim()).toBe('');
					expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
					if (start > 0) expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(start - 1, start + 1))).toBe(false);
					last = end;
				}
				expect(text.slice(last).trim()).toBe('');
			}),
			{ numRuns: 500 },
		);
	});

	it('cuts a text on which sentencex breaks', () => {
		expect(read("\" 'I can.' ... of the first. And of the second.")).toContain('And of the second.');
	});
});
