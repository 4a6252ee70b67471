import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureKind } from '../../domain/index.ts';
import type { Filler, ReadingOf } from '../marks/marks.ts';
import { figureOf, figuresOf } from './figures.ts';
import { weaponOf } from './weapon.ts';

const reading = (text: string): ReadingOf => ({ text, published: null, publisher: null, title: null, sentences: [] });
const filler = (text: string, of: FigureKind | null, words = text): Filler => {
	const start = text.indexOf(words);
	return { role: of ? 'figure' : 'weapon', span: { start, end: start + words.length }, named: null, p: 1, of };
};
const read = (words: string, of: FigureKind = 'killed') => {
	const figure = figureOf(reading(words), filler(words, of));
	return figure && [figure.low, figure.high, figure.who];
};

describe('figureOf', () => {
	it.each([
		['12', 12, 12],
		['about 12', 12, 12],
		['at least 12', 12, null],
		['more than 1,200', 1200, null],
		['no fewer than 40', 40, null],
		['up to 12', null, 12],
		['nearly 12', null, 12],
		['as many as 18', null, 18],
		['no more than 500', null, 500],
		['between 7 and 10', 7, 10],
		['7-10', 7, 10],
		['between 1.2 and 1.4 million', 1_200_000, 1_400_000],
		['three or four', 3, 4],
		['several', 3, null],
		['a dozen', 12, 12],
		['at least a dozen', 12, null],
		['nearly three dozen', null, 36],
		['dozens', 24, null],
		['scores', 40, null],
		['hundreds', 200, null],
		['several hundred', 300, null],
		['thousands', 2000, null],
		['tens of thousands', 20_000, null],
		['hundreds of thousands', 200_000, null],
		['a couple', 2, 2],
		['Both', 2, 2],
		['twenty-seven', 27, 27],
		['nearly a half-million', null, 500_000],
	])('reads "%s"', (words, low, high) => {
		expect(read(words)).toEqual([low, high, null]);
	});

	it('tells who is counted', () => {
		expect(read('at least 12 civilians')).toEqual([12, null, 'civilians']);
		expect(read('two Turkish soldiers')).toEqual([2, 2, 'Turkish soldiers']);
		expect(read('three of its fighters')).toEqual([3, 3, 'fighters']);
		expect(read('three of them children')).toEqual([3, 3, 'children']);
		expect(read('dozens of people from the camp')).toEqual([24, null, null]);
	});

	it('counts one where the words name one', () => {
		expect(read('a Turkish soldier')).toEqual([1, 1, 'Turkish soldier']);
		expect(read('Israeli police officer')).toEqual([1, 1, 'Israeli police officer']);
		expect(read('17-year-old Nader Rayan')).toEqual([1, 1, '17-year-old Nader Rayan']);
		expect(read('an indigenous leader and his son')).toEqual([2, 2, 'indigenous leader and his son']);
	});

	it('reads no figure where none is told', () => {
		for (const words of ['many people', 'civilians', 'a number of fighters', 'no casualties', 'half of them', 'most'])
			expect(read(words)).toBeNull();
		expect(read('the third attack', 'attacks')).toBeNull();
	});

	it('reads shares as percent', () => {
		expect(read('more than 80 percent of the city', 'percent')).toEqual([80, null, null]);
		expect(read('two-thirds of the city', 'districts')).toEqual([66.7, 66.7, null]);
		expect(figureOf(reading('half of the city'), filler('half of the city', 'districts'))?.of).toBe('percent');
		expect(read('40-50%', 'percent')).toEqual([40, 50, null]);
	});

	it('counts lengths in the unit of the kind, money in its currency', () => {
		expect(read('a 72-hour', 'hours')).toEqual([72, 72, null]);
		expect(read('two and a half hours', 'hours')).toEqual([2.5, 2.5, null]);
		expect(read('weeklong', 'days')).toEqual([7, 7, null]);
		expect(read('two- to three-week', 'days')).toEqual([14, 21, null]);
		expect(read('$3m', 'money')).toEqual([3_000_000, 3_000_000, null]);
		expect(read('up to $1.5 billion', 'money')).toEqual([null, 1_500_000_000, null]);
	});

	it('is not misled by the names of weapons and by ages', () => {
		expect(read('two F-18 aircraft', 'vehicles')).toEqual([2, 2, 'F-18 aircraft']);
		expect(read('three one-way attack drones', 'weapons')).toEqual([3, 3, 'one-way attack drones']);
		expect(read('two 15-year-old Palestinians')).toEqual([2, 2, '15-year-old Palestinians']);
	});

	it('takes in a modifier that the marked words left out', () => {
		const text = 'The blast killed at least 12 people.';
		expect(figureOf(reading(text), filler(text, 'killed', '12 people'))).toMatchObject({
			low: 12,
			high: null,
			mention: 'at least 12 people',
			start: 17,
		});
	});
});

describe('figuresOf', () => {
	it('reads each figure of the words', () => {
		const text = '15 drones and four cruise missiles';
		expect(figuresOf(reading(text), filler(text, 'weapons')).map((f) => [f.low, f.who, f.mention])).toEqual([
			[15, 'drones', '15 drones'],
			[4, 'cruise missiles', 'four cruise missiles'],
		]);
	});

	it('keeps every span to its words and low below high', () => {
		const word = fc.constantFrom(
			'12',
			'two',
			'dozens',
			'of',
			'people',
			'at least',
			'up to',
			'between',
			'and',
			'to',
			'-',
			'million',
			'a',
			'hundred',
			'7.5',
			'%',
			'including',
			'children',
			'percent',
			'third',
			'half',
			'$',
			',',
			'drones',
			'F-16',
			'year-old',
			'😀',
			'1,000',
		);
		const kind = fc.constantFrom<FigureKind>('killed', 'weapons', 'percent', 'days', 'hours', 'money');
		fc.assert(
			fc.property(fc.array(word, { maxLength: 9 }), kind, (parts, of) => {
				const text = `He said ${parts.join(' ')} here`;
				const span = { start: 8, end: text.length - 5 };
				for (const figure of figuresOf(reading(text), { role: 'figure', span, named: null, p: 1, of })) {
					expect(text.slice(figure.start, figure.end)).toBe(figure.mention);
					expect(figure.end).toBeGreaterThanOrEqual(figure.start);
					expect(figure.low !== null || figure.high !== null).toBe(true);
					if (figure.low !== null && figure.high !== null) expect(figure.low).toBeLessThanOrEqual(figure.high);
				}
			}),
			{ numRuns: 500 },
		);
	});
});

describe('weaponOf', () => {
	it('keeps the weapon without article, number and signs', () => {
		const text = 'They fired a dozen “Grad rockets”, residents said.';
		expect(weaponOf(reading(text), filler(text, null, 'a dozen “Grad rockets”,'))).toEqual({
			text: 'Grad rockets',
			start: 20,
			end: 32,
		});
	});
	it('is null only where no word is left', () => {
		expect(weaponOf(reading('the'), filler('the', null))).toEqual({ text: 'the', start: 0, end: 3 });
		expect(weaponOf(reading('“”'), filler('“”', null))).toBeNull();
	});
});
