import { covers, type Span } from '../../domain/index.ts';
import type { ClaimMark, Filler } from '../marks/marks.ts';
import { FIGHTER_NOUNS, FORCE_NOUNS, GOVERNMENT_NOUNS, MODIFIER_TAILS, PEOPLE_NOUNS } from './grammar.ts';
import { type Token, tokenAt } from './tokens.ts';

/**
 * The fillers of one role of a claim, in the order of the words, with what the engine cut apart put together again:
 * a filler inside another is left out; "militants" and "HTS" of "militants from HTS" are one, as are "women" and "children";
 * "US" of "US-backed fighters" grows to the whole.
 */
export function fillersOf(
	claim: ClaimMark,
	role: 'actor' | 'target',
	text: string,
	tokens: readonly Token[],
): Filler[] {
	const own = claim.fillers
		.filter((filler) => filler.role === role && !isOnOtherSide(claim, filler))
		.map((filler) => ({ ...filler, span: grown(filler.span, tokens) }))
		.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
	const outer = own.filter(
		(filler, i) =>
			!own.some(
				(other, k) => k !== i && covers(other.span, filler.span) && (k < i || !covers(filler.span, other.span)),
			),
	);
	const joined: Filler[] = [];
	for (const filler of outer) {
		const last = joined.at(-1);
		if (last && areOne(last.span, filler.span, text)) {
			joined[joined.length - 1] = {
				...last,
				span: { start: last.span.start, end: filler.span.end },
				named: last.named ?? filler.named,
			};
		} else joined.push(filler);
	}
	return joined;
}

/**
 * True for words that the engine gives to both sides and that belong to the other: the side where they are likelier, else the
 * one that would stay empty without them, else the actors.
 */
function isOnOtherSide(claim: ClaimMark, filler: Filler): boolean {
	const same = (one: Filler) => one.span.start === filler.span.start && one.span.end === filler.span.end;
	const twin = claim.fillers.find((one) => one.role !== filler.role && isSide(one) && same(one));
	if (!twin) return false;
	if (twin.p !== filler.p) return twin.p > filler.p;
	const othersAct = claim.fillers.some((one) => one.role === 'actor' && !same(one));
	return filler.role === 'actor' ? othersAct : !othersAct;
}

const isSide = (filler: Filler): boolean => filler.role === 'actor' || filler.role === 'target';

const lastWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1).toLowerCase();

function areOne(a: Span, b: Span, text: string): boolean {
	const between = text.slice(a.end, b.start);
	const first = lastWord(text.slice(a.start, a.end));
	if (/^\s+(?:from|of)\s+(?:the\s+)?$/.test(between)) return FIGHTER_NOUNS.has(first) || FORCE_NOUNS.has(first);
	const bare = (span: Span) => /^\p{L}+$/u.test(text.slice(span.start, span.end));
	if (!/^\s+and\s+$/.test(between) || !bare(a) || !bare(b)) return false;
	return PEOPLE_NOUNS.has(first) && PEOPLE_NOUNS.has(lastWord(text.slice(b.start, b.end)));
}

/** "US" before "-backed fighters" is no party of the claim: the words grow up to the noun that they describe. */
function grown(span: Span, tokens: readonly Token[]): Span {
	const next = tokenAt(tokens, span.end);
	const tail = tokens[next];
	if (!tail || tail.start !== span.end + 1 || !/^[-–‑]$/.test(tail.gap) || !MODIFIER_TAILS.has(tail.fold)) return span;
	let end = span.end;
	for (let i = next + 1; i < Math.min(next + 6, tokens.length); i++) {
		const token = tokens[i] as Token;
		if (token.gap !== ' ') break;
		const noun = FIGHTER_NOUNS.has(token.fold) || FORCE_NOUNS.has(token.fold) || GOVERNMENT_NOUNS.has(token.fold);
		if (!noun && token.fold !== 'coalition' && !/^\p{Lu}/u.test(token.raw)) {
			if (end > span.end) break;
			continue;
		}
		end = token.end;
	}
	return { start: span.start, end };
}
