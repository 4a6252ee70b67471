import { foldToponym, type Gazetteer, type GazetteerHit, type Span } from '../../domain/index.ts';
import * as cue from './cues.ts';
import type { Token } from './tokens.ts';

/** A stretch of the text that may name a place. */
export interface NameFound extends Span {
	/** First and last word, as numbers of the token list. */
	from: number;
	to: number;
	folded: string;
	hits: readonly GazetteerHit[];
	/** Opens the report as the place it was sent from. */
	dateline: boolean;
	/** `people`: a word for a country's people or things ("Syrian"). */
	role: 'place' | 'people';
}

const LONGEST = 6;
const JOINS = /^(?: |\u00a0|-|‑|–|\. ?|, )$/;

/**
 * All stretches of the text that bear a name of the gazetteer, the longest first where they overlap. It judges no
 * context: "Jordan" the player is found here too.
 */
export function findNames(text: string, tokens: readonly Token[], gazetteer: Gazetteer): NameFound[] {
	const found: NameFound[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const name = longestAt(text, tokens, at, gazetteer);
		if (name === null) continue;
		found.push(name);
		at = name.to;
	}
	return found;
}

function longestAt(text: string, tokens: readonly Token[], at: number, gazetteer: Gazetteer): NameFound | null {
	const first = tokens[at]!;
	const article =
		cue.ARTICLES.has(first.lower) && tokens[at + 1]?.capital === true && /^[- ]$/.test(tokens[at + 1]!.gap);
	if ((!first.capital && !article) || first.lower === 'the') return null;
	const most = Math.min(LONGEST, longestFrom(tokens, at, gazetteer));
	let end = at;
	while (end + 1 < tokens.length && end - at + 1 < most && joins(tokens, end)) end++;
	if (most === 0) return null;
	for (let to = end; to >= at; to--) {
		const last = tokens[to]!;
		if (!last.capital && !(to > at && (last.gap === '-' || isNoun(last)))) continue;
		if (to === at && article && !first.capital) continue;
		const name = match(text, tokens, at, to, gazetteer);
		if (name !== null) return name;
	}
	return null;
}

/** The most words that a name starting here can have; an article's own count stands beside that of the word after it. */
function longestFrom(tokens: readonly Token[], at: number, gazetteer: Gazetteer): number {
	const first = tokens[at]!;
	const next = tokens[at + 1];
	const alone = gazetteer.longest(first.folded);
	if (!cue.ARTICLES.has(first.lower)) return alone;
	return next === undefined ? alone : Math.max(alone, gazetteer.longest(next.folded) + 1);
}

/** The folded name of tokens `at`..`to`: as `foldToponym` of the whole would give it. */
function foldedOf(tokens: readonly Token[], at: number, to: number): string {
	let name = tokens[at]!.folded;
	for (let next = at + 1; next <= to; next++) name += ` ${tokens[next]!.folded}`;
	return name.startsWith('the ') ? name.slice(4) : name;
}

/** "Damascus airport", "Syrian desert": a noun that a name may end with, though written small. */
const isNoun = (token: Token): boolean => cue.FACILITY.has(token.lower) || cue.NATURE_AFTER.has(token.lower);

/** True where the word after `at` may go on with the same name. */
function joins(tokens: readonly Token[], at: number): boolean {
	const here = tokens[at]!;
	const next = tokens[at + 1]!;
	if (here.possessive || !JOINS.test(next.gap)) return false;
	if (next.gap.startsWith(',')) return false;
	if (next.gap.startsWith('.')) return here.text.length <= 3 && next.capital;
	if (next.gap === '-') return true;
	return next.capital || cue.INNER.has(next.lower) || isNoun(next);
}

function match(text: string, tokens: readonly Token[], at: number, to: number, gazetteer: Gazetteer): NameFound | null {
	const first = tokens[at]!;
	const last = tokens[to]!;
	const folded = foldedOf(tokens, at, to);
	if (folded.length < 2) return null;
	let hits: readonly GazetteerHit[] = gazetteer.find(folded);
	if (hits.length === 0) return null;
	const words = tokens.slice(at, to + 1);
	if (folded.length <= 3) hits = hits.filter((hit) => shortFits(folded, first, hit, gazetteer));
	else if (to === at) hits = hits.filter((hit) => abbreviationFits(folded, first, hit, gazetteer));
	if (words.every((word) => gazetteer.trust(word.folded) === 0)) {
		hits = to === at ? [] : hits.filter((hit) => hit.how === 'main' && !hit.bySound);
	}
	if (isNoun(last) && !last.capital) hits = hits.filter((hit) => !hit.bySound);
	if (to > at && words.slice(1).every((word) => !word.capital))
		hits = hits.filter((hit) => hit.how === 'main' || hit.how === 'people');
	if (hits.length === 0) return null;
	const people = hits.filter((hit) => hit.how === 'people');
	const role = people.length > 0 && !isNation(hits, gazetteer) ? 'people' : 'place';
	const end = last.end + (needsPoint(folded, last) ? 1 : 0);
	return {
		start: first.start,
		end: last.text.endsWith('.') ? last.end : end,
		from: at,
		to,
		folded,
		hits: role === 'people' ? people : hits.filter((hit) => hit.how !== 'people'),
		role,
		dateline: isDateline(text, first.start, last.end),
	};
}

const isDateline = (text: string, start: number, end: number): boolean =>
	start < 40 && /^(?:, [\p{L} .]{2,20})?(?: ?\([^)]{2,20}\))? ?[-–—]+ /u.test(text.slice(end, end + 60));

/** A country of that very name goes before the people of another ("Georgia" before "Georgia's"). */
const isNation = (hits: readonly GazetteerHit[], gazetteer: Gazetteer): boolean =>
	hits.some((hit) => hit.how === 'main' && gazetteer.place(hit.row).kind === 'country');

/** Two- and three-letter names: only as capitals ("US", "UAE"), as an abbreviation with its point, or as a town's own name. */
function shortFits(folded: string, token: Token, hit: GazetteerHit, gazetteer: Gazetteer): boolean {
	const place = gazetteer.place(hit.row);
	if (foldToponym(place.name) === folded) return hit.how === 'main' && folded.length === 3 && !token.upper;
	if (hit.how !== 'main') return false;
	if (place.kind === 'province' && place.country !== null && 'US CA AU'.includes(place.country)) {
		return token.point || (token.upper && folded.length > 1);
	}
	return token.upper || token.text.includes('.');
}

/** "Calif", "Wash": short forms of provinces of four letters and more need their point. */
function abbreviationFits(folded: string, token: Token, hit: GazetteerHit, gazetteer: Gazetteer): boolean {
	if (folded.length > 5 || hit.how !== 'main') return true;
	const place = gazetteer.place(hit.row);
	if (place.kind !== 'province' || place.country !== 'US') return true;
	return foldToponym(place.name) === folded || token.point;
}

const needsPoint = (folded: string, token: Token): boolean =>
	/^(?:ala|ariz|ark|calif|colo|conn|del|fla|ga|ill|ind|kan|ky|la|md|mass|mich|minn|miss|mo|mont|neb|nev|okla|ore|pa|tenn|tex|va|vt|wash|wis|wyo|ont|que|alta)$/.test(
		folded,
	) && token.point;
