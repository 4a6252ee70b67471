import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../../src/domain/index.ts';
import { dayNumber, dayOf } from '../../words/index.ts';
import { binsOf, scaleOf, ticksOf } from './bins.ts';

const battle = (day: string, count: number) => ({ day, family: 'battle' as const, count });

describe('timeline', () => {
	it('shows where four claims in five are, and tells what lies outside', () => {
		const days = [battle('2011-03-15', 1), battle('2017-10-06', 10), battle('2017-10-22', 10)];
		const scale = scaleOf(days, false, null)!;
		expect([dayOf(scale.first), dayOf(scale.last)]).toEqual(['2017-10-06', '2017-10-22']);
		expect([scale.earlier, scale.later, scale.step]).toEqual([1, 0, 1]);
		expect(dayOf(scaleOf(days, true, null)!.first)).toBe('2011-03-15');
	});

	it('never leaves the brush outside', () => {
		const hold = { from: dayNumber('2017-09-01'), to: dayNumber('2017-09-02') };
		expect(dayOf(scaleOf([battle('2017-10-06', 1)], false, hold)!.first)).toBe('2017-09-01');
	});

	it('has no scale without days', () => {
		expect(scaleOf([], false, null)).toBeNull();
	});

	const days = fc.array(
		fc.record({
			day: fc.integer({ min: 15_000, max: 18_000 }).map(dayOf),
			family: fc.constantFrom(...FAMILIES),
			count: fc.integer({ min: 1, max: 50 }),
		}),
		{ minLength: 1, maxLength: 40 },
	);

	it('counts every claim once: in a bar, or as earlier or later', () => {
		fc.assert(
			fc.property(days, fc.boolean(), (list, whole) => {
				const scale = scaleOf(list, whole, null)!;
				const shown = binsOf(list, scale).reduce((sum, bin) => sum + bin.total, 0);
				const all = list.reduce((sum, one) => sum + one.count, 0);
				expect(shown + scale.earlier + scale.later).toBe(all);
			}),
		);
	});

	it('writes no more days under the axis than there is room for', () => {
		const scale = { first: 17_000, last: 17_100, step: 1, earlier: 0, later: 0 };
		expect(ticksOf(scale, 10).length).toBeLessThanOrEqual(10);
	});
});
