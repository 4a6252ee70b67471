import { foldToponym, kmBetween, type PlaceKind } from '../../src/domain/index.ts';
import { BY_EAR, type PlaceRow } from '../../src/knowledge/gazetteer-pack.ts';
import type { City, Country, Own, Province } from './sources.ts';

type Names = PlaceRow['names'];
const LATIN = /^[\p{Script=Latin}\p{M}\p{N}\p{P}\s`´ʻʼ]+$/u;
const DIVISION =
	/\b(province|governorate|muhafazat|oblast'?|region|state|district|county|parish|prefecture|department|municipality|borough|city|raion|krai|republic of|regierungsbezirk|eyaleti|gouvernement|royal borough of|provincia de|departamento de|wilayat)\b/giu;

/** The bare name of a province or district: "Tartus District" is "Tartus". */
export const bareName = (name: string): string =>
	name.replace(DIVISION, ' ').replace(/\s+/g, ' ').replace(/^of /i, '').trim();

/** Other names as GeoNames lists them, in Latin letters; codes and very short ones are weak. */
export function otherNames(main: string, others: readonly string[]): Names {
	const seen = new Set([foldToponym(main)]);
	const names: Names = [{ name: main, how: 'main' }];
	for (const name of others) {
		if (!LATIN.test(name) || /\d/.test(name) || name.length > 40) continue;
		const folded = foldToponym(name);
		if (folded.length < 2 || seen.has(folded)) continue;
		seen.add(folded);
		names.push({ name, how: folded.length < 4 || /^[A-Z]{2,4}$/.test(name) ? 'weak' : 'other' });
	}
	return names;
}

function cityKind(city: City): PlaceKind {
	if (city.code === 'PPLX') return 'neighbourhood';
	if (city.code === 'PPLC' || city.population >= 100_000) return 'city';
	if (city.code === 'PPLA') return city.population > 0 && city.population < 30_000 ? 'town' : 'city';
	return city.population >= 5_000 || city.code === 'PPLA2' ? 'town' : 'village';
}

/** How far a settlement reaches from its point, in km: 3 for a village to 20 for the largest cities. */
function cityRadius(kind: PlaceKind, population: number): number {
	if (kind === 'neighbourhood') return 3;
	if (kind === 'village') return 3;
	if (kind === 'town') return 6;
	if (population > 5_000_000) return 20;
	return population > 1_000_000 ? 15 : 10;
}

/** The English name where the place is known by that of its province ("Raqqa"), without the marks of transliteration. */
function shownName(city: City, province: string | undefined): string {
	if (province !== undefined && city.code.startsWith('PPLA')) {
		const key = foldToponym(province);
		if ([city.name, ...city.also].some((name) => foldToponym(name) === key)) return province;
	}
	return BY_EAR.has(city.country) ? city.ascii.replace(/^[`']/, '').replace(/`/g, "'") : city.name;
}

/** A seat is found by the code of what it governs and a star. */
function seatCodes(city: City): string[] {
	if (city.code === 'PPLC') return [`${city.country}*`, `${city.country}.${city.admin1}*`];
	return city.code === 'PPLA' ? [`${city.country}.${city.admin1}*`] : [];
}

/** A settlement; `english` holds the English names of provinces, which their seats often share. */
export function cityRow(city: City, english: ReadonlyMap<string, string>): PlaceRow {
	const kind = cityKind(city);
	const main = city.name.replace(/\s*\(.*\)$/, '');
	return {
		id: city.id === null ? { tag: 'at' } : { tag: 'geonames', number: city.id },
		name: shownName(city, english.get(`${city.country}.${city.admin1}`)),
		lat: city.lat,
		lon: city.lon,
		kind,
		country: city.country,
		admin1: city.admin1 === '' ? null : `${city.country}.${city.admin1}`,
		admin2: city.admin1 === '' || city.admin2 === '' ? null : `${city.country}.${city.admin1}.${city.admin2}`,
		population: city.population,
		radiusKm: cityRadius(kind, city.population),
		seat: city.code === 'PPLC' ? 2 : city.code === 'PPLA' ? 1 : 0,
		codes: seatCodes(city),
		// The foreign names of small places where English takes the local one are noise.
		names: otherNames(
			main,
			BY_EAR.has(city.country) || city.population > 8_000 ? [city.ascii, ...city.also] : [city.ascii],
		),
	};
}

