import { z } from 'zod';

/** From the worst to the best. */
export const DUTY_STATES = ['overdue', 'unclear', 'pending', 'late', 'kept'] as const;
export const DutyState = z.enum(DUTY_STATES);
export type DutyState = z.infer<typeof DutyState>;

/** What a provision requires by a deadline, and how it stands at the day asked: the worst state of its parties. */
export const Duty = z.object({
	agreement: z.string(),
	provision: z.string(),
	deadline: z.string().nullable(),
	state: DutyState,
	parties: z.array(z.object({ party: z.string(), state: DutyState, why: z.string(), claims: z.array(z.string()) })),
	reasons: z.array(z.object({ party: z.string(), why: z.string(), field: z.string(), claims: z.array(z.string()) })),
	rules: z.string(),
});
export type Duty = z.infer<typeof Duty>;
