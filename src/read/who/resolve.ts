import type { Party, Span } from '../../domain/index.ts';
import { bareParty, kindOfPeople } from './bare.ts';
import {
	BELONGING,
	FIGHTER_NOUNS,
	FORCE_NOUNS,
	GOVERNMENT_NOUNS,
	OTHERS,
	PEOPLE_NOUNS,
	POLICE_NOUNS,
	TITLES,
} from './grammar.ts';
import { type Phrase, partsOf, phraseOf, wordsOf } from './phrase.ts';
import { chosen, hitsIn, isModifier, type Scope } from './scope.ts';
import { type Sense, STRENGTH, type Strength } from './sense.ts';
import type { Token } from './tokens.ts';

/** What decides between readings of the same words. */
export interface Asked {
	/** As the one it is done to, "Russians" are people; as actors they are their state. */
	role: 'actor' | 'target';
	/** The party that "its", "their" before a noun mean. */
	owner?: Party | null;
	/** Whose body the part before is ("Turkish vehicles and troops"). */
	country?: string | null;
}

/**
 * The parties that words mean by themselves, one sense for each that stands side by side in them, in order.
 * Pronouns and the like have strength `none`: what they take up is found by `antecedent.ts`.
 */
export function sensesOf(scope: Scope, span: Span, asked: Asked): Sense[] {
	const { parts, list } = partsOf(scope, span);
	const senses: Sense[] = [];
	for (let i = 0; i < parts.length; i++) {
		const [from, to] = parts[i] as [number, number];
		const country = list ? bodyCountry(senses.at(-1)) : null;
		const sense = senseOfPart(scope, from, to, { ...asked, country }, list ? sharedHead(scope, parts, i) : null);
		if (sense) senses.push(sense);
	}
	if (list && senses.length > 1 && senses.every(isPlainPeople)) return [together(scope, senses)];
	if (list || senses.length < 2) return senses;
	const best = Math.max(...senses.map((sense) => sense.strength));
	return senses.filter((sense) => sense.strength === best).slice(0, 1);
}

const isPlainPeople = (sense: Sense): boolean => sense.strength === STRENGTH.people && !sense.words.includes(' ');

const bodyCountry = (sense: Sense | undefined): string | null =>
	sense?.strength === STRENGTH.named && (sense.party?.kind === 'state-forces' || sense.party?.kind === 'police')
		? sense.party.country
		: null;

/** "women and children": one party of the claim, known by each of its words. */
function together(scope: Scope, senses: readonly Sense[]): Sense {
	const first = senses[0] as Sense;
	const end = (senses.at(-1) as Sense).end;
	const also = senses.flatMap((sense) => [sense.words, ...sense.also]);
	return { ...first, words: scope.text.slice(first.start, end), also, end };
}

/** The noun that a bare adjective shares with the part after it ("Syrian and Russian warplanes"). */
function sharedHead(scope: Scope, parts: readonly [number, number][], i: number): string | null {
	const last = parts.at(-1) as [number, number];
	if (i === parts.length - 1) return null;
	const phrase = phraseOf(scope, last[0], last[1]);
	return phrase ? (scope.tokens[phrase.to - 1] as Token).fold : null;
}

function senseOfPart(scope: Scope, from: number, to: number, asked: Asked, shared: string | null): Sense | null {
	const phrase = phraseOf(scope, from, to);
	if (!phrase) return null;
	const hits = hitsIn(scope, phrase.from, phrase.to).filter((hit) => !isModifier(scope, hit, phrase.to));
	const hit = hits.at(-1);
	if (!hit) return withoutName(scope, phrase, asked);
	const meant = chosen(scope, hit);
	const last = lastWord(scope, phrase.from, phrase.to);
	const isHead = hit.to > last;
	if (meant.party === null) {
		const told = sense(scope, phrase, null, STRENGTH.named);
		return { ...told, words: meant.name, also: [told.words, ...told.also] };
	}
	if (isHead && meant.use === 'national' && (asked.role === 'target' || phrase.counted)) {
		return sense(scope, phrase, null, STRENGTH.people);
	}
	if (isHead) {
		if (meant.party.kind === 'people') return sense(scope, phrase, meant.party, STRENGTH.people);
		const party = meant.use === 'demonym' && shared ? ownBody(scope, meant.party, shared) : meant.party;
		return sense(scope, phrase, party, STRENGTH.named, [wordsOf(scope, hit.from, hit.to).text]);
	}
	return withModifier(scope, phrase, hit.to, meant.party, asked);
}

