import type { Gazetteer, GazetteerPlace, Place, PlaceRef, Span } from '../../domain/index.ts';
import { foldToponym, kmBetween } from '../../domain/index.ts';
import { carriedPlace, countryOf } from './carry.ts';
import { DIRECTIONS, FACILITY } from './cues.ts';
import { phraseAt } from './phrases.ts';
import { liesIn, type Resolved } from './resolve.ts';
import { plainPlace, shapedPlace } from './shapes.ts';
import type { Token } from './tokens.ts';

/** What one report's places are read from. */
export interface WhereIn {
	text: string;
	tokens: readonly Token[];
	resolved: readonly Resolved[];
	gazetteer: Gazetteer;
}

/**
 * The place that words of the report tell; null where they tell none. `named` is a clearer naming of the same place
 * elsewhere. A name that no gazetteer knows is kept without a point, or with the point of what it is said to lie in.
 */
export function placeAt(span: Span, named: Span | null, where: WhereIn): PlaceRef | null {
	const words = where.text.slice(span.start, span.end);
	if (words.trim() === '') return null;
	const held = HELD_BY.exec(words);
	if (held !== null && held[0].length < words.length) {
		const rest = placeAt({ start: span.start + held[0].length, end: span.end }, named, where);
		return rest && { ...rest, mention: words, start: span.start, end: span.end };
	}
	const border = borderIn(span, where);
	if (border !== null) return told(border, span, where, []);
	const inside = where.resolved.filter(
		({ name }) => name.start < span.end && name.end > span.start && name.role === 'place',
	);
	const head = headOf(inside, span, where);
	if (head !== null) return namedPlace(head, span, where);
	const people = where.resolved.find(
		({ name }) => name.start >= span.start && name.end <= span.end && name.role === 'people',
	);
	const nation = people === undefined ? null : nationIn(people, span, where);
	if (nation !== null) return told(nation, span, where, []);
	if (people === undefined && hasName(words)) return unknownPlace(span, where);
	if (named !== null && hasName(where.text.slice(named.start, named.end)) && !SIDE.test(words)) {
		const there = placeAt(named, null, where);
		if (there !== null && fitsNoun(there, words)) return { ...there, mention: words, start: span.start, end: span.end };
	}
	if (people !== undefined) return unknownPlace(span, where);
	return carriedAt(words, span, where);
}

/** "Ukraine-controlled city": who holds a place is not where it lies. */
const HELD_BY = /^(?:the |a |an )?[\p{L}.]+[-–](?:controlled|held|occupied|ruled|run) /iu;

const AREA_NOUN = /\b(?:province|governorate|region|state|oblast|country)\b/i;
const TOWN_NOUN = /\b(?:city|town|village|capital)\b/i;
const AREAS: ReadonlySet<string> = new Set(['province', 'country', 'region', 'district']);

/** Whether a naming can be what the words call it: "the province" is no village. */
const fitsNoun = (place: PlaceRef, words: string): boolean =>
	AREA_NOUN.test(words) ? AREAS.has(place.kind) : !TOWN_NOUN.test(words) || !AREAS.has(place.kind);

const SIDE = /\b(north|south|east|west)(?:-?(east|west))?(?:ern)?\b/i;

/** "the city", "there", "the country's northeast": what was named before. */
function carriedAt(words: string, span: Span, where: WhereIn): PlaceRef | null {
	const carried = carriedPlace(words, span.start, where.resolved, where.gazetteer);
	const side = /\b(?:border|frontier)\b/i.test(words) ? null : SIDE.exec(words);
	if (side !== null && (carried === null || carried.kind === 'country' || carried.kind === 'province')) {
		const whole =
			carried ??
			countryOf(
				where.resolved.filter(({ name }) => name.start < span.start),
				where.gazetteer,
			);
		const bearing = DIRECTIONS[`${side[1]!.toLowerCase()}${side[2]?.toLowerCase() ?? ''}`];
		if (whole === null || bearing === undefined) return null;
		const label = `${words.replace(/\s+/g, ' ')} (${whole.name})`;
		return told(shapedPlace(whole, { form: 'side', bearing, from: 0 }, label, where.gazetteer), span, where, []);
	}
	return carried === null ? null : told(atFacility(plainPlace(carried), words), span, where, []);
}

