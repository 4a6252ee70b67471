import { geoArea, geoCentroid, geoEquirectangular, geoStream } from 'd3-geo';
import type { Feature, FeatureCollection, MultiLineString, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import worldUrl from 'world-atlas/countries-50m.json?url';

/** The countries of Natural Earth (1:50 million), their borders, and a point to write each name at. */
export interface World {
	countries: FeatureCollection;
	borders: MultiLineString;
	names: { name: string; lon: number; lat: number; size: number }[];
}

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
let loading: Promise<World> | null = null;

/** Loads the world once, from the app's own files. */
export function loadWorld(): Promise<World> {
	loading ??= fetch(worldUrl)
		.then((answer) => answer.json() as Promise<Atlas>)
		.then((atlas) => {
			const { countries } = atlas.objects;
			const shapes = feature(atlas, countries);
			return {
				countries: { ...shapes, features: shapes.features.map(flat) },
				borders: mesh(atlas, countries, (a, b) => a !== b),
				names: shapes.features.map(nameOf),
			};
		})
		.catch((error: unknown) => {
			loading = null;
			throw error;
		});
	return loading;
}

/** A country's name at the middle of its largest part; `size` in steradians orders names that compete for room. */
function nameOf(country: Feature): World['names'][number] {
	const { geometry } = country;
	const parts: Polygon[] =
		geometry.type === 'MultiPolygon'
			? geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }))
			: geometry.type === 'Polygon'
				? [geometry]
				: [];
	let largest: Polygon | null = null;
	let size = 0;
	for (const part of parts) {
		const area = geoArea(part);
		if (area > size) [largest, size] = [part, area];
	}
	const [lon, lat] = largest ? geoCentroid(largest) : [0, 0];
	return { name: String(country.properties?.name ?? ''), lon, lat, size };
}

/** Degrees north and south beyond which a Mercator map does not reach. */
const MERCATOR = 85;

/**
 * A country as a flat map can draw it. The atlas keeps shapes whole on the globe; Russia, Fiji and Antarctica reach over the
 * 180th meridian or the pole and are cut there. All rings stand in one polygon: the map tells parts from holes by their turning.
 */
function flat(country: Feature): Feature {
	const rings: [number, number][][] = [];
	let ring: [number, number][] = [];
	const degrees = geoEquirectangular()
		.translate([0, 0])
		.scale(180 / Math.PI)
		.precision(0);
	geoStream(
		country,
		degrees.stream({
			point: (x, y) => void ring.push([x, Math.max(-MERCATOR, Math.min(MERCATOR, -y))]),
			lineStart: () => {
				ring = [];
			},
			lineEnd: () => {
				if (ring.length > 2) rings.push([...ring, ring[0]!]);
			},
			polygonStart: () => undefined,
			polygonEnd: () => undefined,
		}),
	);
	return {
		type: 'Feature',
		properties: { name: country.properties?.name ?? '' },
		geometry: { type: 'Polygon', coordinates: rings },
	};
}
