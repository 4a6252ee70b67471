import { z } from 'zod';
import { Day } from './party.ts';

/** What is told of a report besides its text. Unknown is null, never guessed. */
export const ReportHead = z.object({
	id: z.string(),
	title: z.string().nullable(),
	publisher: z.string().nullable(),
	published: Day.nullable(),
	url: z.string().nullable(),
	language: z.string().nullable(),
});
export type ReportHead = z.infer<typeof ReportHead>;

/** One text from one outlet at one time. Never changes: a correction is a new report. */
export const Report = ReportHead.extend({ text: z.string() });
export type Report = z.infer<typeof Report>;

/** One line of `read --jsonl`. */
export const ReportLine = z.object({
	id: z.union([z.string(), z.number()]).transform(String),
	text: z.string(),
	title: z.string().nullish(),
	publisher: z.string().nullish(),
	published: z.string().nullish(),
	url: z.string().nullish(),
	language: z.string().nullish(),
});
export type ReportLine = z.infer<typeof ReportLine>;
