import type { FigureKind, Span, Status } from '../../domain/index.ts';

/** The roles that the engine points out for a claim. */
export const ROLES = ['actor', 'target', 'figure', 'place', 'time', 'weapon', 'speaker', 'via'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Words that fill a role of a claim. `span` are the words in or near the claim's sentence (or, for something carried over,
 * where it was named); `named` is the clearest naming of the same thing elsewhere in the window ("they" → "Turkish forces").
 * `p` is the engine's probability.
 */
export interface Filler {
	role: Role;
	span: Span;
	named: Span | null;
	p: number;
	of: FigureKind | null;
}

/** One claim as the engine marks it: what triggers it, its type and status with their probabilities, and its fillers. */
export interface ClaimMark {
	trigger: Span;
	/** Index into the report's sentences. */
	sentence: number;
	type: string;
	/** Probability of a claim here at all. */
	triggerP: number;
	typeP: number;
	status: Status;
	statusP: number;
	/** Probability that a marker could do without this claim. */
	optionalP: number;
	fillers: Filler[];
	/** Probability, for each role that holds at most one filler, that it holds none. */
	noneP: Partial<Record<Role, number>>;
	/** What made it where not the engine: `lexicon:ENTRY`. */
	by?: string;
}

export type NameKind = 'organisation' | 'person' | 'place';
/** A name in the text, found apart from any claim. */
export interface NameMark extends Span {
	kind: NameKind;
	p: number;
}

/** Who says what: the words of the source, of the cue ("said"), and of what is said. */
export interface SayingMark {
	source: Span | null;
	cue: Span | null;
	content: Span[];
}

/** All that the engine finds in one report. Offsets are UTF-16 code units into its text. */
export interface Marks {
	sentences: Span[];
	claims: ClaimMark[];
	names: NameMark[];
	sayings: SayingMark[];
}

/** What is known of the report while its marks are resolved. */
export interface ReadingOf {
	text: string;
	/** `YYYY-MM-DD`, or null where the report's date is unknown: then relative dates stay unresolved. */
	published: string | null;
	publisher: string | null;
	title: string | null;
	sentences: readonly Span[];
}