/** Towns that the second list has and the first lacks: no town of that name within 5 km. */
export function newTowns(known: readonly City[], more: readonly City[]): City[] {
	const byName = new Map<string, City[]>();
	for (const city of known) {
		for (const name of new Set([foldToponym(city.name), foldToponym(city.ascii)])) {
			const list = byName.get(`${city.country} ${name}`);
			if (list) list.push(city);
			else byName.set(`${city.country} ${name}`, [city]);
		}
	}
	return more.filter((city) => {
		const same = byName.get(`${city.country} ${foldToponym(city.name)}`) ?? [];
		return !same.some((other) => kmBetween(other, city) < 5);
	});
}

const circle = (km2: number): number => Math.max(3, Math.round(Math.sqrt(km2 / Math.PI) * 10) / 10);

/** Provinces: Natural Earth's point and area, GeoNames' code and English name. */
export function provinceRows(
	provinces: readonly Province[],
	names: ReadonlyMap<string, string>,
	people: ReadonlyMap<string, number>,
	extra: ReadonlyMap<string, { also: string[]; people: string[] }>,
): PlaceRow[] {
	const taken = new Set<string>();
	return provinces.map((province) => {
		const known = names.get(province.code);
		const first = known !== undefined && !taken.has(province.code);
		if (first) taken.add(province.code);
		const plain = province.name.replace(/\s*\(.*\)$/, '');
		const main = bareName(known ?? plain) || plain;
		const more = extra.get(province.code);
		const also = [plain, known ?? '', ...province.also, ...province.also.map(bareName)];
		const cleaned = also.map((name) => name.replace(/\s*\(.*\)$/, '')).filter((name) => name !== '');
		const listed = otherNames(main, cleaned);
		return {
			id:
				province.geonames !== null
					? { tag: 'geonames' as const, number: province.geonames }
					: { tag: 'ne' as const, number: province.naturalEarth },
			name: known ?? plain,
			lat: province.lat,
			lon: province.lon,
			kind: province.km2 < 400 && !first ? ('district' as const) : ('province' as const),
			country: province.country,
			admin1: known === undefined ? null : province.code,
			admin2: null,
			population: first ? (people.get(province.code) ?? 0) : 0,
			radiusKm: circle(province.km2),
			seat: 0 as const,
			names: [...listed, ...shortNames(more)],
			codes: first ? [province.code] : [],
		};
	});
}

const shortNames = (more: { also: string[]; people: string[] } | undefined): Names => [
	...(more?.also ?? []).map((name) => ({ name, how: 'main' as const })),
	...(more?.people ?? []).map((name) => ({ name, how: 'people' as const })),
];

/** Provinces that only GeoNames names: the middle of their towns. */
export function looseProvinceRows(
	cities: readonly City[],
	names: ReadonlyMap<string, string>,
	have: ReadonlySet<string>,
	extra: ReadonlyMap<string, { also: string[]; people: string[] }>,
): PlaceRow[] {
	return areasOf(cities, (city) => `${city.country}.${city.admin1}`)
		.filter(([code]) => names.has(code) && !have.has(code))
		.map(([code, area]) => ({
			id: { tag: 'text' as const, text: `geonames-admin1:${code}` },
			name: names.get(code)!,
			lat: area.lat,
			lon: area.lon,
			kind: 'province' as const,
			country: code.slice(0, 2),
			admin1: code,
			admin2: null,
			population: area.population,
			radiusKm: Math.max(15, area.km),
			seat: 0 as const,
			names: [
				...otherNames(bareName(names.get(code)!) || names.get(code)!, [names.get(code)!]),
				...shortNames(extra.get(code)),
			],
			codes: [code],
		}));
}

