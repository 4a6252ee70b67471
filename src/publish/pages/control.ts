import type { Control, ControlPage, Known } from '../../domain/index.ts';
import { disputeView } from './event.ts';
import { type Lookup, lookupOf } from './lookup.ts';
import { preciseWhen } from './rows.ts';

/** Acts by which a place gets another holder, or by which somebody tells who holds it. */
const TELLS_CONTROL = new Set(['control', 'capture', 'handover', 'withdrawal']);

/** Who holds what at the day, by whose word. */
export function controlPage(known: Known): ControlPage {
	const lookup = lookupOf(known);
	const changes = known.found.events.flatMap((event) =>
		TELLS_CONTROL.has(event.type) ? (preciseWhen(event, lookup)?.from ?? []) : [],
	);
	return {
		asOf: known.asOf,
		knownOn: known.knownOn,
		range: known.range,
		changes: [...new Set(changes)].sort(),
		places: known.found.control.map((line) => placeOf(line, lookup)),
	};
}

function placeOf({ place, lat, lon, contested, holders }: Control, lookup: Lookup): ControlPage['places'][number] {
	const keys = new Set(holders.flatMap(({ claims }) => claims));
	const radii = [...keys].flatMap((key) => {
		const told = lookup.claim(key).claim.place;
		return told && told.lat === lat && told.lon === lon ? (told.radiusKm ?? []) : [];
	});
	return {
		place,
		lat,
		lon,
		radiusKm: radii.length > 0 ? Math.min(...radii) : null,
		contested,
		holders: holders.map(({ party, share, claims }) => ({
			party: lookup.named(party),
			share,
			claims: claims.map(lookup.brief),
		})),
		disputes: lookup.known.found.disputes
			.filter(({ kind, sides }) => kind === 'control' && sides.flat().some((key) => keys.has(key)))
			.map((dispute) => disputeView(dispute, lookup)),
	};
}
