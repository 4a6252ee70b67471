import type { Party } from '../../domain/index.ts';

/** How surely words mean a party: told by name, by a word of the country at hand, kind of people, plain words, or not at all. */
export const STRENGTH = { none: 0, words: 1, people: 2, bare: 3, named: 4 } as const;
export type Strength = (typeof STRENGTH)[keyof typeof STRENGTH];

/** What words were found to mean. */
export interface Sense {
	party: Party | null;
	/** The words told, trimmed of numbers, determiners and clauses. */
	words: string;
	/** Other words for the same in this report (the head noun, a fuller naming). */
	also: readonly string[];
	strength: Strength;
	start: number;
	end: number;
}
