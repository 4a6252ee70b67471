import { z } from 'zod';
import { DisputeKind } from './reading.ts';

/** Claims that cannot all hold, side against side. `event` is null where it lies across two events. */
export const Dispute = z.object({
	kind: DisputeKind,
	event: z.string().nullable(),
	/** The field of the claims that it rests on. */
	field: z.string(),
	sides: z.array(z.array(z.string()).min(1)).min(2),
	why: z.string(),
	rules: z.string(),
});
export type Dispute = z.infer<typeof Dispute>;
