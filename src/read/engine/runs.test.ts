import { describe, expect, it } from 'vitest';
import { mergeRuns, runs } from './runs.ts';

const window = {
	ids: [],
	cases: [],
	first: [1, 2, 3, 4],
	sentence: [0, 0, 0, 0],
	words: [0, 6, 12, 18].map((start) => ({ start, end: start + 5 })),
	own: 1,
};

describe('runs', () => {
	it('joins words that are inside, breaks where one begins, and leaves out words of the context', () => {
		const yes = 4;
		const no = -4;
		// One kind: [inside, begins] a word.
		const logits = Float32Array.from([yes, yes, yes, yes, yes, no, yes, yes]);
		const found = runs(window, logits, ['place'], () => 0.5);
		expect(found.map(({ start, end, what }) => ({ start, end, what }))).toEqual([
			{ start: 6, end: 17, what: 'place' },
			{ start: 18, end: 23, what: 'place' },
		]);
		expect(found[0]?.p).toBeCloseTo(0.982, 3);
	});
});

describe('mergeRuns', () => {
	const sentences = [
		{ start: 0, end: 50 },
		{ start: 51, end: 100 },
	];

	it('gives what is said the nearest cue, and the cue its source', () => {
		const said = mergeRuns(
			[
				{ what: 'source', start: 0, end: 4, p: 1 },
				{ what: 'cue', start: 5, end: 9, p: 1 },
				{ what: 'content', start: 10, end: 50, p: 1 },
				{ what: 'content', start: 51, end: 100, p: 1 },
			],
			sentences,
		);
		expect(said).toEqual([
			{
				source: { start: 0, end: 4 },
				cue: { start: 5, end: 9 },
				content: [
					{ start: 10, end: 50 },
					{ start: 51, end: 100 },
				],
			},
		]);
	});

	it('leaves a source without a cue alone', () => {
		expect(mergeRuns([{ what: 'source', start: 60, end: 70, p: 1 }], sentences)).toEqual([
			{ source: { start: 60, end: 70 }, cue: null, content: [] },
		]);
	});
});
