import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, lanesOf, layers, type Mark } from './layers.ts';

const TEXT = 'Troops shelled A and stormed B.\n\nTalks go on.';
const mark = (id: string, words: string): Mark => {
	const start = TEXT.indexOf(words);
	return { id, start, end: start + words.length };
};

describe('layers', () => {
	it('cuts the text at every mark and tells which marks lie over each piece', () => {
		const shelled = mark('shelled', 'Troops shelled A');
		const both = mark('both', 'Troops shelled A and stormed B');
		const [first] = layers(TEXT, [shelled, both]);
		expect(first!.segments.map((one) => [TEXT.slice(one.start, one.end), one.marks.map((m) => m.id)])).toEqual([
			['Troops shelled A', ['both', 'shelled']],
			[' and stormed B', ['both']],
			['.\n\n', []],
		]);
	});

	it('tells where each mark begins, once, also where it goes over paragraphs', () => {
		const over = { id: 'over', start: TEXT.indexOf('stormed'), end: TEXT.indexOf(' go on') };
		const begins = layers(TEXT, [over]).map((paragraph) => paragraph.segments.flatMap((one) => one.begins));
		expect(begins).toEqual([['over'], []]);
	});

	it('keeps a mark on one line and overlapping marks on lines of their own', () => {
		const lanes = lanesOf([
			{ id: 'a', start: 0, end: 10 },
			{ id: 'b', start: 5, end: 15 },
			{ id: 'c', start: 10, end: 20 },
		]);
		expect([...lanes]).toEqual([
			['a', 0],
			['b', 1],
			['c', 0],
		]);
	});

	const texts = fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'é', '𝄞', '.'), maxLength: 80 });
	const marksIn = (text: string) =>
		fc.array(
			fc
				.tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length }))
				.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
			{ maxLength: 8 },
		);
	const cases = texts.chain((text) =>
		marksIn(text).map((spans) => ({ text, marks: spans.map((span, i) => ({ id: `c${i}`, ...span })) })),
	);

	it('loses no character and says none twice, whatever the marks', () => {
		fc.assert(
			fc.property(cases, ({ text, marks }) => {
				const pieces = layers(text, marks).flatMap((paragraph) => paragraph.segments);
				expect(pieces.map((one) => text.slice(one.start, one.end)).join('')).toBe(text);
			}),
		);
	});

	it('lays every mark over exactly its own words, on one lane that no other mark shares there', () => {
		fc.assert(
			fc.property(cases, ({ text, marks }) => {
				const pieces = layers(text, marks).flatMap((paragraph) => paragraph.segments);
				for (const one of marks) {
					const words = pieces.filter((piece) => piece.marks.some((m) => m.id === one.id));
					expect(words.map((piece) => text.slice(piece.start, piece.end)).join('')).toBe(
						text.slice(one.start, one.end),
					);
				}
				for (const piece of pieces) {
					expect(new Set(piece.marks.map((m) => m.lane)).size).toBe(piece.marks.length);
				}
			}),
		);
	});

	it('does not hang on the order in which the marks come', () => {
		fc.assert(
			fc.property(cases, ({ text, marks }) => {
				expect(layers(text, [...marks].reverse())).toEqual(layers(text, marks));
			}),
		);
	});
});

describe('cut', () => {
	it('cuts a stretch at the borders inside it', () => {
		const pieces = cut({ start: 10, end: 20 }, [{ id: 'place', start: 14, end: 30 }]);
		expect(pieces).toEqual([
			{ start: 10, end: 14, ids: [] },
			{ start: 14, end: 20, ids: ['place'] },
		]);
	});
});
