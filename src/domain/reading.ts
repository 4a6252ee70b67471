import { z } from 'zod';
import { Claim } from './claim.ts';
import { PartyKind } from './party.ts';
import { Precision } from './period.ts';
import { PlaceKind } from './place.ts';
import { Span } from './span.ts';

/** Words found on the way to claims, for people who mark up text and for measurement. */
export const PartyMention = Span.extend({
	id: z.string().nullable(),
	name: z.string(),
	kind: PartyKind.nullable(),
	text: z.string(),
});
export const PersonMention = Span.extend({
	name: z.string(),
	role: z.string().nullable(),
	party: z.string().nullable(),
	text: z.string(),
});
export const PlaceMention = Span.extend({
	id: z.string().nullable(),
	name: z.string(),
	lat: z.number().nullable(),
	lon: z.number().nullable(),
	kind: PlaceKind,
	country: z.string().nullable(),
	text: z.string(),
});
export const TimeMention = Span.extend({
	from: z.string().nullable(),
	to: z.string().nullable(),
	precision: Precision,
	text: z.string(),
});
export const Saying = z.object({ source: Span.nullable(), cue: Span.nullable(), content: z.array(Span) });

export type PartyMention = z.infer<typeof PartyMention>;
export type PersonMention = z.infer<typeof PersonMention>;
export type PlaceMention = z.infer<typeof PlaceMention>;
export type TimeMention = z.infer<typeof TimeMention>;
export type Saying = z.infer<typeof Saying>;

export const Mentions = z.object({
	parties: z.array(PartyMention),
	people: z.array(PersonMention),
	places: z.array(PlaceMention),
	times: z.array(TimeMention),
	sayings: z.array(Saying),
});
export type Mentions = z.infer<typeof Mentions>;

export const DISPUTE_KINDS = ['happened-or-not', 'time', 'place', 'party', 'count', 'control'] as const;
export const DisputeKind = z.enum(DISPUTE_KINDS);
export type DisputeKind = z.infer<typeof DisputeKind>;

/** Two claims of one report that cannot both hold. */
export const ReportDispute = z.object({ kind: DisputeKind, claims: z.array(z.string()), why: z.string() });

/** What `truceline read` gives for one report. `report.text` is told only where it was extracted from another format. */
export const Reading = z.object({
	report: z.object({
		id: z.string(),
		title: z.string().nullable(),
		publisher: z.string().nullable(),
		published: z.string().nullable(),
		language: z.string().nullable(),
		text: z.string().optional(),
	}),
	claims: z.array(Claim),
	mentions: Mentions,
	disputes: z.array(ReportDispute),
	sentences: z.array(Span),
});
export type Reading = z.infer<typeof Reading>;
