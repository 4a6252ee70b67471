import { geoCircle } from 'd3-geo';
import type { Feature, LineString, Polygon } from 'geojson';
import type { ClaimSummary, Family, Status } from '../../src/domain/index.ts';

export type MapPlace = ClaimSummary['byPlace'][number];

/** Kilometres of one degree of a great circle. */
const KM_A_DEGREE = 111.195;

export interface DiskProperties {
	family: Family;
	status: Status;
	radiusKm?: number;
}

/** The family and status that most claims of a place have; equal counts keep the order given. */
export function leading(place: MapPlace): DiskProperties {
	const by = <K extends 'family' | 'status'>(key: K) => {
		const sums = new Map<MapPlace['families'][number][K], number>();
		for (const part of place.families) sums.set(part[key], (sums.get(part[key]) ?? 0) + part.count);
		return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0];
	};
	return { family: by('family') ?? 'battle', status: by('status') ?? 'happened' };
}

/** A place's radius of doubt as a circle on the globe; a known site has none, it is a pin. */
export function diskOf(place: MapPlace): Feature<Polygon, DiskProperties> | null {
	if (place.kind === 'site' || place.radiusKm <= 0) return null;
	const circle = geoCircle()
		.center([place.lon, place.lat])
		.radius(place.radiusKm / KM_A_DEGREE)
		.precision(4)();
	return { type: 'Feature', properties: { ...leading(place), radiusKm: place.radiusKm }, geometry: circle };
}

/** The stroke through the disk of a place whose claims are denied. */
export function strikeOf(place: MapPlace): Feature<LineString, DiskProperties> | null {
	const properties = leading(place);
	if (properties.status !== 'denied' || place.kind === 'site' || place.radiusKm <= 0) return null;
	const r = (place.radiusKm / KM_A_DEGREE) * Math.SQRT1_2;
	const across = r / Math.max(0.1, Math.cos((place.lat * Math.PI) / 180));
	return {
		type: 'Feature',
		properties,
		geometry: {
			type: 'LineString',
			coordinates: [
				[place.lon - across, place.lat - r],
				[place.lon + across, place.lat + r],
			],
		},
	};
}

/** West, south, east, north around where most claims are: the outer tenth on each side, by count, does not widen it. */
export function boundsOf(places: readonly MapPlace[]): [number, number, number, number] | null {
	if (!places.length) return null;
	const [west, east] = middle(places, 'lon');
	const [south, north] = middle(places, 'lat');
	return [west, south, east, north];
}

function middle(places: readonly MapPlace[], axis: 'lon' | 'lat'): [number, number] {
	const sorted = [...places].sort((a, b) => a[axis] - b[axis]);
	const total = sorted.reduce((sum, place) => sum + place.count, 0);
	const at = (share: number) => {
		let sum = 0;
		for (const place of sorted) {
			sum += place.count;
			if (sum >= total * share) return place[axis];
		}
		return sorted.at(-1)![axis];
	};
	return [at(0.1), at(0.9)];
}
