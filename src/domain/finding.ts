import { z } from 'zod';

export const VERDICTS = ['in', 'out', 'unclear', 'excluded'] as const;
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

export const Answer = z.enum(['yes', 'no', 'unclear']);
export type Answer = z.infer<typeof Answer>;

export const TESTS = ['act', 'actor', 'place', 'time', 'exception'] as const;
export const Test = z.enum([...TESTS, 'permit']);
export type Test = z.infer<typeof Test>;

/** Why a test is answered so: `for` is true where it speaks for a breach. It rests on the `field` of the `claims`. */
export const Reason = z.object({
	test: Test,
	for: z.boolean(),
	why: z.string(),
	field: z.string(),
	claims: z.array(z.string()),
});
export type Reason = z.infer<typeof Reason>;

/** One event held against one provision. */
export const Finding = z.object({
	event: z.string(),
	agreement: z.string(),
	provision: z.string(),
	verdict: Verdict,
	/** `alleged` until a named person decides; `announced` for what is yet to come. */
	state: z.enum(['alleged', 'announced']),
	/** Some claim denies it. */
	contested: z.boolean(),
	tests: z.object({ act: Answer, actor: Answer, place: Answer, time: Answer, exception: Answer }),
	reasons: z.array(Reason),
	rules: z.string(),
});
export type Finding = z.infer<typeof Finding>;
