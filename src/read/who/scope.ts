import type { Party } from '../../domain/index.ts';
import type { Countries } from './country.ts';
import { MODIFIER_HEADS, MODIFIER_TAILS } from './grammar.ts';
import type { NameHit, ReportNames } from './names.ts';
import type { NameEntry, NameUse, PartyIndex } from './party-index.ts';
import type { Token } from './tokens.ts';

/** One report while its words are resolved to parties. */
export interface Scope {
	text: string;
	tokens: readonly Token[];
	names: ReportNames;
	index: PartyIndex;
	countries: Countries;
}

const RANK: Record<NameUse, number> = { name: 0, leader: 0, demonym: 1, national: 1, metonym: 2 };

/**
 * The party that a name means here: what the report explained the acronym as, else the party whose country is most at hand.
 * `party` is null for an acronym that the report explains as a body that is not known.
 */
export function chosen(scope: Scope, hit: NameHit): { party: Party | null; use: NameUse; name: string } {
	const first = scope.tokens[hit.from] as Token;
	const explained = hit.to - hit.from === 1 ? scope.names.acronyms.get(first.fold) : undefined;
	if (explained && !/\p{Ll}/u.test(first.raw)) return { party: explained.party, use: 'name', name: explained.name };
	let best: NameEntry | null = null;
	let bestWeight = -1;
	for (const entry of hit.entries) {
		const weight = hit.entries.length === 1 ? 0 : weightOf(scope, entry.party, first.start) - RANK[entry.use] / 4;
		if (best === null || weight > bestWeight) {
			best = entry;
			bestWeight = weight;
		}
	}
	const entry = best as NameEntry;
	return { party: entry.party, use: entry.use, name: entry.party.name };
}

/** How much the home or theatre of a party is at hand at an offset. */
export function weightOf(scope: Scope, party: Party, offset: number): number {
	const places = new Set(party.country ? [party.country, ...party.theatres] : party.theatres);
	let weight = 0;
	for (const country of places) weight = Math.max(weight, scope.countries.weightAt(country, offset));
	return weight;
}

/** True where a name only describes another ("US-backed", "anti-Houthi", "Hamas-run"). */
export function isModifier(scope: Scope, hit: NameHit): boolean {
	const next = scope.tokens[hit.to];
	if (next && /^[-–‑]$/.test(next.gap) && MODIFIER_TAILS.has(next.fold)) return true;
	const before = scope.tokens[hit.from - 1];
	const gap = (scope.tokens[hit.from] as Token).gap;
	return before !== undefined && /^[-–‑]$/.test(gap) && MODIFIER_HEADS.has(before.fold);
}

/** The names that lie wholly in the tokens from `from` to `to`, in order. */
export function hitsIn(scope: Scope, from: number, to: number): NameHit[] {
	const { hits } = scope.names;
	let low = 0;
	let high = hits.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((hits[middle] as NameHit).from < from) low = middle + 1;
		else high = middle;
	}
	const found: NameHit[] = [];
	for (let i = low; i < hits.length; i++) {
		const hit = hits[i] as NameHit;
		if (hit.from >= to) break;
		if (hit.to <= to) found.push(hit);
	}
	return found;
}
