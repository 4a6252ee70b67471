import { type Gazetteer, type GazetteerPlace, kmBetween } from '../../domain/index.ts';
import * as cue from './cues.ts';
import type { NameFound } from './names.ts';
import type { Token } from './tokens.ts';

/** One thing that a name can mean. */
export interface Candidate {
	place: GazetteerPlace;
	/** What speaks for it apart from the text: size, and how well the name fits. */
	prior: number;
}

/** A name with all that it can mean, likeliest first. */
export interface Resolved {
	name: NameFound;
	ranked: { place: GazetteerPlace; score: number }[];
}

/** What is known of a report's world before its places are: ISO codes of the outlet's country and the parties' countries. */
export interface World {
	countries: readonly string[];
}

const MOST = 16;
const COUNTRY_SIZE = 4;
/** Countries that reports from anywhere speak of: their name says less of where the rest lies. */
const POWERS: ReadonlySet<string> = new Set(['US', 'GB', 'RU', 'FR', 'CN', 'DE']);

/** What a name can mean, with priors; the likeliest 16 where it is borne by more. */
export function candidatesOf(name: NameFound, gazetteer: Gazetteer): Candidate[] {
	const list = name.hits.map((hit): Candidate => {
		const place = gazetteer.place(hit.row);
		let prior = sizeOf(place);
		if (hit.how === 'other') prior -= place.population > 200_000 ? 0.3 : 0.8;
		if (hit.how === 'weak') prior -= 1.6;
		if (hit.bySound) prior -= 0.7;
		return { place, prior };
	});
	return list.sort((a, b) => b.prior - a.prior || a.place.row - b.place.row).slice(0, MOST);
}

function sizeOf(place: GazetteerPlace): number {
	if (place.kind === 'country') return COUNTRY_SIZE;
	if (place.own) return place.kind === 'water' || place.kind === 'river' ? 4.4 : 3.4;
	const people = Math.log10(place.population + 30) * 0.45;
	const seat = place.seat === 2 ? 0.9 : place.seat === 1 ? 0.25 : 0;
	if (place.kind === 'province') return 1.2 + Math.max(people, 2) * 0.5;
	if (place.kind === 'district') return people * 0.6;
	return people + seat;
}

/** Words right around a name that say what sort of place it is or what it lies in. */
interface Around {
	sort: 'province' | 'district' | 'city' | null;
	/** The name that it lies in ("Athens, Georgia", "Idlib in Syria"): index among the names. */
	inside: number | null;
}

/**
 * Resolves every name by the report's own world: the countries and provinces that it tells, the names nearby, what a name
 * is said to lie in, the outlet's country. One name keeps one meaning through a report unless words around it say another
 * sort of place ("Aleppo", "Aleppo province").
 */
export function resolveNames(
	names: readonly NameFound[],
	candidates: ReadonlyMap<string, readonly Candidate[]>,
	tokens: readonly Token[],
	world: World,
): Resolved[] {
	const around = names.map((name, at) => aroundOf(name, at, names, tokens, candidates));
	const links = linksOf(names, around, candidates);
	let best = new Map<string, GazetteerPlace>();
	for (const [key, list] of candidates) if (list[0] !== undefined) best.set(key, list[0].place);
	let scored = new Map<string, { place: GazetteerPlace; score: number }[]>();
	for (let round = 0; round < 2; round++) {
		const votes = votesOf(candidates, best, world);
		scored = new Map();
		for (const [key, list] of candidates) scored.set(key, rank(key, list, links, best, votes));
		best = new Map([...scored].flatMap(([key, ranked]) => (ranked[0] === undefined ? [] : [[key, ranked[0].place]])));
	}
	return names.map((name, at) => ({ name, ranked: bySort(scored.get(keyOf(name)) ?? [], around[at]!) }));
}

/** Names with the same key mean the same. */
export const keyOf = (name: NameFound): string => `${name.role} ${name.folded}`;

/** What a name is said to lie in, and what is said to lie in it. */
interface Links {
	holders: (readonly Candidate[])[];
	held: (readonly Candidate[])[];
}
const NO_LINKS: Links = { holders: [], held: [] };
/** So many names tell a report's world; more would make long texts slow. */
const MOST_OTHERS = 300;

