import { type Agreement, type Answer, kmOutside, type Spot, type Zone } from '../domain/index.ts';

/** Where a place stands to the zones of a provision. */
export interface Placed {
	answer: Answer;
	why: string;
	/** How far the disk lies outside every zone, in kilometres; 0 where it may lie in one, null where nothing tells. */
	kmOut: number | null;
}

/** A place against the zones that a provision names: in one is yes, out of all is no. */
export function placeIn(spot: Spot, agreement: Agreement, zoneIds: readonly string[]): Placed {
	const all = agreement.zones
		.filter(({ id }) => zoneIds.includes(id))
		.map((zone) => placeInZone(spot, zone, agreement));
	const yes = all.find(({ answer }) => answer === 'yes');
	if (yes) return yes;
	const unclear = all.find(({ answer }) => answer === 'unclear');
	if (unclear) return unclear;
	const known = all.filter(({ kmOut }) => kmOut !== null);
	known.sort((a, b) => a.kmOut! - b.kmOut!);
	return known[0] ?? all[0] ?? { answer: 'unclear', why: 'the provision names no zone', kmOut: null };
}

/** A place's disk against one zone. A zone without outlines is the whole country of the agreement. */
export function placeInZone(spot: Spot, zone: Zone, { country }: Agreement): Placed {
	const disk = `${spot.name} (± ${spot.radiusKm} km)`;
	if (!zone.certain && !zone.possible) {
		if (spot.country === null)
			return { answer: 'unclear', why: `${spot.name}: no country is told for it`, kmOut: null };
		if (spot.country === country) return { answer: 'yes', why: `${spot.name} lies in ${zone.name}`, kmOut: 0 };
		return { answer: 'no', why: `${spot.name} lies in another country (${spot.country})`, kmOut: null };
	}
	if (zone.certain && kmOutside(zone.certain, spot.lat, spot.lon) <= -spot.radiusKm)
		return { answer: 'yes', why: `${disk} lies wholly in ${zone.name}`, kmOut: 0 };
	const possible = zone.possible ?? zone.certain!;
	const km = kmOutside(possible, spot.lat, spot.lon) - spot.radiusKm;
	if (km > 0)
		return { answer: 'no', why: `${disk} lies outside ${zone.name} by ${Math.round(km * 10) / 10} km`, kmOut: km };
	return {
		answer: 'unclear',
		why: `${disk} lies across an edge of ${zone.name}, or where its line is not certain`,
		kmOut: 0,
	};
}
