import type { MapPlace } from './disks.ts';

export interface Point {
	x: number;
	y: number;
}

/** What clusters need to know of a place. */
export type Counted = Pick<MapPlace, 'name' | 'count'>;

/** Places that stand too near each other on the screen to be told apart. */
export interface Cluster<Place extends Counted = MapPlace> extends Point {
	places: Place[];
	count: number;
}

/** Pixels under which two marks become one. */
const NEAR = 36;

/**
 * Joins places on the screen: the one with most claims first, each takes what lies within `NEAR` pixels of it.
 * Same places and projection, same clusters. Places off the screen are left out.
 */
export function clustersOf<Place extends Counted>(
	places: readonly Place[],
	project: (place: Place) => Point,
	size: { width: number; height: number },
): Cluster<Place>[] {
	const cells = new Map<string, Cluster<Place>[]>();
	const out: Cluster<Place>[] = [];
	const cell = (point: Point, dx = 0, dy = 0) =>
		`${Math.floor(point.x / NEAR) + dx} ${Math.floor(point.y / NEAR) + dy}`;
	for (const place of [...places].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))) {
		const point = project(place);
		if (point.x < -NEAR || point.y < -NEAR || point.x > size.width + NEAR || point.y > size.height + NEAR) continue;
		let home: Cluster<Place> | undefined;
		for (let dx = -1; dx <= 1 && !home; dx++) {
			for (let dy = -1; dy <= 1 && !home; dy++) {
				home = cells.get(cell(point, dx, dy))?.find((one) => Math.hypot(one.x - point.x, one.y - point.y) < NEAR);
			}
		}
		if (home) {
			home.places.push(place);
			home.count += place.count;
			continue;
		}
		const made = { ...point, places: [place], count: place.count };
		out.push(made);
		const key = cell(point);
		cells.set(key, [...(cells.get(key) ?? []), made]);
	}
	return out;
}

export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Which of the boxes can be drawn without lying on an earlier one or on `taken`: earlier ones win. */
export function roomFor(boxes: readonly Box[], taken: readonly Box[] = []): boolean[] {
	const placed = [...taken];
	return boxes.map((box) => {
		const free = placed.every(
			(other) =>
				box.x >= other.x + other.width ||
				other.x >= box.x + box.width ||
				box.y >= other.y + other.height ||
				other.y >= box.y + box.height,
		);
		if (free) placed.push(box);
		return free;
	});
}
