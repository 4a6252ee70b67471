import type { Agreement } from '../../domain/index.ts';

/** True where some period of the agreement holds the day. */
export function isInForce({ periods }: Agreement, day: string): boolean {
	return periods.some((period) => holdsOn(period, day));
}

/** True where the dates hold the day, both ends inclusive; an open end holds. */
export function holdsOn(
	{ from, to }: { from?: string | null | undefined; to?: string | null | undefined },
	day: string,
): boolean {
	return (!from || from <= day) && (!to || to >= day);
}
