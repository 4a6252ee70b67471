import { z } from 'zod';

/** Who holds a place at a day, by whose word. Contested where voices differ at one time. */
export const Control = z.object({
	place: z.string(),
	lat: z.number().nullable(),
	lon: z.number().nullable(),
	at: z.string(),
	holders: z.array(
		z.object({
			party: z.string(),
			/** Percent of the place, where told. */
			share: z.object({ low: z.number().nullable(), high: z.number().nullable() }).nullable(),
			claims: z.array(z.string()),
		}),
	),
	contested: z.boolean(),
	rules: z.string(),
});
export type Control = z.infer<typeof Control>;
