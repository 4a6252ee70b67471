import { z } from 'zod';

export const WARNING_KINDS = ['converging', 'announced-breach', 'escalation'] as const;
export const WarningKind = z.enum(WARNING_KINDS);
export type WarningKind = z.infer<typeof WarningKind>;

/** Something that an analyst should look at now. */
export const Warning = z.object({
	kind: WarningKind,
	parties: z.array(z.string()),
	zone: z.object({ id: z.string(), name: z.string(), agreements: z.array(z.string()) }).nullable(),
	place: z.object({ name: z.string(), lat: z.number().nullable(), lon: z.number().nullable() }).nullable(),
	claims: z.array(z.string()),
	why: z.string(),
	rules: z.string(),
});
export type Warning = z.infer<typeof Warning>;
