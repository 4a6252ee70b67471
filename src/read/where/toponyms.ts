import type { Gazetteer, GazetteerPlace, Span } from '../../domain/index.ts';
import { CITY_AFTER, DISTRICT_AFTER, FACILITY, NATURE_AFTER, PROVINCE_AFTER } from './cues.ts';
import { placeEvidence, signsOf } from './judge.ts';
import { findNames, type NameFound } from './names.ts';
import { type Candidate, candidatesOf, keyOf, type Resolved, resolveNames, type World } from './resolve.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A name that the engine found: of which kind, and how sure. */
export interface NameHint extends Span {
	kind: 'organisation' | 'person' | 'place';
	p: number;
}

const TAKEN = 0.9;
const SURE = 1.8;
/** So many names of other countries make a small place in a country of its own a stray. */
const STRAY = 4;
const PLACE_NOUNS = new Set([...PROVINCE_AFTER, ...DISTRICT_AFTER, ...CITY_AFTER, ...NATURE_AFTER, ...FACILITY]);

/** The places told in a text, in its order, each with its likeliest meanings. `hints` are names that the engine found. */
export function findToponyms(
	text: string,
	gazetteer: Gazetteer,
	world: World,
	hints: readonly NameHint[] = [],
): { tokens: Token[]; resolved: Resolved[] } {
	const tokens = tokensOf(text);
	const signs = signsOf(text, tokens, gazetteer);
	const candidates = new Map<string, Candidate[]>();
	const judged = findNames(text, tokens, gazetteer).map((name) => {
		const list = candidates.get(keyOf(name)) ?? candidatesOf(name, gazetteer);
		candidates.set(keyOf(name), list);
		const evidence =
			placeEvidence(name, tokens, gazetteer, signs, strengthOf(name, list)) + hintFor(name, hints, tokens);
		return { name, evidence };
	});
	// A name that is surely a place once helps its other mentions.
	const sure = new Set(judged.filter(({ evidence }) => evidence >= SURE).map(({ name }) => keyOf(name)));
	const taken = judged
		.filter(({ name, evidence }) => evidence >= TAKEN || (evidence >= TAKEN - 1 && sure.has(keyOf(name))))
		.map(({ name }) => name);
	// Only names that were taken may speak for each other.
	const told = new Map(taken.map((name) => [keyOf(name), candidates.get(keyOf(name))!]));
	return { tokens, resolved: withoutStrays(resolveNames(taken, told, tokens, world), world) };
}

/**
 * Leaves out names found by sound alone, and small places, in a country that nothing else in the report points to while
 * its world is known: such a name is more likely one that no gazetteer holds.
 */
function withoutStrays(resolved: readonly Resolved[], world: World): Resolved[] {
	const weights = new Map<string, number>();
	const add = (code: string | null | undefined, weight: number) => {
		if (code) weights.set(code, (weights.get(code) ?? 0) + weight);
	};
	for (const code of world.countries) add(code, 2);
	const seen = new Set<string>();
	for (const { name, ranked } of resolved) {
		const key = `${name.role} ${name.folded}`;
		if (seen.has(key)) continue;
		seen.add(key);
		if (ranked[0] !== undefined && !name.hits.every((hit) => hit.bySound)) add(ranked[0].place.country, 1);
	}
	return resolved.filter(({ name, ranked }) => {
		const place = ranked[0]?.place;
		if (place === undefined || place.country === null || place.kind === 'country') return place !== undefined;
		const own = name.hits.every((hit) => hit.bySound) ? 0 : 1;
		const backed = (weights.get(place.country) ?? 0) - own > 0;
		if (backed) return true;
		if (own === 0) return false;
		const others = [...weights].filter(([code]) => code !== place.country).reduce((sum, [, weight]) => sum + weight, 0);
		if (others < STRAY || place.own) return true;
		const usual = name.hits.some((hit) => hit.row === place.row && hit.how === 'main');
		return usual && (place.population > 150_000 || place.kind === 'province');
	});
}

/** How strong a name is by itself: 3 for a country, 2 to 2.5 for a province or a large city, 0.8 for a village. */
function strengthOf(name: NameFound, list: readonly Candidate[]): number {
	const best = list[0];
	if (best === undefined) return 0;
	const hit = name.hits.find((one) => one.row === best.place.row);
	let strength = strengthOfPlace(best.place);
	if (hit?.how === 'other' && strength < 2.5) strength -= 0.3;
	if (hit?.how === 'weak') strength -= 1;
	if (hit?.bySound === true) strength -= 0.5;
	if (name.to > name.from) strength += 0.6;
	return strength;
}

function strengthOfPlace(place: GazetteerPlace): number {
	if (place.kind === 'country') return 3;
	if (place.own) return 2.6;
	if (place.population > 1_000_000) return 2.6;
	if (place.kind === 'province') return 2.2;
	if (place.population > 150_000) return 2.1;
	return place.population > 20_000 ? 1.4 : 0.8;
}

function hintFor(name: NameFound, hints: readonly NameHint[], tokens: readonly Token[]): number {
	let sum = 0;
	for (const hint of hints) {
		if (hint.start >= name.end || hint.end <= name.start) continue;
		if (hint.kind === 'place') sum += 2.5 * hint.p * shareOf(name, hint, tokens);
		if (hint.kind === 'person') sum -= 3 * hint.p;
	}
	return sum;
}

/** How much of the hint's proper name the found name is: part of a longer name is another name. */
function shareOf(name: NameFound, hint: Span, tokens: readonly Token[]): number {
	let run = name.to - name.from + 1;
	for (let at = name.from - 1; at >= 0 && tokens[at]!.start >= hint.start && tokens[at]!.capital; at--) {
		if (!/^[ -]$/.test(tokens[at + 1]!.gap)) break;
		run++;
	}
	for (let at = name.to + 1; at < tokens.length && tokens[at]!.end <= hint.end && tokens[at]!.capital; at++) {
		if (!/^[ -]$/.test(tokens[at]!.gap) || tokens[at - 1]!.possessive) break;
		if (!PLACE_NOUNS.has(tokens[at]!.lower)) run++;
	}
	const share = (name.to - name.from + 1) / run;
	return share > 0.6 ? 1 : share * 0.2;
}
