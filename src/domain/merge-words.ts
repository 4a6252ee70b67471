import { z } from 'zod';

const Words = z.array(z.string().min(1));

/** Words that tell acts apart or tie claims to one act (`knowledge/merge-words.yaml`). */
export const MergeWords = z.object({
	hours: z.array(z.object({ words: Words, span: z.tuple([z.int().min(0).max(23), z.int().min(0).max(23)]) })),
	sites: z.record(z.string(), Words),
	armed: Words,
	people: Words,
	again: Words,
	refers: Words,
	partly: Words,
	wholly: Words,
	persons: Words,
	bodies: Words,
});
export type MergeWords = z.infer<typeof MergeWords>;