/** "the Iraqi capital", "Lebanese territory": a people's word with a noun that makes it a place. */
function nationIn({ ranked }: Resolved, span: Span, where: WhereIn): Place | null {
	const country = ranked[0]?.place;
	const words = where.text.slice(span.start, span.end + 12);
	if (country === undefined || country.kind !== 'country' || country.country === null) return null;
	if (/\bcapital\b/i.test(words)) {
		const row = where.gazetteer.byCode(`${country.country}*`);
		return row < 0 ? null : plainPlace(where.gazetteer.place(row));
	}
	return /\b(?:territory|soil|territories|mainland|grounds?|conflict|civil war|airspace)\b/i.test(words)
		? plainPlace(country)
		: null;
}

/**
 * The name that counts of several told together: the one that lies in the others ("Hranitne, Donetsk region"), else the one
 * that the words put the thing in ("the US embassy in Nairobi", "the resort of Eilat").
 */
function headOf(inside: readonly Resolved[], span: Span, where: WhereIn): Resolved | null {
	let head: Resolved | null = null;
	for (const one of inside) {
		const place = one.ranked[0]?.place;
		if (place === undefined) continue;
		const before = head?.ranked[0]?.place;
		if (before === undefined || liesIn(place, before)) head = one;
		else if (!liesIn(before, place)) {
			const between = where.text.slice(Math.max(span.start, head!.name.end), one.name.start);
			if (
				/\b(?:in|at|near|of|outside)(?: the)? $/i.test(between) &&
				/\p{L}+ (?:in|at|near|of|outside)\b/u.test(between)
			)
				head = one;
		}
	}
	return head;
}

function namedPlace(head: Resolved, span: Span, where: WhereIn): PlaceRef {
	const place = head.ranked[0]!.place;
	const phrase = phraseAt(where.tokens, head.name.from, head.name.to);
	const from = phrase.form === 'plain' ? span.start : Math.min(span.start, where.tokens[phrase.from]!.start);
	const label = where.text.slice(
		phrase.form === 'plain' ? head.name.start : from,
		Math.max(head.name.end, phrase.form === 'plain' ? 0 : span.end),
	);
	const whole = { start: Math.min(from, span.start), end: Math.max(span.end, head.name.end) };
	const unknown = unknownBefore(head, span, where);
	if (unknown !== null) return told({ ...unknown, ...pointOf(place), kind: 'unknown' }, whole, where, []);
	const shaped = shapedPlace(place, phrase, label.replace(/\s+/g, ' '), where.gazetteer);
	const at = phrase.form === 'plain' ? atFacility(shaped, where.text.slice(span.start, span.end)) : shaped;
	return told(at, whole, where, othersOf(head));
}

const pointOf = (place: GazetteerPlace): Pick<Place, 'lat' | 'lon' | 'country' | 'radiusKm'> => ({
	lat: place.lat,
	lon: place.lon,
	country: place.country,
	radiusKm: Math.max(15, Math.round(place.radiusKm)),
});

/** "Baghuz in the countryside of Hama": a name unknown to the gazetteer that stands before the one it lies in. */
function unknownBefore(head: Resolved, span: Span, where: WhereIn): { id: null; name: string } | null {
	const before = where.text.slice(span.start, Math.max(span.start, head.name.start));
	const match =
		/^(?:the (?:village|town|area|district|neighbou?rhood) of )?((?:(?:al|el|ad|ash|as|ar)[- ])?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}),? (?:in|near|,)/u.exec(
			before,
		);
	if (match === null) return null;
	const name = match[1]!;
	return FACILITY.has(name.split(' ').at(-1)!.toLowerCase()) ? null : { id: null, name };
}

