import type { Party } from '../../domain/index.ts';
import type { ReportNames } from './names.ts';
import type { PartyIndex } from './party-index.ts';
import type { Token } from './tokens.ts';

/** Which countries a report is about, and how much each word of it speaks of them. */
export interface Countries {
	/** Codes, the most spoken of first. */
	ranked: readonly string[];
	/** How much the country is at hand at an offset: the whole report, and more what stands close before it. */
	weightAt(country: string, offset: number): number;
}

/** What counts more than a far mention: the same paragraph, by characters before and after. */
const NEAR = 400;
/** A theatre of war is spoken of as itself, a power abroad as one who acts there. */
const THEATRE = 2;
/** "In Pakistan" tells where things are; "Chinese engineers" does not. */
const WHERE = 2;
const WHERE_WORDS = new Set([
	'in',
	'inside',
	'across',
	'throughout',
	'northern',
	'southern',
	'eastern',
	'western',
	'central',
]);

/** Weighs the countries that a report's names speak of. */
export function countriesOf(names: ReportNames, tokens: readonly Token[], index: PartyIndex): Countries {
	const total = new Map<string, number>();
	const spots = new Map<string, { at: number; weight: number }[]>();
	for (const hit of names.hits) {
		const at = (tokens[hit.from] as Token).start;
		const isWhere = WHERE_WORDS.has(tokens[hit.from - 1]?.fold ?? '');
		const weights = weightsOf(hit.entries.map((entry) => entry.party));
		for (const [country, weight] of weights) {
			const scaled = weight * (index.isTheatre(country) ? THEATRE : 1) * (isWhere ? WHERE : 1);
			total.set(country, (total.get(country) ?? 0) + scaled);
			const list = spots.get(country) ?? [];
			list.push({ at, weight: scaled });
			spots.set(country, list);
		}
	}
	const ranked = [...total].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([country]) => country);
	return {
		ranked,
		weightAt(country, offset) {
			let weight = total.get(country) ?? 0;
			const list = spots.get(country) ?? [];
			for (let i = firstAt(list, offset - NEAR + 1); i < list.length; i++) {
				const spot = list[i] as { at: number; weight: number };
				if (spot.at > offset + NEAR / 2) break;
				weight += spot.weight * (1 - Math.abs(offset - spot.at) / NEAR);
			}
			return weight;
		},
	};
}

/** Index of the first spot at or after an offset. */
function firstAt(spots: readonly { at: number }[], offset: number): number {
	let low = 0;
	let high = spots.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spots[middle] as { at: number }).at < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** One name speaks of one country as 1, shared out where its party fights in several; a name of two meanings tells nothing. */
function weightsOf(parties: readonly Party[]): Map<string, number> {
	const weights = new Map<string, number>();
	const homes = new Set(parties.map((party) => party.country));
	const [party] = parties;
	if (homes.size !== 1 || !party) return weights;
	const countries = party.theatres.length > 0 ? party.theatres : party.country ? [party.country] : [];
	for (const country of countries) weights.set(country, 1 / countries.length);
	return weights;
}
