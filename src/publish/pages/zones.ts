import type { Agreement, Event, Spot } from '../../domain/index.ts';
import { placeInZone } from '../../judge/index.ts';
import type { LiesIn, Lookup } from './lookup.ts';
import { preciseWhere } from './rows.ts';

/** The zones of an agreement, or of one provision of it, that the event's most precise place lies in or may lie in. */
export function zonesIn(event: Event, agreementId: string, provision: string | null, lookup: Lookup): LiesIn[] {
	const agreement = lookup.known.agreements.find(({ id }) => id === agreementId);
	if (!agreement) return [];
	const key = `${event.id} ${agreementId}`;
	const measured = lookup.zones.get(key) ?? measure(event, agreement, lookup);
	lookup.zones.set(key, measured);
	const named = agreement.provisions.find(({ id }) => id === provision)?.zones;
	return named ? measured.filter(({ id }) => named.includes(id)) : [...measured];
}

function measure(event: Event, agreement: Agreement, lookup: Lookup): readonly LiesIn[] {
	const spot = spotOf(event, lookup);
	if (!spot) return [];
	return agreement.zones.flatMap((zone) => {
		const { answer } = placeInZone(spot, zone, agreement);
		return answer === 'no' ? [] : [{ id: zone.id, name: zone.name, certain: answer === 'yes' }];
	});
}

/** The one zone that a number is told under: a drawn one before the whole country; null where none holds it for certain. */
export function zoneOf(event: Event, agreement: Agreement, provision: string | null, lookup: Lookup) {
	const certain = zonesIn(event, agreement.id, provision, lookup).filter((zone) => zone.certain);
	const drawn = certain.find(({ id }) => agreement.zones.some((zone) => zone.id === id && zone.certain));
	const zone = drawn ?? certain[0];
	return zone ? { id: zone.id, name: zone.name } : null;
}

function spotOf(event: Event, lookup: Lookup): Spot | null {
	const place = preciseWhere(event, lookup);
	if (!place) return null;
	const told = place.claims.map((key) => lookup.claim(key).claim.place).find((each) => each !== null);
	return {
		key: place.value,
		name: place.value,
		lat: place.lat ?? Number.NaN,
		lon: place.lon ?? Number.NaN,
		radiusKm: place.radiusKm ?? 0,
		country: told?.country ?? null,
	};
}
