import type { City, Province } from './sources.ts';

interface Spot {
	lat: number;
	lon: number;
	weight: number;
}

/**
 * South, north, west and east of every country (by the area of its provinces) and province (by its towns), with the
 * outermost 4 % left out on each side, so that islands and exclaves do not stretch it.
 */
export function extentsOf(
	cities: readonly City[],
	provinces: readonly Province[],
): Record<string, [number, number, number, number]> {
	const groups = new Map<string, Spot[]>();
	const add = (code: string, spot: Spot) => {
		const list = groups.get(code);
		if (list) list.push(spot);
		else groups.set(code, [spot]);
	};
	for (const { country, lat, lon, km2 } of provinces) add(country, { lat, lon, weight: km2 });
	for (const { country, admin1, lat, lon } of cities)
		if (admin1 !== '') add(`${country}.${admin1}`, { lat, lon, weight: 1 });
	const extents: Record<string, [number, number, number, number]> = {};
	for (const code of [...groups.keys()].sort()) {
		const spots = groups.get(code)!;
		if (spots.length < 4) continue;
		const lats = spots.map(({ lat, weight }) => [lat, weight] as const);
		const lons = spots.map(({ lon, weight }) => [lon, weight] as const);
		extents[code] = [share(lats, 0.04), share(lats, 0.96), share(lons, 0.04), share(lons, 0.96)];
	}
	return extents;
}

/** The value below which the given share of the weight lies, to a hundredth of a degree. */
function share(values: readonly (readonly [number, number])[], part: number): number {
	const sorted = values.toSorted((a, b) => a[0] - b[0]);
	const total = sorted.reduce((sum, [, weight]) => sum + weight, 0);
	let sum = 0;
	for (const [value, weight] of sorted) {
		sum += weight;
		if (sum >= part * total) return Math.round(value * 100) / 100;
	}
	return sorted.at(-1)![0];
}
