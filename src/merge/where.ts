import { kmBetween, type Spot } from '../domain/index.ts';

/**
 * How two places stand to each other. `same`: one place. `within`: one is told more precisely. `near`: two places whose disks
 * of doubt touch. `open`: one is not known. `clash`: cannot be the same.
 */
export type PlaceTie = 'same' | 'within' | 'near' | 'open' | 'clash';

/** A disk of more than this is a district or more: coarse. */
export const COARSE_KM = 30;
/** Two points closer than this are one. */
const ONE_POINT_KM = 0.4;
/** A disk that is so many times as wide, and holds the other's point, is the same told less precisely. */
const COARSER = 2;

/** Ties two places; null is a place not told. */
export function placeTie(a: Spot | null, b: Spot | null): PlaceTie {
	if (!a || !b) return 'open';
	if (a === b) return 'same';
	const km = kmBetween(a, b);
	if (Number.isNaN(km)) return a.key === b.key ? 'same' : 'open';
	if (km <= ONE_POINT_KM) return similar(a, b) ? 'same' : 'within';
	if (a.country && b.country && a.country !== b.country && km > Math.max(a.radiusKm, b.radiusKm)) return 'clash';
	if (km > a.radiusKm + b.radiusKm) return 'clash';
	if (a.key === b.key) return 'same';
	const wide = a.radiusKm >= b.radiusKm ? a : b;
	const small = wide === a ? b : a;
	if (km <= wide.radiusKm && wide.radiusKm >= COARSER * small.radiusKm) return 'within';
	if (holdsName(a.key, b.key) || holdsName(b.key, a.key)) return 'within';
	return 'near';
}

/** Kilometres between the edges of the two disks; 0 where they touch, null where a point is not known. */
export function kmApart(a: Spot | null, b: Spot | null): number | null {
	if (!a || !b) return null;
	const km = kmBetween(a, b) - a.radiusKm - b.radiusKm;
	return Number.isNaN(km) ? null : Math.max(0, km);
}

const similar = (a: Spot, b: Spot) =>
	Math.max(a.radiusKm, b.radiusKm) < COARSER * Math.max(1, Math.min(a.radiusKm, b.radiusKm));

/** "eastern Khan Younis" holds "Khan Younis". */
function holdsName(long: string, short: string): boolean {
	return short.length > 2 && ` ${long} `.includes(` ${short} `);
}
