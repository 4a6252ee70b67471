import { z } from 'zod';

export const FORECAST_STATES = ['pending', 'kept', 'early', 'late', 'broken', 'lapsed', 'open'] as const;
export const ForecastState = z.enum(FORECAST_STATES);
export type ForecastState = z.infer<typeof ForecastState>;

/** A claim of what will be, its due window (days, inclusive; null where none was told), and what became of it by whose word. */
export const Forecast = z.object({
	claim: z.string(),
	event: z.string(),
	/** Whose forecast it is: it counts in the record of this voice. */
	voice: z.string(),
	state: ForecastState,
	due: z.object({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
	by: z.array(z.string()),
	why: z.string(),
	rules: z.string(),
});
export type Forecast = z.infer<typeof Forecast>;
