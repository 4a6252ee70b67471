import type { When } from './when.ts';

/** A pattern for words of time and what they mean; `read` gives null where the words are something else after all. */
export interface Rule {
	pattern: RegExp;
	bare: boolean;
	read: (named: Readonly<Record<string, string | undefined>>, around: Around) => When | null;
}

/** The match and the text on both its sides, to tell "May" the month from "may" the verb. */
export interface Around {
	match: string;
	before: string;
	after: string;
}

/** A rule from the source of a pattern, which is matched as whole words without regard to case. */
export const rule = (source: string, read: Rule['read'], bare = false): Rule => ({
	pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu'),
	bare,
	read,
});
