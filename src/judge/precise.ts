import { type Days, daysApart, daysLong, kmBetween, type Spot, type Told } from '../domain/index.ts';

/** What claims of one event tell of a field at its most precise: one value where all can be the same, else one for each side. */
export interface Precise<T> {
	value: T;
	claims: Told[];
}

/** The most precise places, told by disks; places that cannot be the same stay side by side. Places that no gazetteer knows are left out. */
export function precisePlaces(claims: readonly Told[]): Precise<Spot>[] {
	const told = claims
		.filter(({ place }) => place !== null && !Number.isNaN(place.lat))
		.map((claim) => ({ value: claim.place!, claims: [claim] }));
	return precise(
		told,
		(spot) => spot.radiusKm,
		(a, b) => kmBetween(a, b) <= a.radiusKm + b.radiusKm,
		(a, b) => a === b || (a.lat === b.lat && a.lon === b.lon && a.radiusKm === b.radiusKm),
	);
}

/** The most precise periods; periods that share no day stay side by side. */
export function precisePeriods(claims: readonly Told[]): Precise<Days>[] {
	const told = claims.filter(({ time }) => time !== null).map((claim) => ({ value: claim.time!, claims: [claim] }));
	return precise(
		told,
		daysLong,
		(a, b) => daysApart(a, b) === 0,
		(a, b) => a.from === b.from && a.to === b.to,
	);
}

/** The smallest first; each further value is kept only where it cannot be the same as one that is kept. */
function precise<T>(
	told: readonly Precise<T>[],
	size: (value: T) => number,
	canBe: (a: T, b: T) => boolean,
	equal: (a: T, b: T) => boolean,
): Precise<T>[] {
	const kept: Precise<T>[] = [];
	for (const each of [...told].sort((a, b) => size(a.value) - size(b.value))) {
		const same = kept.find(({ value }) => equal(value, each.value));
		if (same) same.claims.push(...each.claims);
		else if (!kept.some(({ value }) => canBe(value, each.value)))
			kept.push({ value: each.value, claims: [...each.claims] });
	}
	return kept;
}
