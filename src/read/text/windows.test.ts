import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsAt } from '../../domain/index.ts';
import { caseOf, windows } from './windows.ts';
import { vocabularyOf } from './words-pieces.ts';

const vocab = vocabularyOf(
	[
		'[PAD]',
		...'abcdefghijklmnopqrstuvwxyz'.split(''),
		...'abcdefghijklmnopqrstuvwxyz'.split('').map((c) => `##${c}`),
	].join('\n'),
);
const size = { maxPieces: 60, context: 20 };

describe('windows', () => {
	it('takes a short text as one window', () => {
		const text = 'Troops entered. They left.';
		const [only, ...more] = windows(
			text,
			[
				{ start: 0, end: 15 },
				{ start: 16, end: 26 },
			],
			vocab,
			size,
		);
		expect(more).toEqual([]);
		expect(only?.own).toBe(0);
		expect(only?.words.map((w) => wordsAt(text, w))).toEqual(['Troops', 'entered', '.', 'They', 'left', '.']);
		expect(only?.sentence).toEqual([0, 0, 0, 1, 1, 1]);
	});

	it('answers for every word of a long text once, in windows within their size', () => {
		fc.assert(
			fc.property(
				fc.array(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 }), {
					minLength: 1,
					maxLength: 20,
				}),
				(told) => {
					const sentences: { start: number; end: number }[] = [];
					let text = '';
					for (const sentence of told) {
						const start = text.length;
						text += `${sentence.join(' ')}.`;
						sentences.push({ start, end: text.length });
						text += ' ';
					}
					const cut = windows(text, sentences, vocab, size);
					const own = cut.flatMap((w) => w.words.slice(w.own).map((s) => wordsAt(text, s)));
					expect(own).toEqual(told.flatMap((s) => [...s, '.']));
					for (const w of cut) {
						expect(w.ids.length).toBeLessThanOrEqual(size.maxPieces + 1);
						expect(w.cases.length).toBe(w.ids.length);
						expect(w.first.every((at, k) => k === 0 || at > w.first[k - 1]!)).toBe(true);
					}
				},
			),
		);
	});

	it('has none for a text without sentences', () => {
		expect(windows('', [], vocab, size)).toEqual([]);
	});
});

describe('caseOf', () => {
	it('tells what an uncased vocabulary forgets', () => {
		expect(['said', 'Raqqa', 'HTS', 'A', 'iPhone', 'M4', '—'].map(caseOf)).toEqual([1, 2, 3, 2, 4, 5, 6]);
	});
});
