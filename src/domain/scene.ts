import { z } from 'zod';
import { Agreement } from './agreement.ts';
import { Status } from './codebook.ts';
import { MergeDecision } from './decision.ts';
import { Day } from './party.ts';

const Tie = z.object({ party: z.string(), from: Day.nullish(), to: Day.nullish() });

/** A party as monitoring needs it: a scene's own, or one of `knowledge/parties/`. */
export const SceneParty = z.object({
	id: z.string().min(1),
	name: z.string(),
	kind: z.string(),
	parent: z.string().nullish(),
	parents: z.array(Tie).default([]),
	aliases: z.array(z.string()).default([]),
	demonyms: z.array(z.string()).default([]),
	backers: z.array(Tie).default([]),
	designations: z.array(z.object({ by: z.string(), from: Day.nullish(), to: Day.nullish() })).default([]),
});
export type SceneParty = z.infer<typeof SceneParty>;

const SceneFigure = z.object({
	of: z.string(),
	who: z.string().nullish(),
	low: z.number().nullable(),
	high: z.number().nullable(),
});

/** A claim as monitoring takes it, after review: parties as ids, or plain words where no party is meant. */
export const SceneClaim = z.object({
	id: z.string().min(1),
	report: z.string(),
	outlet: z.string().nullish(),
	published: Day.nullish(),
	type: z.string(),
	status: Status,
	actors: z.array(z.string()).default([]),
	targets: z.array(z.string()).default([]),
	place: z
		.object({
			id: z.string().nullish(),
			name: z.string(),
			lat: z.number().nullish(),
			lon: z.number().nullish(),
			radiusKm: z.number().nonnegative().nullish(),
			kind: z.string().nullish(),
			country: z.string().nullish(),
		})
		.nullish(),
	time: z.object({ from: Day.nullish(), to: Day.nullish() }).nullish(),
	figures: z.array(SceneFigure).default([]),
	source: z.object({ speaker: z.string(), via: z.string().nullish(), party: z.string().nullish() }).nullish(),
	quote: z.string().default(''),
});
export type SceneClaim = z.infer<typeof SceneClaim>;

/** Claims, parties and agreements as of a day: all that monitoring takes. */
export const Scene = z.object({
	id: z.string(),
	asOf: Day,
	parties: z.array(SceneParty).default([]),
	agreements: z.array(Agreement).default([]),
	claims: z.array(SceneClaim).default([]),
	decisions: z.array(MergeDecision).default([]),
});
export type Scene = z.infer<typeof Scene>;
