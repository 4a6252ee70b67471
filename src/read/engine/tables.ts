import { z } from 'zod';
import { FigureKind, Status } from '../../domain/index.ts';
import { ROLES } from '../marks/marks.ts';

/** What the outputs of the trained model mean (`reader-model/tables.json`). */
export const Tables = z.object({
	types: z.array(z.string()),
	status: z.array(Status),
	roles: z.array(z.enum(ROLES)),
	/** The first so many roles may have several fillers. */
	multi: z.int(),
	of: z.array(FigureKind),
	/** Claims that one word may trigger. */
	slots: z.int(),
	buckets: z.int(),
	names: z.array(z.enum(['organisation', 'person', 'place'])),
	say: z.array(z.enum(['source', 'cue', 'content'])),
	maxPieces: z.int(),
	context: z.int(),
	width: z.int(),
});
export type Tables = z.infer<typeof Tables>;

/** Probabilities from which the engine says yes; chosen on reports held out of training (`reader-model/thresholds.json`). */
export const Thresholds = z.object({
	trigger: z.number(),
	/** A second claim of one word. */
	second: z.number(),
	/** First words of actors, targets and figures. */
	actor: z.number(),
	target: z.number(),
	figure: z.number(),
	/** Odds of the best filler against none, for roles that have at most one. */
	place: z.number(),
	time: z.number(),
	speaker: z.number(),
	organisation: z.number(),
	person: z.number(),
	/** A name of a place, apart from any claim. */
	placeName: z.number(),
	source: z.number(),
	cue: z.number(),
	content: z.number(),
});
export type Thresholds = z.infer<typeof Thresholds>;

/**
 * How a word lies to a trigger, as the model learnt it: by words within the sentence (0–16), by sentences beyond it (17–23).
 */
export function bucket(words: number, sentences: number): number {
	if (sentences === 0) {
		const a = Math.abs(words);
		const k = a < 5 ? a : a < 8 ? 5 : a < 13 ? 6 : a < 21 ? 7 : 8;
		return words >= 0 ? k : 8 + k;
	}
	if (sentences < 0) return sentences === -1 ? 17 : sentences === -2 ? 18 : sentences >= -5 ? 19 : 20;
	return sentences === 1 ? 21 : sentences === 2 ? 22 : 23;
}
