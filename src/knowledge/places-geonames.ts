import type { PlaceKind } from '../domain/index.ts';
import { foldToponym } from '../domain/index.ts';
import type { PlaceRow } from './gazetteer-pack.ts';

const LATIN = /^[\p{Script=Latin}\p{M}\p{N}\p{P}\s`´ʻʼ]+$/u;
const RADIUS: Readonly<Record<PlaceKind, number>> = {
	site: 2,
	neighbourhood: 3,
	village: 3,
	town: 6,
	city: 12,
	district: 30,
	province: 90,
	country: 500,
	region: 40,
	river: 60,
	road: 30,
	border: 50,
	water: 40,
	relative: 10,
	unknown: 20,
};

/** The usual radius of doubt of a kind of place, in km. */
export const radiusOf = (kind: PlaceKind): number => RADIUS[kind];

/**
 * One line of a GeoNames country dump (`XX.txt`, 19 columns separated by tabs); null for what is no place of today
 * (historic divisions). Throws a plain sentence where the line is not of that form.
 */
export function geonamesRow(line: string): PlaceRow | null {
	const f = line.split('\t');
	const lat = Number(f[4]);
	const lon = Number(f[5]);
	if (f.length < 15 || !/^\d+$/.test(f[0]!)) throw new Error('It is no line of a GeoNames dump.');
	if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) throw new Error('It has no point.');
	const population = Number(f[14]) || 0;
	const kind = kindOf(f[6]!, f[7]!, population);
	if (kind === null) return null;
	const country = f[8]!;
	const admin1 = f[10] === '' ? null : `${country}.${f[10]}`;
	const names: PlaceRow['names'] = [{ name: f[1]!, how: 'main' }];
	for (const name of [f[2]!, ...f[3]!.split(',')]) addName(names, name, 'other');
	return {
		id: { tag: 'geonames', number: Number(f[0]) },
		name: f[2] === '' ? f[1]! : f[2]!,
		lat,
		lon,
		kind,
		country: country === '' ? null : country,
		admin1,
		admin2: admin1 === null || !f[11] ? null : `${admin1}.${f[11]}`,
		population,
		radiusKm: RADIUS[kind],
		seat: f[7] === 'PPLC' ? 2 : f[7] === 'PPLA' ? 1 : 0,
		names,
	};
}

/** A name in Latin letters joins the others; the same name again does not. */
export function addName(names: PlaceRow['names'], name: string, how: 'other' | 'weak'): void {
	const folded = foldToponym(name);
	if (folded.length < 2 || !LATIN.test(name) || names.some((known) => foldToponym(known.name) === folded)) return;
	names.push({ name, how: folded.length < 4 ? 'weak' : how });
}

/** One line of `alternateNamesV2.txt`: whose name it is; null for links, codes and other scripts' languages. */
export function alternateName(line: string): { geonames: number; name: string; how: 'other' | 'weak' } | null {
	const f = line.split('\t');
	if (f.length < 4 || !/^\d+$/.test(f[1]!)) throw new Error('It is no line of alternateNamesV2.');
	if (/^(?:link|wkdt|post|iata|icao|faac|unlc|phon|piny|abbr)$/.test(f[2]!)) return null;
	return { geonames: Number(f[1]), name: f[3]!, how: f[6] === '1' || f[7] === '1' ? 'weak' : 'other' };
}

/** What kind a GeoNames feature is; null for what is no place of today. */
function kindOf(feature: string, code: string, population: number): PlaceKind | null {
	if (/^ADM\dH$|^PPL[CHQW]?H$|^PPLQ$|^PPLH$/.test(code)) return null;
	switch (feature) {
		case 'A':
			if (code.startsWith('PCL')) return 'country';
			return code === 'ADM1' ? 'province' : code.startsWith('ADM') ? 'district' : 'region';
		case 'P':
			if (code === 'PPLX') return 'neighbourhood';
			if (code === 'PPLC' || population >= 100_000) return 'city';
			return population >= 5_000 || code === 'PPLA' || code === 'PPLA2' ? 'town' : 'village';
		case 'H':
			return /^(?:STM|WAD|CNL)/.test(code) ? 'river' : 'water';
		case 'R':
			return 'road';
		case 'S':
			return 'site';
		default:
			return 'region';
	}
}
