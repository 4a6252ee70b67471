import { describe, expect, it } from 'vitest';
import { counted, figureWords, matchPieces, percent, sourceWords, typeName } from './index.ts';

const figure = (low: number | null, high: number | null, of: 'killed' | 'percent' = 'killed') =>
	figureWords({ of, low, high });

describe('words', () => {
	it('writes the codebook’s names in sentence case', () => {
		expect(typeName('attack-on-civilians')).toBe('Attack on civilians');
	});

	it('tells figures as surely as the report does', () => {
		expect(figure(12, 12)).toBe('12 killed');
		expect(figure(12, null)).toBe('at least 12 killed');
		expect(figure(null, 12)).toBe('up to 12 killed');
		expect(figure(7, 10)).toBe('7 to 10 killed');
		expect(figure(80, 80, 'percent')).toBe('80 %');
		expect(figure(null, null)).toBe('unknown number of killed');
	});

	it('counts in one and in many', () => {
		expect(counted(1, 'claim')).toBe('1 claim');
		expect(counted(12_345, 'claim')).toBe('12 345 claims');
		expect(percent(0.874)).toBe('87 %');
	});

	it('says whose word it is', () => {
		const speaker = { name: 'Mustafa Bali', role: null, party: null, mention: '', start: 0, end: 0 };
		expect(sourceWords({ speaker, via: 'AP', kind: 'party' }, 'North Wire')).toBe('Mustafa Bali, told AP');
		expect(sourceWords(null, 'North Wire')).toBe('North Wire, own voice');
		expect(sourceWords(null, null)).toBe('own voice of the report');
	});

	it('splits a searched text at its matches', () => {
		expect(matchPieces('the «convoy» left')).toEqual([
			{ words: 'the ', match: false },
			{ words: 'convoy', match: true },
			{ words: ' left', match: false },
		]);
	});
});
