import { z } from 'zod';

export const FAMILIES = [
	'battle',
	'remote',
	'harm',
	'movement',
	'territory',
	'diplomacy',
	'support',
	'unrest',
] as const;
export const Family = z.enum(FAMILIES);
export type Family = z.infer<typeof Family>;

export const STATUSES = ['happened', 'ongoing', 'expected', 'possible', 'denied'] as const;
/** How a source puts a claim: see the codebook's `statuses`. */
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;

/** How the two sides of a claim are read: actors do it to targets, both to each other, or actors alone. */
export const Sides = z.enum(['directed', 'mutual', 'alone']);
export type Sides = z.infer<typeof Sides>;

export const CodebookType = z.object({
	family: Family,
	sides: Sides,
	acled: z.string().nullable(),
	plover: z.string().nullable(),
	ucdp: z.string().nullable(),
	means: z.string(),
	/** For a type that an analyst adds: the codebook type that the engine knows it as. */
	like: z.string().optional(),
});
export type CodebookType = z.infer<typeof CodebookType>;

/** The kinds of thing a report can claim (`knowledge/codebook.yaml`). */
export const Codebook = z.object({
	version: z.int(),
	types: z.record(z.string(), CodebookType),
	statuses: z.record(Status, z.string()),
});
export type Codebook = z.infer<typeof Codebook>;

/** The family of a type; throws on a type that the codebook lacks, since no claim may carry one. */
export function familyOf(codebook: Codebook, type: string): Family {
	const entry = codebook.types[type];
	if (!entry) throw new Error(`the codebook has no type "${type}"`);
	return entry.family;
}