/** "Turkish troops", "Houthi fighters", "Syrian President X", "Israeli man": a name and then its noun. */
function withModifier(scope: Scope, phrase: Phrase, after: number, party: Party, asked: Asked): Sense {
	const { tokens } = scope;
	const last = lastWord(scope, phrase.from, phrase.to);
	const noun = tokens[last] as Token;
	const folds = foldsOf(scope, after, phrase.to);
	const person = /^\p{Lu}\p{L}*\p{Ll}/u.test(noun.raw) && !isNoun(noun.fold);
	if (person) {
		const at = firstAfterTitles(scope, after, phrase.to);
		if (party.kind === 'people')
			return sense(scope, phrase, null, STRENGTH.people, at === null ? [] : [wordsOf(scope, at, phrase.to).text]);
		return sense(scope, phrase, party, STRENGTH.named, at === null ? [] : [wordsOf(scope, at, phrase.to).text]);
	}
	if (PEOPLE_NOUNS.has(noun.fold) || OTHERS.has(noun.fold))
		return sense(scope, phrase, null, STRENGTH.people, [folds.join(' ')]);
	if (party.kind === 'people') {
		const bare = bareParty(scope, foldsOf(scope, phrase.from, phrase.to), noun.start, null);
		return bare ? sense(scope, phrase, bare, STRENGTH.bare) : sense(scope, phrase, null, STRENGTH.words);
	}
	if (party.kind !== 'state') return sense(scope, phrase, party, STRENGTH.named);
	const body = ownBody(scope, party, noun.fold);
	if (body !== party || GOVERNMENT_NOUNS.has(noun.fold)) return sense(scope, phrase, body, STRENGTH.named);
	if (FIGHTER_NOUNS.has(noun.fold)) {
		const bare = bareParty(scope, folds, noun.start, party.country);
		return bare ? sense(scope, phrase, bare, STRENGTH.named) : sense(scope, phrase, null, STRENGTH.words);
	}
	return asked.role === 'actor'
		? sense(scope, phrase, party, STRENGTH.named)
		: sense(scope, phrase, null, STRENGTH.words, [folds.join(' ')]);
}

function withoutName(scope: Scope, phrase: Phrase, asked: Asked): Sense {
	const noun = scope.tokens[lastWord(scope, phrase.from, phrase.to)] as Token;
	const folds = foldsOf(scope, phrase.from, phrase.to);
	const { tail } = phrase;
	const people = PEOPLE_NOUNS.has(noun.fold);
	const inTail = tail ? (senseOfPart(scope, tail.from, tail.to, asked, null) ?? null) : null;
	const owner = inTail?.strength === STRENGTH.named ? inTail.party : null;
	if (tail && owner && BELONGING.has(tail.word) && !people) {
		const body = ownBody(scope, owner, noun.fold);
		if (owner.kind !== 'state' || body !== owner || GOVERNMENT_NOUNS.has(noun.fold))
			return sense(scope, phrase, body, STRENGTH.named);
	}
	if (phrase.owner && asked.owner && !people && !OTHERS.has(noun.fold))
		return sense(scope, phrase, ownBody(scope, asked.owner, noun.fold), STRENGTH.named);
	const where = owner?.kind === 'state' ? owner.country : (asked.country ?? null);
	if (!people) {
		const bare = bareParty(scope, folds, noun.start, where);
		if (bare) return sense(scope, phrase, bare, STRENGTH.bare);
	}
	const kind = kindOfPeople(scope, folds);
	if (people || kind) return sense(scope, phrase, kind, STRENGTH.people);
	return sense(scope, phrase, null, STRENGTH.words);
}

/** The body of a party that a noun speaks of: a state's forces for "troops", its police for "police", else itself. */
function ownBody(scope: Scope, party: Party, noun: string): Party {
	if (party.kind !== 'state' || !party.country) return party;
	if (GOVERNMENT_NOUNS.has(noun)) return party;
	if (FORCE_NOUNS.has(noun)) return scope.index.ofCountry('state-forces', party.country) ?? party;
	if (POLICE_NOUNS.has(noun)) return scope.index.ofCountry('police', party.country) ?? party;
	return party;
}

function sense(
	scope: Scope,
	phrase: Phrase,
	party: Party | null,
	strength: Strength,
	also: readonly string[] = [],
): Sense {
	const own = wordsOf(scope, phrase.from, phrase.to);
	const { tail } = phrase;
	const full = tail && (tail.word === 'of' || tail.word === 'from') ? wordsOf(scope, phrase.from, tail.to) : own;
	const head = (scope.tokens[lastWord(scope, phrase.from, phrase.to)] as Token).raw;
	return { party, words: full.text, also: [own.text, ...also, head], strength, start: full.start, end: full.end };
}

function lastWord(scope: Scope, from: number, to: number): number {
	let last = to - 1;
	while (last > from && (scope.tokens[last] as Token).fold === '') last--;
	return last;
}

function foldsOf(scope: Scope, from: number, to: number): string[] {
	const folds: string[] = [];
	for (let i = from; i < to; i++) {
		const { fold } = scope.tokens[i] as Token;
		if (fold !== '') folds.push(fold);
	}
	return folds;
}

const isNoun = (fold: string): boolean =>
	FORCE_NOUNS.has(fold) ||
	GOVERNMENT_NOUNS.has(fold) ||
	POLICE_NOUNS.has(fold) ||
	FIGHTER_NOUNS.has(fold) ||
	PEOPLE_NOUNS.has(fold) ||
	TITLES.has(fold);

function firstAfterTitles(scope: Scope, from: number, to: number): number | null {
	for (let i = from; i < to; i++) {
		const token = scope.tokens[i] as Token;
		if (/^\p{Lu}/u.test(token.raw) && !TITLES.has(token.fold) && !isNoun(token.fold)) return i;
	}
	return null;
}
