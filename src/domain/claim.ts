import { z } from 'zod';
import { Family, Status } from './codebook.ts';
import { Figure } from './figure.ts';
import { PartyRef } from './party.ts';
import { PeriodRef } from './period.ts';
import { PlaceRef } from './place.ts';
import { Source } from './source.ts';

/** Words of the report with where they stand. */
export const Quote = z.object({ text: z.string(), start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Quote = z.infer<typeof Quote>;

export const SURE_FIELDS = ['type', 'status', 'actors', 'targets', 'place', 'time', 'source'] as const;
/** Calibrated probability that a field is right, field by field. */
export const Sure = z.object({
	type: z.number(),
	status: z.number(),
	actors: z.number(),
	targets: z.number(),
	place: z.number(),
	time: z.number(),
	source: z.number(),
});
export type Sure = z.infer<typeof Sure>;

/** Why a claim was read so: the words that carry it and what found them. */
export const Because = z.object({
	trigger: Quote,
	/** `engine`, or `lexicon:ENTRY` where an own trigger word of `knowledge/` decided. */
	by: z.string(),
	sure: Sure,
});
export type Because = z.infer<typeof Because>;

/** One thing that one source says about the conflict, tied to the words that say it. */
export const Claim = z.object({
	id: z.string(),
	type: z.string(),
	family: Family,
	status: Status,
	quote: Quote,
	actors: z.array(PartyRef),
	targets: z.array(PartyRef),
	place: PlaceRef.nullable(),
	time: PeriodRef.nullable(),
	figures: z.array(Figure),
	weapon: Quote.nullable(),
	source: Source.nullable(),
	/** ids of the agreements that the claim itself speaks of. */
	agreements: z.array(z.string()),
	because: Because,
	confidence: z.number(),
});
export type Claim = z.infer<typeof Claim>;
