import type { GazetteerPlace, PlaceKind } from '../../domain/index.ts';
import type { Resolved } from './resolve.ts';

/** What a word without a name of its own asks for: the kinds of places that it can point back to. */
const ASKS: readonly [RegExp, readonly PlaceKind[]][] = [
	[/\b(?:city|cities|town|municipality|downtown|outskirts|suburbs?|neighbou?rhoods?)\b/i, ['city', 'town', 'village']],
	[/\b(?:village|hamlet)s?\b/i, ['village', 'town']],
	[/\b(?:province|governorate|oblast)\b/i, ['province']],
	[/\b(?:district|county)\b/i, ['district']],
	[/\b(?:country|nation|kingdom)\b/i, ['country']],
	[/\b(?:region|enclave|strip|peninsula|territory|valley)\b/i, ['region', 'province', 'district']],
	[/\b(?:river|bank|banks)\b/i, ['river']],
	[
		/\b(?:there|here|area|site|scene|where|camp|airport|airbase|base|hospital|school|university|prison|jail|market|mosque|church|stadium|checkpoint|front ?lines?|building|hotel|palace|embassy|port|university|plant|factory|station)\b/i,
		['site', 'neighbourhood', 'village', 'town', 'city', 'district', 'region', 'province'],
	],
];

/**
 * The place that words without a name ("the city", "there", "the airport") point back to: the nearest one of the asked
 * kind named before them; null where they ask for none or none was named. Places that lie at a name's border or are a
 * people's word do not count.
 */
export function carriedPlace(words: string, start: number, resolved: readonly Resolved[]): GazetteerPlace | null {
	const kinds = ASKS.find(([pattern]) => pattern.test(words))?.[1];
	if (kinds === undefined) return null;
	for (const { name, ranked } of resolved.toReversed()) {
		if (name.start >= start || name.role === 'people') continue;
		const fits = ranked.find(({ place }) => kinds.includes(place.kind));
		if (fits !== undefined && (fits === ranked[0] || kinds.length <= 2)) return fits.place;
	}
	return null;
}
