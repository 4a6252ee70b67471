import type { Gazetteer, GazetteerPlace, Span } from '../../domain/index.ts';
import { placeEvidence, signsOf } from './judge.ts';
import { findNames, type NameFound } from './names.ts';
import { candidatesOf, type Resolved, resolveNames, type World } from './resolve.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A name that the engine found: of which kind, and how sure. */
export interface NameHint extends Span {
	kind: 'organisation' | 'person' | 'place';
	p: number;
}

const TAKEN = 0.9;

/** The places told in a text, in its order, each with its likeliest meanings. `hints` are names that the engine found. */
export function findToponyms(
	text: string,
	gazetteer: Gazetteer,
	world: World,
	hints: readonly NameHint[] = [],
): { tokens: Token[]; resolved: Resolved[] } {
	const tokens = tokensOf(text);
	const signs = signsOf(tokens, gazetteer);
	const taken = findNames(text, tokens, gazetteer).filter((name) => {
		const evidence = placeEvidence(name, tokens, gazetteer, signs, strengthOf(name, gazetteer)) + hintFor(name, hints);
		return evidence >= TAKEN;
	});
	return { tokens, resolved: resolveNames(taken, tokens, gazetteer, world) };
}

/** How strong a name is by itself: 3 for a country, 2 to 2.5 for a province or a large city, 1 for a village. */
function strengthOf(name: NameFound, gazetteer: Gazetteer): number {
	const best = candidatesOf(name, gazetteer)[0];
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
	if (place.id.startsWith('own:')) return 2.6;
	if (place.population > 1_000_000) return 2.6;
	if (place.kind === 'province') return 2.2;
	if (place.population > 150_000) return 2.1;
	return place.population > 20_000 ? 1.4 : 1;
}

function hintFor(name: NameFound, hints: readonly NameHint[]): number {
	let sum = 0;
	for (const hint of hints) {
		if (hint.start >= name.end || hint.end <= name.start) continue;
		if (hint.kind === 'place') sum += 2.5 * hint.p;
		if (hint.kind === 'person') sum -= 3 * hint.p;
	}
	return sum;
}
