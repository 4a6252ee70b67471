import type { Area } from './agreement.ts';

const EARTH_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/**
 * Signed distance in kilometres from a point to the edge of an area: negative inside (a hole is outside).
 * Infinite for an area with no ring. Edges are taken as straight on a plane that touches the earth at the point: for zones
 * of some hundred kilometres the error stays far below the doubt of any place told in a report.
 */
export function kmOutside(area: Area, lat: number, lon: number): number {
	const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
	let inside = false;
	let nearest = Number.POSITIVE_INFINITY;
	for (const rings of polygons) {
		let within = false;
		for (const [i, ring] of rings.entries()) {
			const { crossed, km } = ringFrom(ring, lat, lon);
			nearest = Math.min(nearest, km);
			if (i === 0) within = crossed;
			else if (crossed) within = false;
		}
		inside ||= within;
	}
	return inside ? -nearest : nearest;
}

function ringFrom(ring: readonly (readonly number[])[], lat: number, lon: number): { crossed: boolean; km: number } {
	const perLat = EARTH_KM * RADIANS;
	const perLon = perLat * Math.cos(lat * RADIANS);
	let crossed = false;
	let least = Number.POSITIVE_INFINITY;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const x1 = turned(ring[j]![0]! - lon) * perLon;
		const y1 = (ring[j]![1]! - lat) * perLat;
		const x2 = turned(ring[i]![0]! - lon) * perLon;
		const y2 = (ring[i]![1]! - lat) * perLat;
		if (y1 > 0 !== y2 > 0 && (x2 - x1) * (-y1 / (y2 - y1)) + x1 > 0) crossed = !crossed;
		least = Math.min(least, squareToOrigin(x1, y1, x2, y2));
	}
	return { crossed, km: Math.sqrt(least) };
}

/** A difference of longitudes taken the short way round. */
const turned = (degrees: number) => (degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees);

function squareToOrigin(x1: number, y1: number, x2: number, y2: number): number {
	const [dx, dy] = [x2 - x1, y2 - y1];
	const long = dx * dx + dy * dy;
	const t = long === 0 ? 0 : Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / long));
	return (x1 + t * dx) ** 2 + (y1 + t * dy) ** 2;
}
