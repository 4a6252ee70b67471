import { z } from 'zod';

/** Own trigger words of an analyst, which overrule the engine (`knowledge/lexicon.yaml`). */
export const LexiconEntry = z.object({
	id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
	/** Words that trigger a claim, as they stand in texts; whole words, without regard to case. */
	words: z.array(z.string().min(2)).min(1),
	/** The codebook type that they mean; null: they never mean a claim. */
	type: z.string().nullable(),
	note: z.string().optional(),
});
export type LexiconEntry = z.infer<typeof LexiconEntry>;
