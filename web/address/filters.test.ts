import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	type ClaimsView,
	filterOf,
	narrowed,
	parseSearch,
	readBox,
	readClaimsView,
	toggled,
	writeSearch,
} from './index.ts';

const there = (view: ClaimsView) => writeSearch({ ...view });
const back = (search: string) => readClaimsView(parseSearch(search));

describe('the address is the view', () => {
	it('reads as a person would write it', () => {
		expect(there({ family: 'battle,remote', party: 'name:tribal elders', from: '2017-10-08' })).toBe(
			'?family=battle,remote&party=name:tribal+elders&from=2017-10-08',
		);
	});

	const day = fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
	const words = fc
		.string({ unit: 'binary', minLength: 1, maxLength: 20 })
		.filter((text) => !/[\uD800-\uDFFF]/.test(text));
	const view = fc.record(
		{
			q: words,
			family: fc.constantFrom('battle', 'battle,harm', 'unrest'),
			type: fc.constantFrom('advance', 'advance,armed-clash'),
			status: fc.constantFrom('denied', 'happened,ongoing'),
			party: words,
			side: fc.constantFrom('actor' as const, 'target' as const),
			place: fc.oneof(words, fc.constant('none')),
			source: words,
			outlet: words,
			from: fc.oneof(day, fc.constant('none')),
			to: day,
			bbox: fc.constantFrom('35.1,34,41,37.25', '-10,-5,10,5'),
			sort: fc.constantFrom('time' as const, '-time' as const, 'confidence' as const),
			claim: words,
			map: fc.constant('off' as const),
			at: fc.constant('35.93,36.63,7.5'),
		},
		{ requiredKeys: [] },
	);

	it('brings every view back from its link, whatever the words', () => {
		fc.assert(
			fc.property(view, (one) => {
				expect(back(there(one))).toEqual(one);
			}),
		);
	});

	it('leaves out what is no filter rather than failing the page', () => {
		expect(back('?from=yesterday&side=both&bbox=1,2&sort=age&at=x&colour=red&family=battle')).toEqual({
			family: 'battle',
		});
	});

	it('hands the API the filter alone', () => {
		expect(filterOf({ family: 'battle', claim: 'r1.c2', map: 'off', at: '1,2,3' })).toEqual({ family: 'battle' });
		expect(narrowed({ sort: 'time' })).toBe(false);
		expect(narrowed({ bbox: '1,2,3,4' })).toBe(true);
	});

	it('adds a value to a list and takes it away again', () => {
		expect(toggled(undefined, 'battle')).toBe('battle');
		expect(toggled('battle', 'harm')).toBe('battle,harm');
		expect(toggled('battle,harm', 'battle')).toBe('harm');
		expect(toggled('battle', 'battle')).toBeUndefined();
		expect(readBox('1,2,3')).toBeNull();
	});
});
