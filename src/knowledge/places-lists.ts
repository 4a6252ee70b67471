import { parse } from 'yaml';
import { z } from 'zod';
import { foldToponym, PLACE_KINDS, type PlaceKind } from '../domain/index.ts';
import type { PlaceRow } from './gazetteer-pack.ts';
import { radiusOf } from './places-geonames.ts';

/** A row of a list, or why it is none, with the line that it stands on (counted from 1). */
export type Listed = { row: PlaceRow } | { line: number; why: string };

const number = z.union([
	z.number(),
	z
		.string()
		.regex(/^\s*-?\d+(?:\.\d+)?\s*$/, 'is no number')
		.transform(Number),
]);
const Own = z
	.object({
		id: z.coerce.string().optional(),
		name: z.string().min(1),
		lat: number.pipe(z.number().min(-90).max(90)).optional(),
		lon: number.pipe(z.number().min(-180).max(180)).optional(),
		at: z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]).optional(),
		kind: z.enum(PLACE_KINDS).default('village'),
		country: z.string().length(2).optional(),
		km: number.pipe(z.number().positive()).optional(),
		population: number.pipe(z.number().nonnegative()).optional(),
		also: z.array(z.string()).default([]),
	})
	.refine(
		(own) => own.at !== undefined || (own.lat !== undefined && own.lon !== undefined),
		'has no point: give lat and lon',
	);

/** A team's own list in YAML: `places:` with name, lat, lon (or at: [lat, lon]), and kind, country, km, also, id where known. */
export function yamlPlaces(text: string): Listed[] {
	const whole: unknown = parse(text);
	const list = Array.isArray(whole) ? whole : ((whole as { places?: unknown } | null)?.places ?? []);
	if (!Array.isArray(list)) return [{ line: 1, why: 'It holds no list of places.' }];
	const lines = text.split('\n').flatMap((line, at) => (/^\s*- /.test(line) ? [at + 1] : []));
	return list.map((entry, at) => ownRow(entry, lines[at] ?? 1));
}

/** A team's own list in CSV, or OCHA's p-codes (COD): told by the names of the columns. */
export function csvPlaces(rows: readonly string[][]): Listed[] {
	const head = (rows[0] ?? []).map((cell) => cell.trim().toLowerCase());
	const column = (...names: string[]) => head.findIndex((cell) => names.includes(cell));
	const body = rows.slice(1).map((cells, at) => ({ cells, line: at + 2 }));
	const filled = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
	const level = [4, 3, 2, 1, 0].find((n) => column(`adm${n}_pcode`, `admin${n}pcode`, `admin${n}_pcode`) >= 0);
	const lat = column('lat', 'latitude', 'y', 'point_y', 'center_lat', 'y_coord', 'lat_dd');
	const lon = column('lon', 'lng', 'long', 'longitude', 'x', 'point_x', 'center_lon', 'x_coord', 'long_dd');
	if (level !== undefined) return filled.map(({ cells, line }) => pcodeRow(cells, head, level, lat, lon, line));
	const at = (cells: string[], ...names: string[]) => cells[column(...names)]?.trim() || undefined;
	return filled.map(({ cells, line }) =>
		ownRow(
			{
				id: at(cells, 'id', 'pcode', 'code'),
				name: at(cells, 'name', 'place', 'name_en'),
				lat: cells[lat],
				lon: cells[lon],
				kind: at(cells, 'kind', 'type'),
				country: at(cells, 'country'),
				km: at(cells, 'km', 'radius', 'radius_km'),
				population: at(cells, 'population'),
				also: at(cells, 'also', 'other names', 'alternatives')?.split(/\s*[|;]\s*/),
			},
			line,
		),
	);
}

function ownRow(entry: unknown, line: number): Listed {
	const read = Own.safeParse(entry);
	if (!read.success) {
		const issue = read.error.issues[0]!;
		return { line, why: `${issue.path.join('.') || 'The place'}: ${issue.message}.` };
	}
	const own = read.data;
	const [lat, lon] = own.at ?? [own.lat!, own.lon!];
	const slug = own.id ?? foldToponym(own.name).replaceAll(' ', '-');
	return {
		row: rowOf(`own:${slug}`, own.name, lat, lon, own.kind, own.country ?? null, own.also, own.km, own.population),
	};
}

const LEVEL_KINDS: readonly PlaceKind[] = ['country', 'province', 'district', 'district', 'village'];

function pcodeRow(
	cells: readonly string[],
	head: readonly string[],
	level: number,
	lat: number,
	lon: number,
	line: number,
): Listed {
	const find = (pattern: RegExp) => cells[head.findIndex((cell) => pattern.test(cell))]?.trim() ?? '';
	const code = find(new RegExp(`^adm(?:in)?${level}_?pcode$`));
	const name = find(new RegExp(`^adm(?:in)?${level}_?(?:name)?_?(?:en|name|name_en)?$`));
	const spot = { lat: Number.parseFloat(cells[lat] ?? ''), lon: Number.parseFloat(cells[lon] ?? '') };
	if (code === '' || name === '') return { line, why: `It has no name or p-code of level ${level}.` };
	if (!(Math.abs(spot.lat) <= 90) || !(Math.abs(spot.lon) <= 180)) {
		return { line, why: 'It has no point: p-codes need columns with latitude and longitude.' };
	}
	const others = head.flatMap((cell, at) =>
		new RegExp(`^adm(?:in)?${level}_?(?:name)?_?(?:fr|es|ref|alt\\d?|alt\\d?_?en|refname)`).test(cell)
			? [cells[at]!.trim()]
			: [],
	);
	const country = /^[A-Z]{2}/.exec(code)?.[0] ?? null;
	const also = others.filter((other) => other !== '');
	return { row: rowOf(`pcode:${code}`, name, spot.lat, spot.lon, LEVEL_KINDS[level]!, country, also) };
}

function rowOf(
	id: string,
	name: string,
	lat: number,
	lon: number,
	kind: PlaceKind,
	country: string | null,
	also: readonly string[],
	km?: number,
	population?: number,
): PlaceRow {
	return {
		id: { tag: 'text', text: id },
		name,
		lat,
		lon,
		kind,
		country,
		admin1: null,
		admin2: null,
		population: population ?? 0,
		radiusKm: km ?? radiusOf(kind),
		seat: 0,
		names: [name, ...also].map((each, at) => ({ name: each, how: at === 0 ? ('main' as const) : ('other' as const) })),
	};
}
