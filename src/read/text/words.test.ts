import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsAt } from '../../domain/index.ts';
import { words } from './words.ts';
import { pieces, UNKNOWN_PIECE, vocabularyOf } from './words-pieces.ts';

const SPACE = /^[\s\p{Cc}]*$/u;
const split = (text: string) => words(text).map((w) => wordsAt(text, w));

describe('words', () => {
	it('cuts off "n\'t" and "\'s", keeps abbreviations and numbers whole', () => {
		expect(split("The U.S. didn't say 1,200.5 of Assad’s men fled.")).toEqual([
			'The',
			'U.S.',
			'did',
			"n't",
			'say',
			'1,200.5',
			'of',
			'Assad',
			'’s',
			'men',
			'fled',
			'.',
		]);
	});

	it('takes a hyphen and other signs by themselves', () => {
		expect(split('Russian-backed, 14-year-old (IDPs)')).toEqual([
			'Russian',
			'-',
			'backed',
			',',
			'14',
			'-',
			'year',
			'-',
			'old',
			'(',
			'IDPs',
			')',
		]);
	});

	it('never splits a letter, composed or not, nor a sign beyond the basic plane', () => {
		expect(split('Erdog\u0306an 𝒳𝒴 😀')).toEqual(['Erdog\u0306an', '𝒳𝒴', '😀']);
	});

	it('gives offsets into the whole text for a stretch of it', () => {
		expect(words('One two. Three four.', { start: 9, end: 20 })).toEqual([
			{ start: 9, end: 14 },
			{ start: 15, end: 19 },
			{ start: 19, end: 20 },
		]);
	});

	it('covers all that is no white space, once, and splits no surrogate pair', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
				let last = 0;
				for (const { start, end } of words(text)) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					expect(text.slice(last, start)).toMatch(SPACE);
					expect(/[\ud800-\udbff]$/.test(text.slice(0, start)) && /^[\udc00-\udfff]/.test(text.slice(start))).toBe(
						false,
					);
					last = end;
				}
				expect(text.slice(last)).toMatch(SPACE);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('pieces', () => {
	const vocab = vocabularyOf(['[PAD]', 'shell', '##ing', '##s', 'erdogan', '-', 'u', '.', 's'].join('\n'));
	it('spells a word by the longest pieces, without case or accents', () => {
		expect(pieces('Shelling', vocab)).toEqual([1, 2]);
		expect(pieces('Erdoğan', vocab)).toEqual([4]);
		expect(pieces('U.S.', vocab)).toEqual([6, 7, 8, 7]);
	});
	it('gives the unknown piece for what it cannot spell', () => {
		expect(pieces('шахед', vocab)).toEqual([UNKNOWN_PIECE]);
		expect(pieces('\u0301', vocab)).toEqual([UNKNOWN_PIECE]);
		expect(pieces('x'.repeat(1_000_000), vocab)).toEqual([UNKNOWN_PIECE]);
	});
	it('gives eight pieces at most', () => {
		expect(pieces('shellssssssssss', vocab)).toHaveLength(8);
	});
});
