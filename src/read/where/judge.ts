import { foldToponym, type Gazetteer } from '../../domain/index.ts';
import * as cue from './cues.ts';
import type { NameFound } from './names.ts';
import type { Token } from './tokens.ts';

/** What the whole text tells about words that may be people's names or common words. */
export interface TextSigns {
	/** Folded words that some place of the text uses as a person's name. */
	people: ReadonlySet<string>;
	/** True where the text also writes the word small. */
	isCommon(word: string): boolean;
}

/** "Toledo Mayor Carty Finkbeiner": an office goes by the name of its place. */
const OFFICES: ReadonlySet<string> = new Set([
	'mayor',
	'sheriff',
	'governor',
	'gov',
	'police',
	'council',
	'county',
	'coroner',
]);

/** Reads the signs of a text once, before its names are judged. */
export function signsOf(text: string, tokens: readonly Token[], gazetteer: Gazetteer): TextSigns {
	const people = new Set<string>();
	for (const [at, token] of tokens.entries()) {
		if (!token.capital) continue;
		const next = tokens[at + 1];
		if (next === undefined || !next.capital || next.gap !== ' ' || token.possessive) continue;
		const title = cue.TITLES.has(token.lower.replace('.', ''));
		if (title || (isGivenName(token, gazetteer) && !cue.ORGANISATION_AFTER.has(next.lower))) {
			addPerson(people, tokens, title ? at + 1 : at);
		}
	}
	// The beginning of a long text tells enough.
	const beginning = text.slice(0, 100_000);
	const known = new Map<string, boolean>();
	const isCommon = (word: string): boolean => {
		const before = known.get(word);
		const common = before ?? standsIn(beginning, word);
		if (before === undefined) known.set(word, common);
		return common;
	};
	return { people, isCommon };
}

/** True where `word` stands in the text as a word of its own. */
function standsIn(text: string, word: string): boolean {
	const letter = /\p{L}/u;
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		if (!letter.test(text[at - 1] ?? ' ') && !letter.test(text[at + word.length] ?? ' ')) return true;
	}
	return false;
}

const isGivenName = (token: Token, gazetteer: Gazetteer): boolean => {
	const trust = gazetteer.trust(token.folded);
	return trust > 0 && trust < 0.1;
};

function addPerson(people: Set<string>, tokens: readonly Token[], from: number): void {
	for (let at = from; at < from + 4; at++) {
		const token = tokens[at];
		if (
			token === undefined ||
			!token.capital ||
			(at > from && token.gap !== ' ' && token.gap !== '-' && token.gap !== '. ')
		)
			return;
		if (cue.ORGANISATION_AFTER.has(token.lower)) return;
		people.add(token.folded);
		if (token.possessive) return;
	}
}

/**
 * How much speaks for a found name being a place here, from the words around it: above 0.9 it is taken. Weights are set by
 * hand and were tuned on public toponym corpora.
 */
export function placeEvidence(
	name: NameFound,
	tokens: readonly Token[],
	gazetteer: Gazetteer,
	signs: TextSigns,
	strength: number,
): number {
	if (name.role === 'people') return 2;
	const first = tokens[name.from]!;
	const before = tokens[name.from - 1];
	const after = tokens[name.to + 1];
	const single = name.from === name.to;
	let score = strength;
	score += beforeEvidence(first, before, tokens[name.from - 2], gazetteer, strength);
	score += afterEvidence(tokens[name.to]!, after, tokens[name.to + 2], gazetteer, strength);
	if (single) score -= (1 - gazetteer.trust(name.folded)) * wordWeight(gazetteer.trust(name.folded), strength);
	const isPerson = single ? signs.people.has(name.folded) : false;
	if (isPerson) score -= strength < 2.5 ? 2.2 : gazetteer.trust(name.folded) < 1 ? 1.2 : 0;
	if (single && strength < 2 && signs.isCommon(first.lower)) score -= 1.2;
	return score;
}

/** A country or a large city is itself more often than not, though a given name or a word is spelt like it. */
function wordWeight(trust: number, strength: number): number {
	if (strength >= 2.5) return 1.3;
	return strength >= 2 && trust < 0.1 ? 1.8 : 2.4;
}

