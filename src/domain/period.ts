import { z } from 'zod';
import { Day } from './party.ts';

export const PRECISIONS = ['hour', 'day', 'days', 'week', 'month', 'season', 'year', 'years'] as const;
/** How exactly the words tell a period. */
export const Precision = z.enum(PRECISIONS);
export type Precision = z.infer<typeof Precision>;

/** Days, both inclusive. `open` is told where the end is only the report's date ("for weeks"). Either end may be null: unknown. */
export const Period = z.object({
	from: Day.nullable(),
	to: Day.nullable(),
	precision: Precision,
	open: z.boolean().optional(),
});
export type Period = z.infer<typeof Period>;

export const PeriodRef = Period.extend({
	mention: z.string(),
	start: z.int().nonnegative(),
	end: z.int().nonnegative(),
});
export type PeriodRef = z.infer<typeof PeriodRef>;

/** True for a day of the calendar written YYYY-MM-DD: `2017-02-30` is none. */
export function isDay(text: string): boolean {
	if (!Day.safeParse(text).success) return false;
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
