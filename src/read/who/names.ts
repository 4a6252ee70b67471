import type { Party } from '../../domain/index.ts';
import { TITLES } from './grammar.ts';
import type { NameEntry, PartyIndex } from './party-index.ts';
import { foldName, type Token, tokenAt } from './tokens.ts';

/** A name that stands in a report, as token indices `from` (included) to `to` (not). */
export interface NameHit {
	from: number;
	to: number;
	entries: readonly NameEntry[];
}

/** What the names of a report tell, found once for a report. */
export interface ReportNames {
	hits: readonly NameHit[];
	/** Acronyms that the report explains, folded, and the party or the words that they stand for. */
	acronyms: ReadonlyMap<string, { party: Party | null; name: string }>;
}

const ACRONYM = /\(\s*(?:the\s+)?["“']?([\p{Lu}][\p{Lu}\p{N}&/.-]{1,9})["”']?\s*[),;]/gu;

/**
 * Finds all names of a report, the longest at each place, and the acronyms that it explains
 * ("Syrian Democratic Forces (SDF)"): within the report the acronym means what it was explained as.
 */
export function namesOf(
	text: string,
	tokens: readonly Token[],
	index: PartyIndex,
	published: string | null,
): ReportNames {
	const hits = scan(tokens, 0, tokens.length, index, published);
	const surnames = surnamesOf(hits, tokens, index, published);
	const all = surnames.size > 0 ? withSurnames(hits, tokens, surnames) : hits;
	return { hits: all, acronyms: acronymsOf(text, tokens, all) };
}

/** The longest names in the tokens from `from` to `to`. */
export function scan(
	tokens: readonly Token[],
	from: number,
	to: number,
	index: PartyIndex,
	published: string | null,
): NameHit[] {
	const hits: NameHit[] = [];
	for (let i = from; i < to; ) {
		const found = index.longest(tokens, i, to);
		const entries = found ? inOffice(found.entries, published) : [];
		if (!found || entries.length === 0) {
			i++;
			continue;
		}
		hits.push({ from: i, to: found.to, entries });
		i = found.to;
	}
	return hits;
}

/** Last names of the leaders whom the report names in full or with a title ("President Obama"): alone, they mean the same. */
function surnamesOf(
	hits: readonly NameHit[],
	tokens: readonly Token[],
	index: PartyIndex,
	published: string | null,
): Map<string, readonly NameEntry[]> {
	const surnames = new Map<string, readonly NameEntry[]>();
	for (const hit of hits) {
		const leaders = hit.entries.filter((entry) => entry.use === 'leader');
		if (leaders.length > 0 && hit.to - hit.from > 1) surnames.set((tokens[hit.to - 1] as Token).fold, leaders);
	}
	for (let i = 1; i < tokens.length; i++) {
		const token = tokens[i] as Token;
		if (!TITLES.has((tokens[i - 1] as Token).fold) || surnames.has(token.fold) || !/^\p{Lu}/u.test(token.raw)) continue;
		const leaders = inOffice(index.surname(token.fold), published);
		if (new Set(leaders.map((entry) => entry.party)).size === 1) surnames.set(token.fold, leaders);
	}
	return surnames;
}

function withSurnames(
	hits: readonly NameHit[],
	tokens: readonly Token[],
	surnames: ReadonlyMap<string, readonly NameEntry[]>,
): NameHit[] {
	const taken = new Set<number>();
	for (const hit of hits) for (let i = hit.from; i < hit.to; i++) taken.add(i);
	const more: NameHit[] = [];
	tokens.forEach((token, i) => {
		const entries = surnames.get(token.fold);
		if (entries && !taken.has(i) && /^\p{Lu}/u.test(token.raw)) more.push({ from: i, to: i + 1, entries });
	});
	return [...hits, ...more].sort((a, b) => a.from - b.from);
}

/** Leaders count from the day they took office to a year after they left it; where the report's day is unknown, always. */
function inOffice(entries: readonly NameEntry[], published: string | null): NameEntry[] {
	if (published === null) return [...entries];
	const yearBefore = `${Number(published.slice(0, 4)) - 1}${published.slice(4)}`;
	const possible = entries.filter(
		(entry) => entry.use !== 'leader' || ((entry.from ?? '') <= published && (entry.to ?? '9999') >= yearBefore),
	);
	const now = possible.filter((entry) => entry.use !== 'leader' || (entry.to ?? '9999') >= published);
	return now.length > 0 ? now : possible;
}

function acronymsOf(text: string, tokens: readonly Token[], hits: readonly NameHit[]): ReportNames['acronyms'] {
	const acronyms = new Map<string, { party: Party | null; name: string }>();
	for (const match of text.matchAll(ACRONYM)) {
		const acronym = match[1] as string;
		const fold = foldName(acronym).join(' ');
		if (acronyms.has(fold)) continue;
		const before = lastTokenBefore(tokens, match.index);
		const hit = hits.find((name) => name.to === before + 1 && name.entries.some((entry) => entry.use === 'name'));
		if (hit && hit.to - hit.from > 1) {
			const entry = hit.entries.find((candidate) => candidate.use === 'name');
			if (entry) acronyms.set(fold, { party: entry.party, name: entry.party.name });
			continue;
		}
		const from = initialsBefore(tokens, before, acronym);
		if (from === null) continue;
		const own = text.slice((tokens[from] as Token).start, (tokens[before] as Token).end);
		acronyms.set(fold, { party: null, name: own });
	}
	return acronyms;
}

function lastTokenBefore(tokens: readonly Token[], offset: number): number {
	return tokenAt(tokens, offset) - 1;
}

const SMALL = new Set(['of', 'the', 'for', 'and', 'in', 'on', 'to', 'de', 'al', 'a']);

/** The token at which words begin whose initials spell the acronym, small words free to count or not. */
function initialsBefore(tokens: readonly Token[], last: number, acronym: string): number | null {
	const letters = [...acronym.toLowerCase()].filter((letter) => /\p{L}/u.test(letter));
	let i = last;
	let k = letters.length - 1;
	let start: number | null = null;
	while (k >= 0 && i >= 0 && last - i < letters.length + 5) {
		const token = tokens[i] as Token;
		if (
			token.fold !== '' &&
			token.fold.startsWith(letters[k] as string) &&
			!(SMALL.has(token.fold) && k > 0 && token.fold[0] !== letters[k])
		) {
			if (!/^\p{Lu}/u.test(token.raw) && !SMALL.has(token.fold)) return null;
			start = i;
			k--;
		} else if (!SMALL.has(token.fold) && token.fold !== '') return null;
		i--;
	}
	return k < 0 && letters.length >= 2 ? start : null;
}
