import type { Span } from '../../domain/index.ts';
import { DETERMINERS, PARTICIPLES, POSSESSIVES, PREPOSITIONS, QUANTITY, RELATIVES } from './grammar.ts';
import { hitsIn, type Scope } from './scope.ts';
import { type Token, tokenAt } from './tokens.ts';

/** A noun phrase as token indices: its words without numbers and determiners, and what a preposition hangs on it. */
export interface Phrase {
	from: number;
	/** End of the noun phrase itself. */
	to: number;
	/** The preposition or participle after it, and the end of what it governs; null where nothing follows. */
	tail: { word: string; from: number; to: number } | null;
	/** "its", "their" before the noun. */
	owner: string | null;
	/** True where a number or quantity stood before it ("two soldiers"). */
	counted: boolean;
}

const NUMBER = /^\p{N}/u;

/**
 * The parts of a span that stand side by side ("Turkey and Russia", "Russia, Iran and Turkey"), as token indices.
 * Commas without an "and" are no list but explain the words before: then `list` is false and the parts say one thing.
 */
export function partsOf(scope: Scope, span: Span): { parts: [number, number][]; list: boolean } {
	const { tokens } = scope;
	const from = tokenAt(tokens, span.start);
	let to = from;
	while (to < tokens.length && (tokens[to] as Token).start < span.end) to++;
	to = beforeRelative(scope, from, to);
	const inside = new Set<number>();
	const begins = new Set<number>();
	for (const hit of hitsIn(scope, from, to)) {
		begins.add(hit.from);
		for (let i = hit.from + 1; i < hit.to; i++) inside.add(i);
	}
	const parts: [number, number][] = [];
	let list = false;
	let start = from;
	for (let i = from; i < to; i++) {
		const token = tokens[i] as Token;
		const joins = (token.fold === 'and' || token.fold === 'or' || token.fold === 'plus') && !inside.has(i);
		const comma = i > from && (/[,/;]/.test(token.gap) || (token.gap.includes('(') && begins.has(i))) && !inside.has(i);
		if (comma && i > start) {
			parts.push([start, i]);
			start = i;
		}
		if (!joins) continue;
		list = true;
		if (i > start) parts.push([start, i]);
		start = i + 1;
	}
	if (to > start) parts.push([start, to]);
	return { parts, list };
}

function beforeRelative(scope: Scope, from: number, to: number): number {
	for (let i = from + 1; i < to; i++) if (RELATIVES.has((scope.tokens[i] as Token).fold)) return i;
	return to;
}

/** Reads one part as a noun phrase; null where no word is left. */
export function phraseOf(scope: Scope, from: number, to: number): Phrase | null {
	const { tokens } = scope;
	const named = new Map(hitsIn(scope, from, to).map((hit) => [hit.from, hit]));
	let start = from;
	let owner: string | null = null;
	let counted = false;
	for (; start < to - 1 && !named.has(start); start++) {
		const { fold } = tokens[start] as Token;
		if (POSSESSIVES.has(fold)) owner = fold;
		else if (QUANTITY.has(fold) || NUMBER.test(fold)) counted = true;
		else if (fold === 'of' && counted) continue;
		else if (!DETERMINERS.has(fold)) break;
	}
	if (start >= to) return null;
	for (let i = start; i < to; ) {
		const hit = named.get(i);
		if (hit) {
			i = hit.to;
			continue;
		}
		if (i > start && endsNoun(tokens, i, to)) {
			return { from: start, to: i, tail: { word: (tokens[i] as Token).fold, from: i + 1, to }, owner, counted };
		}
		i++;
	}
	return { from: start, to, tail: null, owner, counted };
}

function endsNoun(tokens: readonly Token[], at: number, to: number): boolean {
	const token = tokens[at] as Token;
	if (/^[-–‑]$/.test(token.gap)) return false;
	if (PREPOSITIONS.has(token.fold)) return true;
	if (!PARTICIPLES.has(token.fold)) return false;
	const next = tokens[at + 1];
	return at + 1 >= to || next === undefined || PREPOSITIONS.has(next.fold) || DETERMINERS.has(next.fold);
}

/** The words of tokens `from` to `to` as they stand, a trailing possessive left off. */
export function wordsOf(scope: Scope, from: number, to: number): { text: string; start: number; end: number } {
	let last = to - 1;
	while (last > from && (scope.tokens[last] as Token).fold === '') last--;
	const start = (scope.tokens[from] as Token).start;
	const end = (scope.tokens[last] as Token).end;
	return { text: scope.text.slice(start, end), start, end };
}
