import type { Party } from '../../domain/index.ts';
import { BARE_FORCES, BARE_GOVERNMENT, BARE_POLICE, FIGHTER_NOUNS, FORCE_NOUNS } from './grammar.ts';
import type { ReportNames } from './names.ts';
import { type Scope, weightOf } from './scope.ts';

/**
 * The party that words without a name mean where its country is at hand ("the rebels", "government forces", "the army"),
 * the words tried whole and then without their leading adjectives.
 */
export function bareParty(
	scope: Scope,
	folds: readonly string[],
	offset: number,
	country: string | null,
): Party | null {
	for (let k = 0; k < folds.length; k++) {
		const words = folds.slice(k).join(' ');
		const party = mostAtHand(scope, scope.index.bare(words), offset, country);
		if (party) return party;
		// "separatist militias", "rebel commanders": the adjective tells as much as the noun would.
		const noun = folds.at(-1) as string;
		const adjective =
			k < folds.length - 1 && (FIGHTER_NOUNS.has(noun) || FORCE_NOUNS.has(noun)) ? (folds[k] as string) : null;
		const described = adjective ? mostAtHand(scope, scope.index.bare(adjective), offset, country) : null;
		if (described) return described;
		const kind = bareKind(words, k === 0);
		if (kind) return country ? scope.index.ofCountry(kind, country) : ofCountryAtHand(scope, kind, offset);
	}
	return null;
}

function mostAtHand(scope: Scope, parties: readonly Party[], offset: number, country: string | null): Party | null {
	let best: Party | null = null;
	// A country that is only spoken of in passing does not lend its rebels.
	const top = scope.countries.ranked[0];
	let bestWeight = top === undefined ? 0 : scope.countries.weightAt(top, offset) / 4;
	for (const party of parties) {
		if (country !== null && party.country !== country && !party.theatres.includes(country)) continue;
		const weight = weightOf(scope, party, offset) + spokenOf(scope, party);
		if (weight > bestWeight) {
			best = party;
			bestWeight = weight;
		}
	}
	return best;
}

const counts = new WeakMap<ReportNames, Map<Party, number>>();

/** A party that the report names counts before one that it does not. */
function spokenOf(scope: Scope, party: Party): number {
	let count = counts.get(scope.names);
	if (!count) {
		count = new Map();
		for (const hit of scope.names.hits) {
			for (const named of new Set(hit.entries.map((entry) => entry.party)))
				count.set(named, (count.get(named) ?? 0) + 1);
		}
		counts.set(scope.names, count);
	}
	return (count.get(party) ?? 0) * 2;
}

function bareKind(words: string, whole: boolean): 'state' | 'state-forces' | 'police' | null {
	if (BARE_FORCES.has(words)) return 'state-forces';
	if (BARE_POLICE.has(words)) return 'police';
	// "health officials" are not yet the government.
	return whole && BARE_GOVERNMENT.has(words) ? 'state' : null;
}

/** The forces, police or state of the country that is most at hand among those that have them. */
function ofCountryAtHand(scope: Scope, kind: 'state' | 'state-forces' | 'police', offset: number): Party | null {
	let best: Party | null = null;
	let bestWeight = 0;
	for (const country of scope.countries.ranked.slice(0, 6)) {
		const weight = scope.countries.weightAt(country, offset);
		const party = weight > bestWeight ? scope.index.ofCountry(kind, country) : null;
		if (!party) continue;
		best = party;
		bestWeight = weight;
	}
	return best;
}

/** The kind of people that words name, whole or without their leading adjectives; null where they name none. */
export function kindOfPeople(scope: Scope, folds: readonly string[]): Party | null {
	for (let k = 0; k < folds.length; k++) {
		const tokens = folds.slice(k).map((fold) => ({ start: 0, end: 0, raw: fold, fold, gap: ' ' }));
		const found = scope.index.longest(tokens, 0);
		if (!found || found.to !== tokens.length) continue;
		const people = found.entries.find((entry) => entry.party.kind === 'people');
		if (people) return people.party;
	}
	return null;
}
