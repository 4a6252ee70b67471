import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
	DISPUTE_KINDS,
	FAMILIES,
	FIGURE_KINDS,
	PARTY_KINDS,
	PLACE_KINDS,
	PRECISIONS,
	Reading,
	SOURCE_KINDS,
	STATUSES,
} from '../domain/index.ts';
import { openTestbed, type Testbed } from './testbed.ts';
import { aReport, at, given, VERSIONS } from './testkit.ts';

let bed: Testbed;
beforeAll(async () => {
	bed = await openTestbed();
});
afterAll(() => bed?.close());

const words = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', ' '));
const name = fc.oneof(words, fc.constantFrom('Turkey', 'O’Neil, "x"', '\\N\t\n', 'قوات', 'x@1/2', 'name:y'));
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 3 });
const offset = fc.nat({ max: 100_000 });
const span = fc.record({ start: offset, end: offset });
const told = { mention: words, start: offset, end: offset };
const quote = fc.record({ text: words, start: offset, end: offset });
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);
const day = fc
	.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const anyId = orNull(fc.constantFrom('tr', 'geonames:1', 'sy-army', 'own:x'));
const party = fc.record({ id: anyId, name, aliases: fc.array(name, { maxLength: 2 }), ...told });
const placeParts = {
	id: anyId,
	name,
	lat: orNull(number(-90, 90)),
	lon: orNull(number(-180, 180)),
	kind: fc.constantFrom(...PLACE_KINDS),
	country: orNull(fc.constantFrom('SY', 'UA')),
	radiusKm: orNull(number(0, 5000)),
};
const place = fc.record(
	{ ...placeParts, ...told, candidates: fc.array(fc.record(placeParts), { maxLength: 2 }) },
	{
		requiredKeys: [...(Object.keys(placeParts) as (keyof typeof placeParts)[]), 'mention', 'start', 'end'],
	},
);
const precision = fc.constantFrom(...PRECISIONS);
const time = fc.record(
	{ from: orNull(day), to: orNull(day), precision, open: fc.boolean(), ...told },
	{ requiredKeys: ['from', 'to', 'precision', 'mention', 'start', 'end'] },
);
const count = orNull(number(0, 1e9));
const figure = fc.record({
	of: fc.constantFrom(...FIGURE_KINDS),
	who: orNull(words),
	low: count,
	high: count,
	...told,
});
const speaker = fc.record({ name, role: orNull(words), party: orNull(words), ...told });
const source = fc.record({ speaker, via: orNull(words), kind: fc.constantFrom(...SOURCE_KINDS) });
const sure = fc.record({
	type: share,
	status: share,
	actors: share,
	targets: share,
	place: share,
	time: share,
	source: share,
});

const claim = fc.record({
	type: fc.constantFrom('shelling', 'capture'),
	family: fc.constantFrom(...FAMILIES),
	status: fc.constantFrom(...STATUSES),
	quote,
	actors: fc.array(party, { maxLength: 3 }),
	targets: fc.array(party, { maxLength: 3 }),
	place: orNull(place),
	time: orNull(time),
	figures: fc.array(figure, { maxLength: 3 }),
	weapon: orNull(quote),
	source: orNull(source),
	agreements: fc.array(words, { maxLength: 2 }),
	because: fc.record({ trigger: quote, by: words, sure }),
	confidence: share,
});

const at2 = { start: offset, end: offset, text: words };
const mentions = fc.record({
	parties: fc.array(fc.record({ id: anyId, name, kind: orNull(fc.constantFrom(...PARTY_KINDS)), ...at2 }), {
		maxLength: 3,
	}),
	people: fc.array(fc.record({ name, role: orNull(words), party: orNull(words), ...at2 }), { maxLength: 3 }),
	places: fc.array(
		fc.record({
			id: anyId,
			name,
			lat: orNull(number(-90, 90)),
			lon: orNull(number(-180, 180)),
			kind: fc.constantFrom(...PLACE_KINDS),
			country: orNull(words),
			...at2,
		}),
		{ maxLength: 3 },
	),
	times: fc.array(fc.record({ from: orNull(day), to: orNull(day), precision, ...at2 }), { maxLength: 3 }),
	sayings: fc.array(fc.record({ source: orNull(span), cue: orNull(span), content: fc.array(span, { maxLength: 2 }) }), {
		maxLength: 3,
	}),
});

const reading = fc
	.record({
		report: fc.record({
			id: fc.constant('r'),
			title: orNull(words),
			publisher: orNull(words),
			published: orNull(day),
			language: orNull(fc.constantFrom('en', 'uk')),
		}),
		claims: fc.array(claim, { maxLength: 5 }),
		mentions,
		disputes: fc.array(
			fc.record({ kind: fc.constantFrom(...DISPUTE_KINDS), claims: fc.array(words, { maxLength: 2 }), why: words }),
			{ maxLength: 2 },
		),
		sentences: fc.array(span, { maxLength: 5 }),
	})
	.map(
		(one): Reading =>
			({ ...one, claims: one.claims.map((rest, index) => ({ id: `c${index + 1}`, ...rest })) }) as Reading,
	);

it('gives back every reading as it was saved', async () => {
	const store = await bed.fresh();
	await store.addReport(given(aReport('r', 'some text')));
	await fc.assert(
		fc.asyncProperty(reading, async (one) => {
			Reading.parse(one);
			await store.saveReading('r', one, VERSIONS, at('2026-01-02'));
			expect((await store.getReading('r'))?.reading).toEqual(one);
			expect((await store.getReport('r')).claims).toEqual(one.claims);
			expect((await store.listClaims({ sort: 'time', limit: 500 })).total).toBe(one.claims.length);
			expect((await store.summary({})).total).toBe(one.claims.length);
		}),
		{ numRuns: 60 },
	);
}, 120_000);
