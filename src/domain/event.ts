import { z } from 'zod';
import { Family, Status } from './codebook.ts';

const held = { claims: z.array(z.string()) };

/** Claims judged to tell of one act. Each field lists its values with the claims that hold them: none is dropped, none wins. */
export const Event = z.object({
	/** `e:` and the smallest of its claims. */
	id: z.string(),
	claims: z.array(z.string()),
	type: z.string(),
	family: Family,
	status: Status,
	/** Some claim says that it took place, some that it did not. */
	contested: z.boolean(),
	who: z.array(z.object({ value: z.string(), ...held })),
	whom: z.array(z.object({ value: z.string(), ...held })),
	where: z.array(
		z.object({
			value: z.string(),
			lat: z.number().nullable(),
			lon: z.number().nullable(),
			radiusKm: z.number().nullable(),
			...held,
		}),
	),
	when: z.array(z.object({ value: z.string(), from: z.string().nullable(), to: z.string().nullable(), ...held })),
	figures: z.array(
		z.object({
			of: z.string(),
			who: z.string().nullable(),
			low: z.number().nullable(),
			high: z.number().nullable(),
			...held,
		}),
	),
	/** Voices that speak independently of each other, each with its claims: reprints are one voice. */
	voices: z.array(z.object({ voice: z.string(), ...held })),
	rules: z.string(),
});
export type Event = z.infer<typeof Event>;

/** The id of the event that these claims make: named after the smallest of them. `claims` must be sorted. */
export const eventId = (claims: readonly string[]): string => `e:${claims[0]}`;
