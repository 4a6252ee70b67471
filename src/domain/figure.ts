import { z } from 'zod';

/** What a figure counts (`casualties` is killed and injured together). */
export const FIGURE_KINDS = [
	'killed',
	'injured',
	'casualties',
	'missing',
	'displaced',
	'detained',
	'released',
	'captured',
	'people',
	'fighters',
	'vehicles',
	'weapons',
	'shells',
	'attacks',
	'breaches',
	'districts',
	'percent',
	'hours',
	'days',
	'money',
] as const;
export const FigureKind = z.enum(FIGURE_KINDS);
export type FigureKind = z.infer<typeof FigureKind>;

/** "at least 12 civilians": low 12, high null; "up to 12": low null, high 12. */
export const Figure = z.object({
	of: FigureKind,
	who: z.string().nullable(),
	low: z.number().nullable(),
	high: z.number().nullable(),
	mention: z.string(),
	start: z.int().nonnegative(),
	end: z.int().nonnegative(),
});
export type Figure = z.infer<typeof Figure>;
