import { z } from 'zod';

export const PARTY_KINDS = [
	'state',
	'government',
	'state-forces',
	'police',
	'armed-group',
	'political',
	'coalition',
	'international',
	'mission',
	'monitor',
	'media',
	'aid',
	'civil',
	'people',
	'company',
] as const;
/** What sort of body a party is; `people` are groups of persons without arms ("civilians", "residents"). */
export const PartyKind = z.enum(PARTY_KINDS);
export type PartyKind = z.infer<typeof PartyKind>;

/** A day as ISO 8601 `YYYY-MM-DD`. */
export const Day = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'a day must be written YYYY-MM-DD');
export type Day = z.infer<typeof Day>;

/** From and to, both inclusive; null is open. */
export const Dates = z.object({ from: Day.nullable().default(null), to: Day.nullable().default(null) });

/** A tie of one party to another with its dates: parent, backer, successor. */
export const PartyTie = Dates.extend({ party: z.string() });
export type PartyTie = z.infer<typeof PartyTie>;

/** A force, group, state, mission or body (`knowledge/parties/*.yaml`). */
export const Party = z.object({
	id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
	/** The name that pages show. */
	name: z.string().min(1),
	kind: PartyKind,
	/** ISO 3166-1 alpha-2 of its home; null for a body of no one country. */
	country: z.string().length(2).nullable().default(null),
	/** Other names in use, acronyms and spellings among them; matched whole, without regard to case or accents. */
	aliases: z.array(z.string().min(1)).default([]),
	/** Adjectives that stand for it before "forces", "troops", "warplanes" ("Turkish", "Houthi"). */
	demonyms: z.array(z.string().min(1)).default([]),
	/** Names of something else that news lets stand for it ("Ankara", "the Kremlin"): the city or building stays a possible reading. */
	metonyms: z.array(z.string().min(1)).default([]),
	/** Words that mean it where its home or theatre is the country at hand and nothing closer is told ("the rebels", "the coalition"). */
	bare: z.array(z.string().min(1)).default([]),
	/** Persons who act and speak for it, with their dates in office. */
	leaders: z.array(Dates.extend({ name: z.string().min(1) })).default([]),
	/** The party that it belongs to; a party's parents stand for it in agreements. */
	parents: z.array(PartyTie).default([]),
	backers: z.array(PartyTie).default([]),
	/** What it was before, or split from. */
	from: z.array(Dates.extend({ party: z.string(), how: z.enum(['renamed', 'split', 'merged']) })).default([]),
	designations: z.array(Dates.extend({ by: z.string(), as: z.string() })).default([]),
	/** Countries where it is a party to a conflict (ISO codes), to read "government forces" and the like. */
	theatres: z.array(z.string().length(2)).default([]),
	/** UCDP actor id, where it has one. */
	ucdp: z.int().nullable().default(null),
	sources: z.array(z.string()).default([]),
	note: z.string().optional(),
});
export type Party = z.infer<typeof Party>;

/** A party as a claim names it. `id` is null where the words resolve to no party that is known: then `name` is the words. */
export const PartyRef = z.object({
	id: z.string().nullable(),
	name: z.string(),
	aliases: z.array(z.string()),
	mention: z.string(),
	start: z.int().nonnegative(),
	end: z.int().nonnegative(),
});
export type PartyRef = z.infer<typeof PartyRef>;