function linksOf(
	names: readonly NameFound[],
	around: readonly Around[],
	candidates: ReadonlyMap<string, readonly Candidate[]>,
): Map<string, Links> {
	const links = new Map<string, Links>();
	const of = (key: string): Links => {
		const known = links.get(key) ?? { holders: [], held: [] };
		links.set(key, known);
		return known;
	};
	for (const [at, name] of names.entries()) {
		const inside = around[at]!.inside;
		if (inside === null) continue;
		const inner = keyOf(name);
		const outer = keyOf(names[inside]!);
		of(inner).holders.push(candidates.get(outer) ?? []);
		of(outer).held.push(candidates.get(inner) ?? []);
	}
	return links;
}

function rank(
	key: string,
	list: readonly Candidate[],
	links: ReadonlyMap<string, Links>,
	best: ReadonlyMap<string, GazetteerPlace>,
	votes: Votes,
): { place: GazetteerPlace; score: number }[] {
	if (list.length === 1) return [{ place: list[0]!.place, score: list[0]!.prior }];
	const { holders, held } = links.get(key) ?? NO_LINKS;
	const others = [...best]
		.slice(0, MOST_OTHERS)
		.filter(([other]) => other !== key)
		.map(([, place]) => place);
	return list
		.map(({ place, prior }) => {
			let score = prior + votes.country(place, best.get(key)) + votes.province(place);
			if (holders.some((ones) => ones.some((holder) => liesIn(place, holder.place)))) score += 4;
			if (held.some((ones) => ones.some((one) => liesIn(one.place, place)))) score += 1.5;
			score += nearness(place, others);
			return { place, score };
		})
		.sort((a, b) => b.score - a.score || a.place.row - b.place.row);
}

/** Up to 1.5 for other places told nearby; countries and wide regions say nothing. */
function nearness(place: GazetteerPlace, others: readonly GazetteerPlace[]): number {
	let sum = 0;
	for (const other of others) {
		if (other.radiusKm > 150 || Math.abs(other.lat - place.lat) > 3.6) continue;
		if (Math.abs(other.lon - place.lon) > 12) continue;
		const km = kmBetween(place, other);
		if (km < 400) sum += Math.exp(-km / 120) * 0.6;
	}
	return Math.min(1.8, sum);
}

export function liesIn(place: GazetteerPlace, holder: GazetteerPlace): boolean {
	if (place.row === holder.row) return false;
	if (holder.kind === 'country') return place.country === holder.country;
	if (holder.kind === 'province' && holder.admin1 !== null) return place.admin1 === holder.admin1;
	if (holder.kind === 'district' && holder.admin2 !== null && place.admin2 !== null)
		return place.admin2 === holder.admin2;
	return kmBetween(place, holder) <= holder.radiusKm * 1.2 && place.radiusKm < holder.radiusKm;
}

interface Votes {
	country(place: GazetteerPlace, now: GazetteerPlace | undefined): number;
	province(place: GazetteerPlace): number;
}

function votesOf(
	candidates: ReadonlyMap<string, readonly Candidate[]>,
	best: ReadonlyMap<string, GazetteerPlace>,
	world: World,
): Votes {
	const countries = new Map<string, number>();
	const provinces = new Map<string, number>();
	const add = (votes: Map<string, number>, code: string | null, weight: number) => {
		if (code !== null) votes.set(code, (votes.get(code) ?? 0) + weight);
	};
	for (const code of world.countries) add(countries, code, 1.5);
	for (const [key, place] of best) {
		const sure = 1 / Math.min(4, candidates.get(key)!.length);
		if (place.kind === 'country') {
			const told = key.startsWith('people') ? 1.2 : 1.5;
			add(countries, place.country, POWERS.has(place.country ?? '') ? told * 0.5 : told);
		} else {
			add(countries, place.country, 0.3 + 0.7 * sure);
			add(provinces, place.admin1, place.kind === 'province' ? 1 : 0.3 + 0.5 * sure);
		}
	}
	const total = [...countries.values()].reduce((sum, weight) => sum + weight, 0) + 1;
	return {
		country: (place, now) => {
			if (place.country === null) return 0.8;
			const own = now?.country !== place.country ? 0 : now.kind === 'country' ? 1.5 : 0.4;
			return (2.2 * Math.max(0, (countries.get(place.country) ?? 0) - own)) / total;
		},
		province: (place) => (place.admin1 === null ? 0 : Math.min(1.1, (provinces.get(place.admin1) ?? 0) * 0.5)),
	};
}

