import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { foldToponym, kmBetween } from '../../src/domain/index.ts';
import type { PlaceRow } from '../../src/knowledge/gazetteer-pack.ts';
import type { Country } from './sources.ts';

/** How Natural Earth shortens names in `world-atlas`. */
const SHORTENED: Record<string, string> = {
	'United States of America': 'US',
	'S. Sudan': 'SS',
	'W. Sahara': 'EH',
	'Eq. Guinea': 'GQ',
	'Dominican Rep.': 'DO',
	'Dem. Rep. Congo': 'CD',
	Congo: 'CG',
	'Central African Rep.': 'CF',
	'Bosnia and Herz.': 'BA',
	Macedonia: 'MK',
	eSwatini: 'SZ',
};

const nameOf = (shape: GeometryObject): string => (shape.properties as { name: string }).name;

/** The land borders between countries, each as the middle of its line and half its length in a straight line. */
export function borderRows(countries: readonly Country[]): PlaceRow[] {
	const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
	const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<{
		countries: GeometryCollection<{ name: string }>;
	}>;
	const collection = topology.objects.countries;
	const codes = new Map(
		countries.flatMap((country) => [country.name, ...country.also].map((name) => [foldToponym(name), country.code])),
	);
	const named = new Map(countries.map((country) => [country.code, country.name]));
	const codeOf = (name: string) => SHORTENED[name] ?? codes.get(foldToponym(name));
	const arcs = new Map<string, Set<string>>();
	mesh(topology, collection, (a, b) => {
		const pair = [codeOf(nameOf(a)), codeOf(nameOf(b))];
		if (a !== b && pair[0] !== undefined && pair[1] !== undefined && pair[0] !== pair[1]) {
			const key = (pair as string[]).sort().join('|');
			if (!arcs.has(key)) arcs.set(key, new Set());
		}
		return false;
	});
	return [...arcs.keys()].sort().map((key) => {
		const [first, second] = key.split('|') as [string, string];
		const line = mesh(topology, collection, (a, b) => {
			const pair = [a, b].map((side) => codeOf(nameOf(side)));
			return a !== b && pair.includes(first) && pair.includes(second);
		}).coordinates as [number, number][][];
		const { lat, lon, km } = middleOf(line.flat());
		const names = [named.get(first)!, named.get(second)!];
		return {
			id: { tag: 'text', text: `border:${first}-${second}` },
			name: `${names[0]}–${names[1]} border`,
			lat,
			lon,
			kind: 'border',
			country: null,
			admin1: null,
			admin2: null,
			population: 0,
			radiusKm: Math.max(10, Math.round(km)),
			seat: 0,
			names: [],
			codes: [key],
		};
	});
}

/** The point of the line nearest to its mean, and the distance to its farthest point. */
function middleOf(points: readonly [number, number][]): { lat: number; lon: number; km: number } {
	const mean = {
		lat: points.reduce((sum, [, lat]) => sum + lat, 0) / points.length,
		lon: points.reduce((sum, [lon]) => sum + lon, 0) / points.length,
	};
	const spots = points.map(([lon, lat]) => ({ lat, lon }));
	const middle = spots.reduce((best, spot) => (kmBetween(spot, mean) < kmBetween(best, mean) ? spot : best));
	return { ...middle, km: Math.max(...spots.map((spot) => kmBetween(spot, middle))) };
}