/** Districts: the middle of the towns that lie in them, else the town that they are named after. */
export function districtRows(cities: readonly City[], names: ReadonlyMap<string, string>): PlaceRow[] {
	const areas = new Map(areasOf(cities, (city) => `${city.country}.${city.admin1}.${city.admin2}`));
	const seats = new Map<string, City>();
	for (const city of cities) {
		for (const name of [city.name, city.ascii, ...city.also.filter((other) => LATIN.test(other))]) {
			const key = `${city.country}.${city.admin1} ${foldToponym(name)}`;
			if ((seats.get(key)?.population ?? -1) < city.population) seats.set(key, city);
		}
	}
	return [...names].flatMap(([code, name]) => {
		const [country, province, district] = code.split('.') as [string, string, string];
		const bare = bareName(name) || name;
		const seat = seats.get(`${country}.${province} ${foldToponym(bare)}`);
		const area = areas.get(code) ?? (seat && { lat: seat.lat, lon: seat.lon, km: 20, population: seat.population });
		if (area === undefined) return [];
		const numbered = country !== 'US' && /^\d{5,8}$/.test(district);
		return [
			{
				id: numbered
					? { tag: 'geonames' as const, number: Number(district) }
					: { tag: 'text' as const, text: `geonames-admin2:${code}` },
				name,
				lat: area.lat,
				lon: area.lon,
				kind: 'district' as const,
				country,
				admin1: `${country}.${province}`,
				admin2: code,
				population: area.population,
				radiusKm: Math.min(60, Math.max(12, area.km)),
				seat: 0 as const,
				names: otherNames(name, [bare]).map((entry) =>
					entry.name === bare ? { ...entry, how: 'other' as const } : entry,
				),
				codes: [code],
			},
		];
	});
}

function areasOf(
	cities: readonly City[],
	keyOf: (city: City) => string,
): [string, { lat: number; lon: number; km: number; population: number }][] {
	const groups = new Map<string, City[]>();
	for (const city of cities) {
		if (keyOf(city).endsWith('.')) continue;
		const list = groups.get(keyOf(city));
		if (list) list.push(city);
		else groups.set(keyOf(city), [city]);
	}
	return [...groups].map(([key, list]) => {
		const lat = list.reduce((sum, city) => sum + city.lat, 0) / list.length;
		const lon = list.reduce((sum, city) => sum + city.lon, 0) / list.length;
		const km = list.reduce((far, city) => Math.max(far, kmBetween(city, { lat, lon })), 0);
		return [key, { lat, lon, km: Math.round(km), population: list.reduce((sum, city) => sum + city.population, 0) }];
	});
}

export function countryRows(
	countries: readonly Country[],
	km2: ReadonlyMap<string, number>,
	people: ReadonlyMap<string, number>,
): PlaceRow[] {
	return countries.map((country) => ({
		id: { tag: 'text', text: `iso:${country.code}` },
		name: country.name,
		lat: country.at[0],
		lon: country.at[1],
		kind: 'country',
		country: country.code,
		admin1: null,
		admin2: null,
		population: Math.round(people.get(country.code) ?? 0),
		radiusKm: Math.min(2500, circle((km2.get(country.code) ?? 3000) * 1.6)),
		seat: 0,
		names: [
			...[country.name, ...country.also].map((name) => ({ name, how: 'main' as const })),
			...country.people.map((name) => ({ name, how: 'people' as const })),
		],
		codes: [country.code],
	}));
}

export function ownRows(list: readonly Own[]): PlaceRow[] {
	return list.map((own) => ({
		id: {
			tag: 'text',
			text: `own:${foldToponym(own.name).replaceAll(' ', '-')}${own.country ? `-${own.country.toLowerCase()}` : ''}`,
		},
		name: own.name,
		lat: own.at[0],
		lon: own.at[1],
		kind: own.kind,
		country: own.country ?? null,
		admin1: null,
		admin2: null,
		population: 0,
		radiusKm: own.km,
		seat: 0,
		names: [
			...[own.name, ...own.also].map((name) => ({ name, how: 'main' as const })),
			...own.people.map((name) => ({ name, how: 'people' as const })),
		],
	}));
}
