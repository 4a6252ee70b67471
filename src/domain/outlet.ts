import { z } from 'zod';

export const OUTLET_KINDS = ['wire', 'newspaper', 'broadcaster', 'state-media', 'web', 'monitor'] as const;
/** What sort of outlet it is; `state-media` goes before the others where a state or an armed party owns it. */
export const OutletKind = z.enum(OUTLET_KINDS);
export type OutletKind = z.infer<typeof OutletKind>;

/** Somebody who publishes reports, or to whom a speaker speaks ("told Reuters") (`knowledge/outlets/*.yaml`). */
export const Outlet = z.object({
	id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
	/** The name that pages show. */
	name: z.string().min(1),
	kind: OutletKind,
	/** Other names in use; matched whole. One in capitals alone ("AP") is matched in capitals alone. */
	aliases: z.array(z.string().min(1)).default([]),
	/** ISO 3166-1 alpha-2 of where it is edited; null where that is many places or not known. */
	country: z
		.string()
		.regex(/^[A-Z]{2}$/, 'a country is two capital letters (ISO 3166-1)')
		.nullable()
		.default(null),
	/** Who owns it, in words, where that is common knowledge. */
	owner: z.string().min(1).nullable().default(null),
	/** The party (by id) that it speaks for, where that is common knowledge: a claim of that party's that it carries is not a second source. */
	speaksFor: z.string().nullable().default(null),
	note: z.string().optional(),
});
export type Outlet = z.infer<typeof Outlet>;
