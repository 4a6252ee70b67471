import type { Gazetteer, GazetteerPlace, PlaceKind } from '../../domain/index.ts';
import type { Resolved } from './resolve.ts';

const SETTLED: readonly PlaceKind[] = ['site', 'neighbourhood', 'village', 'town', 'city'];
const WIDER: readonly PlaceKind[] = ['district', 'region', 'province'];

/** What words without a name of their own ask for, the first that fits: kinds of places, in the order of preference. */
const ASKS: readonly [RegExp, readonly (readonly PlaceKind[])[]][] = [
	[/\b(?:village|hamlet)\b/i, [['village', 'town']]],
	[/\b(?:district|county)\b/i, [['district']]],
	[/\b(?:countryside|villages|rural)\b/i, [['province'], ['city', 'town']]],
	[/\b(?:city|town|municipality|downtown|outskirts|suburbs?|neighbou?rhoods?)\b/i, [['city', 'town', 'village']]],
	[/\b(?:the territory|enclave|strip|peninsula|valley|forest|island|mountains?)\b/i, [['region']]],
	[/\b(?:river|banks?)\b/i, [['river']]],
	[/\bregion\b/i, [['region', 'province']]],
	[
		/\b(?:there|here|area|site|scene|where|camp|airport|airbase|base|hospital|school|university|prison|jail|market|mosque|church|stadium|checkpoint|front ?lines?|building|hotel|palace|embassy|port|plant|factory|station|headquarters|barracks)\b/i,
		[SETTLED, WIDER],
	],
];
const KINGDOMS: ReadonlySet<string> = new Set('SA JO BH MA GB ES NL BE DK SE NO TH KH BT LS SZ TO'.split(' '));
const COUNTRY = /\b(?:country|nation|kingdom|republic)\b/i;

/**
 * The place that words without a name ("the city", "there", "the airport", "the capital") point back to: the nearest one
 * of the asked kind named before them, the outlet's dateline left out where others were named; null where there is none.
 */
export function carriedPlace(
	words: string,
	start: number,
	resolved: readonly Resolved[],
	gazetteer: Gazetteer,
): GazetteerPlace | null {
	const before = resolved.filter(({ name, ranked }) => name.start < start && ranked.length > 0);
	if (/\bcapital\b/i.test(words)) return seatOf(words, before, gazetteer);
	if (/\b(?:border|frontier)\b/i.test(words)) return null;
	if (/\bkingdom\b/i.test(words)) return countryOf(resolved, gazetteer, KINGDOMS);
	if (COUNTRY.test(words)) return countryOf(resolved, gazetteer);
	if (/\b(?:province|governorate|oblast)\b/i.test(words)) return provinceOf(before, gazetteer);
	const asks = ASKS.find(([pattern]) => pattern.test(words))?.[1] ?? [];
	const places = placesOf(before);
	for (const kinds of asks) {
		const found = places.findLast((place) => kinds.includes(place.kind));
		if (found !== undefined) return found;
	}
	return null;
}

/** Named places without datelines ("BEIRUT (Reuters) -"), which tell where the writer sits. */
function placesOf(before: readonly Resolved[]): GazetteerPlace[] {
	return before.filter(({ name }) => name.role === 'place' && !name.dateline).map(({ ranked }) => ranked[0]!.place);
}

/** The country told most, of those in `among` where given; a people's word tells it too. */
export function countryOf(
	told: readonly Resolved[],
	gazetteer: Gazetteer,
	among: ReadonlySet<string> | null = null,
): GazetteerPlace | null {
	const counts = new Map<string, number>();
	for (const { name, ranked } of told) {
		const code = name.dateline ? null : (ranked[0]?.place.country ?? null);
		if (code === null || among?.has(code) === false) continue;
		counts.set(code, (counts.get(code) ?? 0) + (name.role === 'people' ? 0.4 : 1));
	}
	const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
	const row = most === undefined ? -1 : gazetteer.byCode(most[0]);
	return row < 0 ? null : gazetteer.place(row);
}

function provinceOf(before: readonly Resolved[], gazetteer: Gazetteer): GazetteerPlace | null {
	const last = placesOf(before).findLast((place) => place.admin1 !== null);
	const row = last?.admin1 == null ? -1 : gazetteer.byCode(last.admin1);
	return row < 0 ? null : gazetteer.place(row);
}

function seatOf(words: string, before: readonly Resolved[], gazetteer: Gazetteer): GazetteerPlace | null {
	const holder = /\b(?:provincial|regional|state)\b/i.test(words)
		? provinceOf(before, gazetteer)
		: countryOf(before, gazetteer);
	const code = holder?.kind === 'province' ? holder.admin1 : holder?.country;
	const row = code == null ? -1 : gazetteer.byCode(`${code}*`);
	return row < 0 ? null : gazetteer.place(row);
}
