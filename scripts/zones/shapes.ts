import type { Area } from '../../src/domain/index.ts';

/** Longitude, latitude. */
export type Point = [number, number];
export type Polygon = Point[][];

const KM_PER_DEGREE = 111.195;
const east = (lat: number) => KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180);

/** The polygons of an area. */
export function polygonsOf(area: Area): Polygon[] {
	return (area.type === 'Polygon' ? [area.coordinates] : area.coordinates) as Polygon[];
}

/** Polygons as one area, to three decimals (about a hundred metres), outlines drawn with as few points as `km` allows. */
export function areaOf(polygons: readonly Polygon[], km = 0.6): Area {
	const drawn = polygons
		.map((rings) => rings.map((ring) => rounded(simplified(ring, km))).filter((ring) => ring.length >= 4))
		.filter((rings) => rings.length > 0);
	return drawn.length === 1
		? { type: 'Polygon', coordinates: drawn[0]! }
		: { type: 'MultiPolygon', coordinates: drawn };
}

/** A disk with 32 corners. Its corners lie on the circle, so it is a little smaller. */
export function disk([lon, lat]: Point, km: number): Polygon {
	const ring: Point[] = [];
	for (let i = 0; i <= 32; i++) {
		const angle = (i / 32) * 2 * Math.PI;
		ring.push([lon + (km * Math.cos(angle)) / east(lat), lat + (km * Math.sin(angle)) / KM_PER_DEGREE]);
	}
	return [ring];
}

/** A band of `km` on either side of a line. */
export function band(line: readonly Point[], km: number): Polygon {
	const left: Point[] = [];
	const right: Point[] = [];
	for (const [i, [lon, lat]] of line.entries()) {
		const [a, b] = [line[Math.max(0, i - 1)]!, line[Math.min(line.length - 1, i + 1)]!];
		const [dx, dy] = [(b[0] - a[0]) * east(lat), (b[1] - a[1]) * KM_PER_DEGREE];
		const long = Math.hypot(dx, dy);
		const [nx, ny] = [((-dy / long) * km) / east(lat), ((dx / long) * km) / KM_PER_DEGREE];
		left.push([lon + nx, lat + ny]);
		right.unshift([lon - nx, lat - ny]);
	}
	return [[...left, ...right, left[0]!]];
}

/** The part of each polygon that lies inside the box: west, south, east, north. Holes are dropped. */
export function clipped(
	polygons: readonly Polygon[],
	[west, south, right, north]: [number, number, number, number],
): Polygon[] {
	const sides: [(point: Point) => boolean, (a: Point, b: Point) => Point][] = [
		[([x]) => x >= west, (a, b) => atX(a, b, west)],
		[([x]) => x <= right, (a, b) => atX(a, b, right)],
		[([, y]) => y >= south, (a, b) => atY(a, b, south)],
		[([, y]) => y <= north, (a, b) => atY(a, b, north)],
	];
	return polygons.flatMap(([outer]) => {
		let ring = outer!.slice(0, -1);
		for (const [inside, crossing] of sides) {
			const kept: Point[] = [];
			for (const [i, point] of ring.entries()) {
				const before = ring[(i + ring.length - 1) % ring.length]!;
				if (inside(point) !== inside(before)) kept.push(crossing(before, point));
				if (inside(point)) kept.push(point);
			}
			ring = kept;
		}
		return ring.length < 3 ? [] : [[[...ring, ring[0]!]]];
	});
}

/** Each polygon's outer ring moved by `km`: outward, or inward where negative. Coarse: for outlines with doubt. */
export function moved(polygons: readonly Polygon[], km: number): Polygon[] {
	return polygons.map(([outer]) => {
		const ring = simplified(outer!, Math.abs(km) / 2).slice(0, -1);
		const turn = Math.sign(
			ring.reduce((sum, [x, y], i) => {
				const [nx, ny] = ring[(i + 1) % ring.length]!;
				return sum + x * ny - nx * y;
			}, 0),
		);
		const out = ring.map(([lon, lat], i): Point => {
			const normals = [ring[(i + ring.length - 1) % ring.length]!, ring[(i + 1) % ring.length]!].map(([x, y], side) => {
				const [dx, dy] = [(x - lon) * east(lat), (y - lat) * KM_PER_DEGREE];
				const long = Math.hypot(dx, dy) || 1;
				return side === 0 ? [-dy / long, dx / long] : [dy / long, -dx / long];
			});
			const [nx, ny] = [normals[0]![0]! + normals[1]![0]!, normals[0]![1]! + normals[1]![1]!];
			const long = Math.hypot(nx, ny) || 1;
			return [lon + ((turn * nx) / long) * (km / east(lat)), lat + ((turn * ny) / long) * (km / KM_PER_DEGREE)];
		});
		return [[...out, out[0]!]];
	});
}

/** Douglas–Peucker on a closed ring. */
function simplified(ring: readonly Point[], km: number): Point[] {
	if (ring.length <= 5) return [...ring];
	const half = Math.floor(ring.length / 2);
	return [...reduced(ring.slice(0, half + 1), km).slice(0, -1), ...reduced(ring.slice(half), km)];
}

function reduced(line: readonly Point[], km: number): Point[] {
	const [first, last] = [line[0]!, line.at(-1)!];
	let [at, most] = [0, km];
	for (let i = 1; i < line.length - 1; i++) {
		const far = offLine(line[i]!, first, last);
		if (far > most) [at, most] = [i, far];
	}
	if (at === 0) return [first, last];
	return [...reduced(line.slice(0, at + 1), km).slice(0, -1), ...reduced(line.slice(at), km)];
}

function offLine([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
	const scale = east(py);
	const [dx, dy] = [(bx - ax) * scale, (by - ay) * KM_PER_DEGREE];
	const [qx, qy] = [(px - ax) * scale, (py - ay) * KM_PER_DEGREE];
	const long = dx * dx + dy * dy;
	const t = long === 0 ? 0 : Math.max(0, Math.min(1, (qx * dx + qy * dy) / long));
	return Math.hypot(qx - t * dx, qy - t * dy);
}

const rounded = (ring: readonly Point[]): Point[] =>
	ring.map(([x, y]) => [Math.round(x * 1000) / 1000, Math.round(y * 1000) / 1000]);
const atX = (a: Point, b: Point, x: number): Point => [x, a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0])];
const atY = (a: Point, b: Point, y: number): Point => [a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]), y];
