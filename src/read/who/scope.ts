import type { Party } from '../../domain/index.ts';
import type { Countries } from './country.ts';
import { MODIFIER_HEADS, MODIFIER_TAILS } from './grammar.ts';
import { type NameHit, type ReportNames, scan } from './names.ts';
import type { NameEntry, NameUse, PartyIndex } from './party-index.ts';
import type { Token } from './tokens.ts';

/** One report while its words are resolved to parties. */
export interface Scope {
	text: string;
	tokens: readonly Token[];
	names: ReportNames;
	index: PartyIndex;
	countries: Countries;
	published: string | null;
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

/** How much the home or theatre of a party is at hand at an offset; a body of no one country is at hand a little everywhere. */
export function weightOf(scope: Scope, party: Party, offset: number): number {
	if (party.country === null && party.theatres.length === 0) return 0.5;
	const places = new Set(party.country ? [party.country, ...party.theatres] : party.theatres);
	let weight = 0;
	for (const country of places) weight = Math.max(weight, scope.countries.weightAt(country, offset));
	return weight;
}

/** True where a name only describes what follows it before token `to` ("US-backed fighters", "anti-Houthi tribes"). */
export function isModifier(scope: Scope, hit: NameHit, to = scope.tokens.length): boolean {
	const next = hit.to < to ? scope.tokens[hit.to] : undefined;
	if (next && /^[-–‑]$/.test(next.gap) && MODIFIER_TAILS.has(next.fold)) return true;
	const before = scope.tokens[hit.from - 1];
	const gap = (scope.tokens[hit.from] as Token).gap;
	return before !== undefined && /^[-–‑]$/.test(gap) && MODIFIER_HEADS.has(before.fold);
}

/** The names that lie wholly in the tokens from `from` to `to`, in order; where one runs over an edge, what is left inside. */
export function hitsIn(scope: Scope, from: number, to: number): NameHit[] {
	const { hits } = scope.names;
	let low = 0;
	let high = hits.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((hits[middle] as NameHit).to <= from) low = middle + 1;
		else high = middle;
	}
	const found: NameHit[] = [];
	for (let i = low; i < hits.length; i++) {
		const hit = hits[i] as NameHit;
		if (hit.from >= to) break;
		if (hit.from >= from && hit.to <= to) found.push(hit);
		else {
			const inside: [number, number] = [Math.max(hit.from, from), Math.min(hit.to, to)];
			found.push(...scan(scope.tokens, inside[0], inside[1], scope.index, scope.published));
		}
	}
	return found;
}
