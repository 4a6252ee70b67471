import {
	type Act,
	compareIds,
	daysText,
	dayText,
	type Event,
	eventId,
	RULES,
	type Status,
	type Told,
	type Who,
} from '../domain/index.ts';
import { isAnyAct } from './kinds.ts';
import { voicesOf } from './voices.ts';

/** The event that these claims make: every value with the claims that hold it. Independent of the order of the claims. */
export function actOf(group: readonly Told[]): Act {
	const claims = [...group].sort((a, b) => compareIds(a.id, b.id));
	const ids = claims.map(({ id }) => id);
	const status = statusOf(claims);
	const leading = claims.filter((claim) => claim.status === status);
	const type = typeOf(leading);
	const event: Event = {
		id: eventId(ids),
		claims: ids,
		type,
		family: (leading.find((claim) => claim.type === type) ?? claims[0]!).family,
		status,
		contested: claims.some(({ status: each }) => each === 'denied') && claims.some(isDone),
		who: whoOf(claims, (claim) => claim.actors),
		whom: whoOf(claims, (claim) => claim.targets),
		where: gather(
			claims,
			(claim) => (claim.place ? [claim.place] : []),
			(spot) => `${spot.key}|${spot.lat}|${spot.lon}|${spot.radiusKm}`,
			({ name, lat, lon, radiusKm }) => ({
				value: name,
				lat: Number.isNaN(lat) ? null : lat,
				lon: Number.isNaN(lon) ? null : lon,
				radiusKm: Number.isNaN(lat) ? null : radiusKm,
			}),
		),
		when: gather(
			claims,
			(claim) => (claim.time ? [claim.time] : []),
			daysText,
			(days) => ({ value: daysText(days), from: dayText(days.from), to: dayText(days.to) }),
		),
		figures: gather(
			claims,
			(claim) => claim.figures,
			({ of, who, low, high }) => `${of}|${who}|${low}|${high}`,
			({ of, who, low, high }) => ({ of, who, low, high }),
		),
		voices: voicesOf(claims).map(({ voice, claims: held }) => ({ voice, claims: held.map(({ id }) => id) })),
		rules: RULES,
	};
	return { event, claims };
}

/** True for a claim that the act took place or goes on. */
export const isDone = ({ status }: { status: Status }): boolean => status === 'happened' || status === 'ongoing';

const STATUS_ORDER: readonly Status[] = ['happened', 'ongoing', 'expected', 'denied', 'possible'];

function statusOf(claims: readonly Told[]): Status {
	return STATUS_ORDER.find((status) => claims.some((claim) => claim.status === status))!;
}

/** The type that most claims tell; of equals the one of the smallest claim. A type without means yields to one with. */
function typeOf(claims: readonly Told[]): string {
	const exact = claims.filter(({ type }) => !isAnyAct(type));
	const counts = new Map<string, number>();
	for (const { type } of exact.length > 0 ? exact : claims) counts.set(type, (counts.get(type) ?? 0) + 1);
	let best = '';
	for (const [type, count] of counts) if (count > (counts.get(best) ?? 0)) best = type;
	return best;
}

function whoOf(claims: readonly Told[], pick: (claim: Told) => readonly Who[]): Event['who'] {
	return gather(
		claims,
		pick,
		({ value }) => value,
		({ value }) => ({ value }),
	);
}

function gather<T, V>(
	claims: readonly Told[],
	pick: (claim: Told) => readonly T[],
	keyOf: (each: T) => string,
	shown: (each: T) => V,
): (V & { claims: string[] })[] {
	const found = new Map<string, V & { claims: string[] }>();
	for (const claim of claims) {
		for (const each of pick(claim)) {
			const key = keyOf(each);
			const known = found.get(key);
			if (!known) found.set(key, { ...shown(each), claims: [claim.id] });
			else if (known.claims.at(-1) !== claim.id) known.claims.push(claim.id);
		}
	}
	return [...found.values()];
}