function aroundOf(
	name: NameFound,
	at: number,
	names: readonly NameFound[],
	tokens: readonly Token[],
	candidates: ReadonlyMap<string, readonly Candidate[]>,
): Around {
	const next = tokens[name.to + 1];
	const before = tokens[name.from - 1];
	const second = tokens[name.from - 2];
	let sort: Around['sort'] = null;
	if (next !== undefined && next.gap === ' ' && !tokens[name.to]!.possessive) sort = sortOf(next.lower);
	if (sort === null && before?.lower === 'of' && second !== undefined && tokens[name.from]!.gap === ' ')
		sort = sortOf(second.lower);
	if (sort === null && before !== undefined && !before.capital && tokens[name.from]!.gap === ' ')
		sort = sortOf(before.lower);
	const after = names[at + 1];
	let inside: number | null = null;
	if (after !== undefined && after.role === 'place' && holds(after, candidates)) {
		const between = tokens.slice(name.to + 1, after.from);
		const comma = between.length === 0 && /^[,(] ?$|^ \($|^, $/.test(tokens[after.from]!.gap);
		const within = between.length > 0 && between.length <= 5 && between.at(-1)?.gap === ' ' && isWithin(between);
		if (comma || within) inside = at + 1;
	}
	if (inside === null && at > 0 && tokens[name.from]!.gap === ' ' && names[at - 1]!.to === name.from - 1) {
		const holder = names[at - 1]!;
		if (holder.role === 'people' || tokens[holder.to]!.possessive) inside = at - 1;
	}
	return { sort, inside };
}

function sortOf(word: string): Around['sort'] {
	if (word === 'city' || word === 'town' || word === 'village' || word === 'capital') return 'city';
	if (cue.PROVINCE_AFTER.has(word) || word === 'countryside') return 'province';
	return cue.DISTRICT_AFTER.has(word) ? 'district' : null;
}

/** "X in Y", "X in the Y", "X, a city in northern Y", "X in the province of Y" */
function isWithin(between: readonly Token[]): boolean {
	if (between.some((token) => /[.;:!?]/.test(token.gap))) return false;
	const words = between.map((token) => token.lower);
	const at = words.lastIndexOf('in');
	const allowed = (word: string) =>
		cue.SIDES.has(word) ||
		cue.PROVINCE_AFTER.has(word) ||
		/^(?:the|of|in|a|an|city|town|village|district|just|far)$/.test(word);
	return at >= 0 && words.every(allowed);
}

const holds = (name: NameFound, candidates: ReadonlyMap<string, readonly Candidate[]>): boolean =>
	(candidates.get(keyOf(name)) ?? []).some(({ place }) =>
		/^(?:country|province|district|region|city)$/.test(place.kind),
	);

const KINDS: Record<NonNullable<Around['sort']>, RegExp> = {
	province: /^(?:province|region)$/,
	district: /^(?:district|province)$/,
	city: /^(?:city|town|village|neighbourhood)$/,
};

/** Puts the meanings first that are of the sort that the words around tell; a city goes before its own province otherwise. */
function bySort(
	ranked: readonly { place: GazetteerPlace; score: number }[],
	around: Around,
): { place: GazetteerPlace; score: number }[] {
	if (around.sort !== null) {
		const fits = KINDS[around.sort];
		return ranked
			.map(({ place, score }) => ({ place, score: score + (fits.test(place.kind) ? 2.5 : 0) }))
			.sort((a, b) => b.score - a.score);
	}
	const top = ranked[0];
	if (top === undefined || (top.place.kind !== 'province' && top.place.kind !== 'district')) return [...ranked];
	const seat = ranked.find(
		({ place }) =>
			KINDS.city.test(place.kind) && place.admin1 === top.place.admin1 && place.population * 3 > top.place.population,
	);
	return seat === undefined
		? [...ranked]
		: [{ ...seat, score: top.score + 0.01 }, ...ranked.filter((entry) => entry !== seat)];
}
