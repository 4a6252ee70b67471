import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Act, Agreement, type Event, lineageOf, SceneParty, type Told } from '../domain/index.ts';
import { findingsOf } from './index.ts';

const lineage = lineageOf([SceneParty.parse({ id: 'army', name: 'Army', kind: 'state-forces' })]);
const ring = (from: number, to: number) => [
	[from, from],
	[to, from],
	[to, to],
	[from, to],
	[from, from],
];
const agreement = Agreement.parse({
	id: 'truce',
	country: 'SY',
	name: 'Truce',
	parties: [{ party: 'army', role: 'signatory' }],
	periods: [{ id: 'main', from: '1970-01-11', to: '1970-01-31', otherFrom: ['1970-01-08'], otherTo: ['1970-01-28'] }],
	zones: [
		{
			id: 'zone',
			name: 'the zone',
			certain: { type: 'Polygon', coordinates: [ring(36, 37), ring(36.4, 36.6)] },
			possible: { type: 'Polygon', coordinates: [ring(35.8, 37.2)] },
		},
	],
	provisions: [
		{
			id: 'fire',
			kind: 'prohibits',
			acts: ['shelling'],
			by: ['signatory'],
			zones: ['zone'],
			period: 'main',
			clause: 'No fire.',
		},
	],
});

const told = (lat: number, lon: number, radiusKm: number, from: number, to: number): Told => ({
	id: 'c1',
	report: 'r1',
	outlet: null,
	published: to,
	type: 'shelling',
	family: 'remote',
	mutual: false,
	status: 'happened',
	actors: [{ value: 'army', sort: 'party' }],
	targets: [],
	place: { key: 'town', name: 'Town', lat, lon, radiusKm, country: 'SY' },
	time: { from, to },
	figures: [],
	voice: 'one',
	speaksFor: null,
	hours: 0,
	sites: [],
	names: [],
	words: [],
	numbers: '',
	again: false,
	refers: false,
	partly: false,
});
const verdictOf = (claim: Told) => {
	const act: Act = { event: { id: 'e:c1', claims: ['c1'], contested: false } as unknown as Event, claims: [claim] };
	return findingsOf(act, { agreements: [agreement], lineage, isPending: () => false })[0]?.verdict ?? 'out';
};

describe('the verdict on an event of one claim', () => {
	const degrees = fc.double({ min: 35.5, max: 37.5, noNaN: true });
	const at = fc.record({
		lat: degrees,
		lon: degrees,
		radius: fc.integer({ min: 0, max: 40 }),
		day: fc.integer({ min: 0, max: 40 }),
	});

	it('never becomes "in" by a wider place', () => {
		fc.assert(
			fc.property(at, fc.integer({ min: 1, max: 100 }), ({ lat, lon, radius, day }, wider) => {
				fc.pre(verdictOf(told(lat, lon, radius, day, day)) !== 'in');
				expect(verdictOf(told(lat, lon, radius + wider, day, day))).not.toBe('in');
			}),
		);
	});

	it('never becomes "in" by a longer period', () => {
		fc.assert(
			fc.property(at, fc.nat(20), fc.nat(20), ({ lat, lon, radius, day }, earlier, later) => {
				fc.pre(verdictOf(told(lat, lon, radius, day, day)) !== 'in');
				expect(verdictOf(told(lat, lon, radius, day - earlier, day + later))).not.toBe('in');
			}),
		);
	});

	it('is "in" for a small place well inside, on a day that every source counts', () => {
		expect(verdictOf(told(36.2, 36.2, 3, 15, 15))).toBe('in');
		expect(verdictOf(told(36.5, 36.5, 3, 15, 15))).toBe('unclear');
		expect(verdictOf(told(36.2, 36.2, 3, 8, 8))).toBe('unclear');
		expect(verdictOf(told(36.2, 36.2, 3, 2, 2))).toBe('out');
	});
});
