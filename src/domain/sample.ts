import { z } from 'zod';
import { Day } from './party.ts';

/** An entry of the list of sample reports (`knowledge/samples/samples.yaml`); its text stands in `file` beside the list. */
export const SampleEntry = z.object({
	id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
	/** A name without folders. */
	file: z.string().regex(/^[\w.-]+\.txt$/, 'the file is a .txt beside the list'),
	title: z.string().min(1),
	publisher: z.string().min(1),
	published: Day,
	url: z.string().nullable().default(null),
	/** The id of the sample that this one corrects. */
	replaces: z.string().nullable().default(null),
	note: z.string().default('written for the project after public facts of October 2017'),
});
export type SampleEntry = z.infer<typeof SampleEntry>;