/** A facility at a named place: a site somewhere within it. */
function atFacility(place: Place, words: string): Place {
	const facility = words
		.toLowerCase()
		.split(/[^\p{L}]+/u)
		.some(
			(word) => FACILITY.has(word) && word !== 'road' && word !== 'highway' && word !== 'fields' && word !== 'bridge',
		);
	if (!facility || place.lat === null || !/^(?:city|town|village|neighbourhood|site)$/.test(place.kind)) return place;
	return {
		...place,
		id: null,
		name: words.replace(/^the /i, '').replace(/\s+/g, ' '),
		kind: 'site',
		radiusKm: Math.max(5, place.radiusKm ?? 5),
	};
}

/** "Syrian-Turkish border", "the border between Syria and Turkey", "the Lebanese border" told of Syria. */
function borderIn(span: Span, where: WhereIn): Place | null {
	const near = where.text.slice(span.start, Math.min(where.text.length, span.end + 24));
	if (
		!/\b(?:border|frontier)s?\b(?! (?:town|city|village|area|province|crossing|guard|post))/i.test(
			where.text.slice(span.start, span.end + 10),
		) &&
		!/^ (?:border|frontier)\b(?! (?:town|city|village|area|province|crossing|guard|post))/i.test(
			near.slice(span.end - span.start),
		)
	)
		return null;
	const codes: string[] = [];
	const after =
		/^[^.;]{0,12}\b(?:border|frontier)s? (?:with|between|of)\b/i.test(near) || /(?:with|between|of)$/.test(near.trim());
	for (const { name, ranked } of where.resolved) {
		const joined = where.text[name.end] === '-' && name.end + 1 >= span.start - 1;
		if (name.start < span.start && !joined) continue;
		if (name.start >= span.end + (after ? 40 : 0)) continue;
		const place = ranked[0]?.place;
		if (place?.kind === 'country' && place.country !== null && !codes.includes(place.country))
			codes.push(place.country);
		else if (place !== undefined && name.start >= span.start && name.start < span.end) return null;
	}
	if (codes.length === 1) codes.push(...neighbourTold(codes[0]!, where));
	if (codes.length < 2) return null;
	const row = where.gazetteer.byCode(codes.slice(0, 2).sort().join('|'));
	return row < 0 ? null : plainPlace(where.gazetteer.place(row));
}

/** The country told most often in the report that borders on this one. */
function neighbourTold(code: string, where: WhereIn): string[] {
	const counts = new Map<string, number>();
	for (const { ranked } of where.resolved) {
		const other = ranked[0]?.place.country;
		if (other === undefined || other === null || other === code) continue;
		if (where.gazetteer.byCode([code, other].sort().join('|')) >= 0) counts.set(other, (counts.get(other) ?? 0) + 1);
	}
	const best = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
	return best === undefined ? [] : [best[0]];
}

const hasName = (words: string): boolean =>
	/(?:^|[\s('"“-])\p{Lu}[\p{L}'’]/u.test(words.replace(/^(?:The|In|At|Near|There|Here)\b/, ''));

/** A name that no gazetteer knows: kept as told. */
function unknownPlace(span: Span, where: WhereIn): PlaceRef {
	const name = where.text
		.slice(span.start, span.end)
		.replace(/\s+/g, ' ')
		.replace(/^(?:the|in|at|near) /i, '');
	const last = foldToponym(name).split(' ').at(-1) ?? '';
	const kind = FACILITY.has(last) ? 'site' : 'unknown';
	return told({ id: null, name, lat: null, lon: null, kind, country: null, radiusKm: null }, span, where, []);
}

/** Other meanings that the name could well have, at most four. */
function othersOf({ ranked }: Resolved): Place[] {
	const top = ranked[0]!;
	return ranked
		.slice(1)
		.filter(({ place, score }) => score > top.score - 2 && kmBetween(place, top.place) > 30)
		.slice(0, 4)
		.map(({ place }) => plainPlace(place));
}

function told(place: Place, span: Span, where: WhereIn, candidates: Place[]): PlaceRef {
	const ref = { ...place, mention: where.text.slice(span.start, span.end), start: span.start, end: span.end };
	return candidates.length > 0 ? { ...ref, candidates } : ref;
}
