import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import { FAMILIES } from '../../src/domain/index.ts';
import type { World } from './world.ts';

/** A colour of the page as the browser computes it in the theme at hand. */
function colour(name: string): string {
	const probe = document.createElement('span');
	probe.style.color = `var(--${name})`;
	document.body.append(probe);
	const value = getComputedStyle(probe).color;
	probe.remove();
	return value;
}

/** Layers that a page may draw on. */
export type SourceName = 'disks' | 'strikes' | 'certain' | 'possible';

const NONE = { type: 'FeatureCollection' as const, features: [] };

/** The map's style in the theme at hand: land, borders, disks. No words are drawn by the map itself, so it needs no font files. */
export function styleOf(world: World): StyleSpecification {
	const hue = ['match', ['get', 'family'], ...FAMILIES.flatMap((name) => [name, colour(name)]), colour('ink')];
	const lineColour = hue as unknown as ExpressionSpecification;
	const solid: ExpressionSpecification = ['in', ['get', 'status'], ['literal', ['happened', 'ongoing']]];
	const faint: ExpressionSpecification = ['interpolate', ['linear'], ['get', 'radiusKm'], 60, 1, 300, 0.45];
	return {
		version: 8,
		sources: {
			countries: { type: 'geojson', data: world.countries },
			borders: { type: 'geojson', data: { type: 'Feature', properties: {}, geometry: world.borders } },
			possible: { type: 'geojson', data: NONE },
			certain: { type: 'geojson', data: NONE },
			disks: { type: 'geojson', data: NONE },
			strikes: { type: 'geojson', data: NONE },
		},
		layers: [
			{ id: 'sea', type: 'background', paint: { 'background-color': colour('sea') } },
			{ id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': colour('land') } },
			{ id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': colour('border'), 'line-width': 1 } },
			// An agreement's zone: what every reading takes in is a solid outline, what any reading takes in a dashed one.
			{
				id: 'possible',
				type: 'fill',
				source: 'possible',
				paint: { 'fill-color': colour('ink'), 'fill-opacity': 0.04 },
			},
			{
				id: 'possible-line',
				type: 'line',
				source: 'possible',
				paint: { 'line-color': colour('ink-2'), 'line-width': 1.25, 'line-dasharray': [4, 3] },
			},
			{
				id: 'certain',
				type: 'fill',
				source: 'certain',
				filter: ['!', ['has', 'whole']],
				paint: { 'fill-color': colour('ink'), 'fill-opacity': 0.07 },
			},
			{
				id: 'certain-line',
				type: 'line',
				source: 'certain',
				paint: { 'line-color': colour('ink-2'), 'line-width': 1.75 },
			},
			{
				id: 'disk',
				type: 'fill',
				source: 'disks',
				// The wider the doubt, the fainter: a country's disk must not drown the towns in it.
				paint: {
					'fill-color': lineColour,
					'fill-opacity': ['case', solid, ['interpolate', ['linear'], ['get', 'radiusKm'], 30, 0.14, 250, 0.02], 0.02],
				},
			},
			{
				id: 'disk-line',
				type: 'line',
				source: 'disks',
				filter: ['!=', ['get', 'status'], 'possible'],
				paint: { 'line-color': lineColour, 'line-width': 1.25, 'line-opacity': faint },
			},
			{
				id: 'disk-dashed',
				type: 'line',
				source: 'disks',
				filter: ['==', ['get', 'status'], 'possible'],
				paint: { 'line-color': lineColour, 'line-width': 1.25, 'line-dasharray': [3, 2.5], 'line-opacity': faint },
			},
			{
				id: 'strike',
				type: 'line',
				source: 'strikes',
				paint: { 'line-color': lineColour, 'line-width': 1.25 },
			},
		],
	};
}