function beforeEvidence(
	first: Token,
	before: Token | undefined,
	second: Token | undefined,
	gazetteer: Gazetteer,
	strength: number,
): number {
	if (before === undefined || first.first) return -0.1;
	const near = first.gap === ' ' || first.gap === '-';
	const word = before.lower.replace(/\.$/, '');
	if (first.gap === ', ' && before.capital) return 0.2;
	if (!near && !(first.gap === '. ' && cue.TITLES.has(word))) return 0;
	if (cue.TITLES.has(word) && before.capital) return strength >= 2.5 ? -0.4 : -3;
	if (cue.SIDES.has(word)) return 1;
	if (word === 'of' && second !== undefined && cue.CITY_AFTER.has(second.lower)) return 2;
	if (
		word === 'of' &&
		second !== undefined &&
		(cue.PROVINCE_AFTER.has(second.lower) || cue.DISTRICT_AFTER.has(second.lower))
	)
		return 2;
	if (cue.CITY_AFTER.has(word) && !before.capital) return 1.2;
	if (cue.PLACE_BEFORE.has(word)) return 1.1;
	if (cue.PLACE_BEFORE_WEAK.has(word)) return 0.3;
	if (cue.SPEECH.has(word)) return -1.2;
	if (before.lower === 'a' || before.lower === 'an' || before.lower === 'the') return 0.2;
	if (!before.capital) return 0;
	const trust = gazetteer.trust(before.folded);
	if (before.first && trust === 0) return 0;
	if (trust > 0 && trust < 0.1) return strength >= 2.5 ? -0.5 : -2.5;
	if (gazetteer.find(before.folded).some((hit) => hit.how === 'people')) return 0.3;
	if (before.upper && before.text.length <= 4) return -0.2;
	return strength >= 2 ? -0.4 : -1.4;
}

function afterEvidence(
	last: Token,
	after: Token | undefined,
	second: Token | undefined,
	gazetteer: Gazetteer,
	strength: number,
): number {
	if (after === undefined) return 0;
	if (after.gap.startsWith(',') || after.gap.startsWith(' (')) {
		if (/^\d{1,2}$/.test(after.text) && second?.gap.startsWith(',') === true) return -2;
		if (after.capital && isAround(after, second, gazetteer)) return 2;
		return 0;
	}
	if (last.possessive) return 0.2;
	if (after.gap !== ' ' && after.gap !== '-') return /^ ?[—–-]+ ?$|^ \(/.test(after.gap) && last.upper ? 1.5 : 0;
	if (cue.SPEECH.has(after.lower) && strength < 2.5) return -1.4;
	if (!after.capital) {
		if (cue.PROVINCE_AFTER.has(after.lower) || cue.DISTRICT_AFTER.has(after.lower) || cue.CITY_AFTER.has(after.lower))
			return 1.5;
		if (cue.NATURE_AFTER.has(after.lower) || cue.FACILITY.has(after.lower)) return 0.9;
		return 0;
	}
	if (cue.PROVINCE_AFTER.has(after.lower) || cue.DISTRICT_AFTER.has(after.lower)) return 1.2;
	if (OFFICES.has(after.lower)) return 1;
	if (cue.ORGANISATION_AFTER.has(after.lower) || cue.FACILITY.has(after.lower)) return strength >= 1.5 ? 0 : -0.3;
	if (second?.capital === true && second.gap === ' ' && cue.ORGANISATION_AFTER.has(second.lower)) return -0.4;
	return strength >= 2.5 ? -0.2 : -1.4;
}

/** True where the word is a province or country, so that the name before the comma lies in it. */
function isAround(word: Token, next: Token | undefined, gazetteer: Gazetteer): boolean {
	const two = next?.capital === true && next.gap === ' ' ? `${word.text} ${next.text}` : null;
	for (const name of [two, word.text]) {
		if (name === null) continue;
		for (const hit of gazetteer.find(foldToponym(name))) {
			const kind = gazetteer.place(hit.row).kind;
			if (hit.how === 'main' && (kind === 'country' || kind === 'province')) return true;
		}
	}
	return false;
}
