import { geoArea, geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustersOf, roomFor } from './clusters.ts';
import { boundsOf, diskOf, leading, type MapPlace, strikeOf } from './disks.ts';

const place = (over: Partial<MapPlace>): MapPlace => ({
	id: 'geonames:1',
	name: 'Idlib',
	lat: 35.93,
	lon: 36.63,
	radiusKm: 60,
	kind: 'province',
	count: 3,
	families: [
		{ family: 'battle', status: 'denied', count: 1 },
		{ family: 'movement', status: 'happened', count: 2 },
	],
	...over,
});

describe('disks', () => {
	it('are as wide as the radius of doubt', () => {
		const ring = diskOf(place({}))!.geometry.coordinates[0]! as [number, number][];
		for (const point of ring) expect(geoDistance(point, [36.63, 35.93]) * 6371).toBeCloseTo(60, 0);
		expect(geoArea(diskOf(place({}))!)).toBeLessThan(1);
	});

	it('leave a known site to its pin', () => {
		expect(diskOf(place({ kind: 'site', radiusKm: 1 }))).toBeNull();
	});

	it('take hue and outline from what most claims are', () => {
		expect(leading(place({}))).toEqual({ family: 'movement', status: 'happened' });
		expect(strikeOf(place({}))).toBeNull();
		expect(strikeOf(place({ families: [{ family: 'battle', status: 'denied', count: 1 }] }))).not.toBeNull();
	});

	it('frame where most claims are', () => {
		const far = place({ name: 'Astana', lon: 71.5, lat: 51.2, count: 1 });
		expect(boundsOf([place({ count: 30 }), place({ lon: 39, lat: 36, count: 30 }), far])).toEqual([
			36.63, 35.93, 39, 36,
		]);
		expect(boundsOf([])).toBeNull();
	});
});

describe('clusters', () => {
	const size = { width: 800, height: 400 };
	const places = fc.array(
		fc.record({
			x: fc.integer({ min: 0, max: 800 }),
			y: fc.integer({ min: 0, max: 400 }),
			count: fc.integer({ min: 1, max: 9 }),
		}),
		{ maxLength: 40 },
	);

	it('lose no claim and stand apart', () => {
		fc.assert(
			fc.property(places, (points) => {
				const all = points.map((point, i) =>
					place({ id: `p${i}`, name: `p${i}`, lon: point.x, lat: point.y, count: point.count }),
				);
				const clusters = clustersOf(all, (one) => ({ x: one.lon, y: one.lat }), size);
				expect(clusters.reduce((sum, one) => sum + one.count, 0)).toBe(points.reduce((sum, one) => sum + one.count, 0));
				for (const a of clusters) {
					for (const b of clusters) if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(36);
				}
			}),
		);
	});

	it('give room to the first of two names that would lie on each other', () => {
		const box = { x: 0, y: 0, width: 10, height: 10 };
		expect(roomFor([box, { ...box, x: 5 }, { ...box, x: 10 }])).toEqual([true, false, true]);
	});
});
