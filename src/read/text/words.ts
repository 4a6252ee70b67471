import type { Span } from '../../domain/index.ts';

// A letter or digit with the marks that stand on it: "é" in two code points stays one letter.
const ALPHA = '[\\p{L}\\p{Nl}\\p{No}]\\p{M}*';
const ALNUM = '[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*';
const END = '(?![\\p{L}\\p{N}_])';
const WORD = new RegExp(
	[
		`(?:${ALPHA}\\.){2,}`,
		'\\p{Nd}+(?:[.,]\\p{Nd}+)*',
		`(?:${ALPHA})+?(?=n['’]t${END})`,
		`n['’]t${END}`,
		`['’](?:s|re|ve|ll|d|m|S)${END}`,
		ALNUM,
		'[^\\s\\x1c-\\x1f\\x85]\\p{M}*',
	].join('|'),
	'gu',
);

/**
 * The words of a stretch of `text` (by default all of it): abbreviations ("U.S."), numbers ("1,200.5"), words with "n't" and "'s" cut off,
 * and every other sign by itself. Each character that is no white space is in exactly one word. The engine learnt on these words.
 */
export function words(text: string, span: Span = { start: 0, end: text.length }): Span[] {
	const found: Span[] = [];
	for (const match of text.slice(span.start, span.end).matchAll(WORD)) {
		const start = span.start + match.index;
		found.push({ start, end: start + match[0].length });
	}
	return found;
}
