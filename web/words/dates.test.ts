import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf, dayWords, momentWords, periodIso, periodWords, rangeWords } from './dates.ts';

describe('dates in words', () => {
	it('writes a day as Sun 8 Oct 2017', () => {
		expect(dayWords('2017-10-08')).toBe('Sun 8 Oct 2017');
		expect(dayWords('2024-02-29')).toBe('Thu 29 Feb 2024');
	});

	it('leaves alone what is no day', () => {
		expect(dayWords('2017-02-31')).toBe('2017-02-31');
		expect(dayWords('soon')).toBe('soon');
	});

	it('tells nothing twice in a range', () => {
		expect(rangeWords('2017-10-08', '2017-10-09')).toBe('Sun 8 – Mon 9 Oct 2017');
		expect(rangeWords('2017-09-30', '2017-10-01')).toBe('Sat 30 Sep – Sun 1 Oct 2017');
		expect(rangeWords('2016-12-31', '2017-01-01')).toBe('Sat 31 Dec 2016 – Sun 1 Jan 2017');
	});

	it('tells a period no more exactly than the words did', () => {
		const period = { from: '2017-07-01', to: '2017-07-31' };
		expect(periodWords({ ...period, precision: 'month' })).toBe('Jul 2017');
		expect(periodWords({ from: '2017-01-01', to: '2017-12-31', precision: 'year' })).toBe('2017');
		expect(periodWords({ from: '2017-06-01', to: '2017-10-09', precision: 'month', open: true })).toBe(
			'since Jun 2017',
		);
		expect(periodWords({ from: '2017-10-12', to: null, precision: 'day' })).toBe('since Thu 12 Oct 2017');
		expect(periodWords({ from: null, to: '2017-10-12', precision: 'day' })).toBe('until Thu 12 Oct 2017');
		expect(periodWords({ from: null, to: null, precision: 'day' })).toBeNull();
	});

	it('writes ISO with an unknown end as two dots', () => {
		expect(periodIso({ from: '2017-10-08', to: '2017-10-08', precision: 'day' })).toBe('2017-10-08');
		expect(periodIso({ from: '2017-10-08', to: null, precision: 'day' })).toBe('2017-10-08/..');
	});

	it('tells a moment with its zone', () => {
		expect(momentWords('2017-10-09T14:05:30Z')).toBe('Mon 9 Oct 2017, 14:05 UTC');
	});

	it('counts days there and back', () => {
		fc.assert(
			fc.property(fc.integer({ min: -200_000, max: 200_000 }), (n) => {
				expect(dayNumber(dayOf(n))).toBe(n);
			}),
		);
	});
});
