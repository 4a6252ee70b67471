import { z } from 'zod';

export const SOURCE_KINDS = ['witness', 'official', 'party', 'monitor', 'media', 'unnamed'] as const;
export const SourceKind = z.enum(SOURCE_KINDS);
export type SourceKind = z.infer<typeof SourceKind>;

/** The person, body or kind of person that the words are ascribed to. */
export const Speaker = z.object({
	name: z.string(),
	role: z.string().nullable(),
	/** id of the party that the speaker speaks for, where known. */
	party: z.string().nullable(),
	mention: z.string(),
	start: z.int().nonnegative(),
	end: z.int().nonnegative(),
});
export type Speaker = z.infer<typeof Speaker>;

/** Who says a claim. A claim's `source` is null where it is the report's own voice. */
export const Source = z.object({
	speaker: Speaker,
	/** The outlet that they spoke to ("told Reuters"). */
	via: z.string().nullable(),
	kind: SourceKind,
});
export type Source = z.infer<typeof Source>;
