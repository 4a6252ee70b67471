import { z } from 'zod';

const Head = { id: z.string().min(1), at: z.string(), by: z.string(), why: z.string().default('') };

/**
 * What an analyst decided about which claims tell of one act; append-only. Where two decisions conflict, the later one holds.
 * `join`: all these claims tell of one act. `split`: each group is an act of its own. `apart`: these claims are not the same.
 * `undo`: the named decision holds no longer.
 */
export const MergeDecision = z.discriminatedUnion('kind', [
	z.object({ ...Head, kind: z.literal('join'), claims: z.array(z.string()).min(2) }),
	z.object({ ...Head, kind: z.literal('split'), groups: z.array(z.array(z.string()).min(1)).min(2) }),
	z.object({ ...Head, kind: z.literal('apart'), claims: z.array(z.string()).min(2) }),
	z.object({ ...Head, kind: z.literal('undo'), decision: z.string() }),
]);
export type MergeDecision = z.infer<typeof MergeDecision>;
