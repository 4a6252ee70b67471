import type { Party, Span } from '../../domain/index.ts';
import { BOTH_SIDES, DETERMINERS, FIRST_PERSON, POSSESSIVES, PRONOUNS, SINGULAR_PERSON, TAKES_UP } from './grammar.ts';
import type { Spoken } from './spoken.ts';
import { foldName } from './tokens.ts';

/** How words point at something named before, where they do. */
export type Pointer = 'person' | 'they' | 'group' | 'state' | 'any' | 'both' | 'we';

/** Reads words as a pointer ("they", "the group", "both sides", "we"); null where they tell something themselves. */
export function pointerOf(words: string): Pointer | null {
	if (words === 'US' || words === 'U.S.') return null;
	const folds = foldName(words);
	while (folds.length > 1 && DETERMINERS.has(folds[0] as string)) folds.shift();
	const phrase = folds.join(' ');
	if (BOTH_SIDES.has(phrase)) return 'both';
	if (folds.length !== 1) return null;
	if (FIRST_PERSON.has(phrase)) return 'we';
	if (SINGULAR_PERSON.has(phrase)) return 'person';
	if (PRONOUNS.has(phrase) || POSSESSIVES.has(phrase)) return 'they';
	return TAKES_UP.get(phrase) ?? null;
}

/** Nouns of one body that with "the" before them take up a group named before ("the Palestinian group", "the armed group"). */
const ONE_GROUP = new Set(['group', 'movement', 'militia', 'organization', 'faction', 'network']);

/** True for a description that takes up a group: its noun is of one body, and the words before it do not bring in a new one. */
export function takesUpGroup(words: string, before: string): boolean {
	const folds = foldName(words);
	if (folds.length < 2 || !ONE_GROUP.has(folds.at(-1) as string)) return false;
	return /\b(?:the|this|that|same)\s+(?:same\s+)?$/i.test(before);
}

const GROUPS = new Set(['armed-group', 'political', 'coalition', 'aid', 'monitor', 'civil', 'company', 'media']);

/** True where a pointer can take up a party. */
export function canMean(pointer: Pointer, party: Party | null, person: boolean): boolean {
	if (pointer === 'person') return person;
	if (pointer === 'group') return party === null || GROUPS.has(party.kind);
	if (pointer === 'state') return party?.kind === 'state' || party?.kind === 'government';
	return party?.kind !== 'people';
}

/**
 * The party that a pointer takes up: in its own sentence the nearest named before it, else the first that the sentence before
 * names (its subject, as a rule), at most `reach` sentences back; of `country` alone where that is told. Null where none fits: unknown
 * stays unknown.
 */
export function takenUp(
	pointer: Pointer,
	at: Span,
	sentence: number,
	sentences: readonly Span[],
	spoken: readonly Spoken[],
	reach = 2,
	country: string | null = null,
): Spoken | null {
	const own = sentences[sentence];
	const fits = (one: Spoken) =>
		canMean(pointer, one.party, one.person) && (country === null || isOf(one.party, country));
	if (own) {
		for (let i = countBefore(spoken, at.start) - 1; i >= 0; i--) {
			const one = spoken[i] as Spoken;
			if (one.start < own.start) break;
			if (one.end <= at.start && fits(one)) return one;
		}
	}
	for (let back = 1; back <= reach; back++) {
		const earlier = sentences[sentence - back];
		if (!earlier) return null;
		for (let i = countBefore(spoken, earlier.start); i < spoken.length; i++) {
			const one = spoken[i] as Spoken;
			if (one.start >= earlier.end) break;
			if (one.end <= earlier.end && fits(one)) return one;
		}
	}
	return null;
}

const isOf = (party: Party | null, country: string): boolean =>
	party !== null && (party.country === country || party.theatres.includes(country));

/** The last two different parties named before an offset, at most three sentences back; fewer where there are no two. */
export function lastTwo(
	at: Span,
	sentence: number,
	sentences: readonly Span[],
	spoken: readonly Spoken[],
	familyOf: (party: Party) => string,
): Spoken[] {
	const from = sentences[Math.max(0, sentence - 3)]?.start ?? 0;
	const found: Spoken[] = [];
	for (let i = countBefore(spoken, at.start) - 1; i >= 0 && found.length < 2; i--) {
		const one = spoken[i] as Spoken;
		if (one.start < from) break;
		if (!one.party || one.party.kind === 'people' || one.party.kind === 'media' || one.party.kind === 'monitor')
			continue;
		const family = familyOf(one.party);
		if (found.some((other) => other.party && familyOf(other.party) === family)) continue;
		found.unshift(one);
	}
	return found;
}

/** How many stand before an offset. */
function countBefore(spoken: readonly Spoken[], offset: number): number {
	let low = 0;
	let high = spoken.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spoken[middle] as Spoken).start < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
