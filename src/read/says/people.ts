import { covers, overlaps, type PersonMention, type Span } from '../../domain/index.ts';
import type { Marks, ReadingOf } from '../marks/marks.ts';
import { foldName, TITLES, type Token, tokenAt, tokensOf, type Who } from '../who/index.ts';
import { BODY_WORDS, MEDIA, OFFICIALS, PARTICLES, WITNESSES } from './words.ts';

/** The persons that a report names. */
export interface People {
	mentions: PersonMention[];
	/** The person named at or within a span, the last where there are several; null where none is. */
	within(span: Span): PersonMention | null;
	/** The last person named before an offset, not before `from`. */
	lastBefore(offset: number, from: number): PersonMention | null;
}

const CAPITAL = /^\p{Lu}/u;
/** What may stand between the words of one name: a space, a hyphen, an initial's dot. */
const WITHIN_NAME = /^(?:[ \u00a0]|[-–‑]|\. )$/;

/**
 * Finds the persons of a report: the engine's names of persons, leaders that are known, and by rule a title and the words with a
 * capital after it ("spokesman Mustafa Bali"), or such words before a comma and a role, and the words of `speakers` that are a name. A last name alone takes the full name told
 * before. The party is told where the words around the name tell it.
 */
export function peopleOf(
	of: ReadingOf,
	marks: Marks,
	who: Who,
	tokens: readonly Token[],
	speakers: readonly Span[],
): People {
	const found: Span[] = namedPersons(of.text, marks, who);
	const add = (span: Span) => {
		const there = found.findIndex((one) => overlaps(one, span));
		if (there < 0) found.push(span);
		else if (covers(span, found[there] as Span)) found[there] = span;
	};
	for (const leader of who.leaders) add({ start: leader.start, end: leader.end });
	for (const span of titled(tokens, who)) add(span);
	for (const speaker of speakers) {
		const span = nameIn(tokens, speaker, who);
		if (span) add(span);
	}
	found.sort((a, b) => a.start - b.start || b.end - a.end);

	const fuller = new Map<string, { name: string; role: string | null; party: string | null }>();
	const mentions = found.map((span): PersonMention => {
		const text = of.text.slice(span.start, span.end);
		const name = withoutTitles(text);
		const folds = foldName(name);
		const last = folds.at(-1) ?? '';
		const known = fuller.get(last);
		const role = roleBefore(of.text, tokens, span, text) ?? roleAfter(of.text, span.end);
		const party = partyOf(who, span, role) ?? known?.party ?? null;
		const full = known && folds.length === 1 ? known.name : name;
		if (!known || folds.length > 1 || role)
			fuller.set(last, { name: full, role: role?.words ?? known?.role ?? null, party });
		return { name: full, role: role?.words ?? known?.role ?? null, party, text, ...span };
	});
	for (const mention of mentions) {
		const known = fuller.get(foldName(mention.name).at(-1) ?? '');
		if (known?.name !== mention.name) continue;
		mention.role ??= known.role;
		mention.party ??= known.party;
	}
	return {
		mentions,
		within: (span) =>
			mentions.findLast((person) => covers(span, person)) ?? mentions.find((person) => covers(person, span)) ?? null,
		lastBefore: (offset, from) => mentions.findLast((person) => person.end <= offset && person.start >= from) ?? null,
	};
}

/**
 * The engine's names of persons: words with a capital that are no part of a party's name ("Syrian" of the Observatory). Names that only a
 * space divides are one person's.
 */
function namedPersons(text: string, marks: Marks, who: Who): Span[] {
	const persons: Span[] = [];
	for (const { kind, start, end } of marks.names) {
		if (kind !== 'person' || !CAPITAL.test(text.slice(start, end))) continue;
		if (who.mentions.some((party) => party.id !== null && overlaps(party, { start, end }))) continue;
		const before = persons.at(-1);
		if (before && text.slice(before.end, start) === ' ') before.end = end;
		else persons.push({ start, end });
	}
	return persons;
}

/** The person's name in the words of a speaker, after any title and up to any comma; null where they name no person. */
function nameIn(tokens: readonly Token[], speaker: Span, who: Who): Span | null {
	const first = tokenAt(tokens, speaker.start);
	let from = first;
	let to = first;
	for (; to < tokens.length; to++) {
		const token = tokens[to] as Token;
		if (token.start >= speaker.end || (to > first && token.gap.includes(','))) break;
		if (TITLES.has(token.fold) || token.fold === '') from = to + 1;
	}
	if (from >= to || to - from > 5 || nameEnd(tokens, from) < to) return null;
	if (tokens.slice(from, to).some((token) => /^\p{Lu}{2,}$/u.test(token.raw))) return null;
	if (
		tokens
			.slice(from, to)
			.some((token) => WITNESSES.has(token.fold) || OFFICIALS.has(token.fold) || MEDIA.has(token.fold))
	)
		return null;
	if (to - from === 1 && !isCapitalInside(tokens, tokens[from] as Token)) return null;
	const span = { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end };
	if (who.mentions.some((one) => overlaps(one, span) && one.kind !== null)) return null;
	return who.leaders.some((one) => overlaps(one, span)) || !who.partyAt(span, null) ? span : null;
}

/** True for a word that stands with a capital within some sentence: at the start of one every word has a capital. */
function isCapitalInside(tokens: readonly Token[], word: Token): boolean {
	return tokens.some((token, i) => i > 0 && token.raw === word.raw && !/[.!?:\n“”"]/.test(token.gap));
}

/** Words with a capital after a title, outside the names of bodies. */
function titled(tokens: readonly Token[], who: Who): Span[] {
	const found: Span[] = [];
	for (let i = 1; i < tokens.length; i++) {
		const title = tokens[i - 1] as Token;
		if (!TITLES.has(title.fold) || !/^\.? $/.test((tokens[i] as Token).gap)) continue;
		const end = nameEnd(tokens, i);
		if (end === i) continue;
		const span = { start: (tokens[i] as Token).start, end: (tokens[end - 1] as Token).end };
		if (!who.mentions.some((mention) => overlaps(mention, span))) found.push(span);
	}
	return found;
}

/** The token after the words of a person's name that begins at `from`; `from` itself where none begins. */
export function nameEnd(tokens: readonly Token[], from: number): number {
	let end = from;
	for (let i = from; i < Math.min(tokens.length, from + 6); i++) {
		const token = tokens[i] as Token;
		if (i > from && !WITHIN_NAME.test(token.gap)) break;
		if (PARTICLES.has(token.fold) && (i > from || CAPITAL.test(token.raw))) continue;
		if (!CAPITAL.test(token.raw) || TITLES.has(token.fold) || BODY_WORDS.has(token.fold)) break;
		end = i + 1;
	}
	return end;
}

function withoutTitles(text: string): string {
	const tokens = tokensOf(text);
	let i = 0;
	while (
		i < tokens.length - 1 &&
		(TITLES.has((tokens[i] as Token).fold) || !CAPITAL.test((tokens[i] as Token).raw)) &&
		!PARTICLES.has((tokens[i] as Token).fold)
	)
		i++;
	return text.slice((tokens[i] as Token | undefined)?.start ?? 0);
}

interface Role extends Span {
	words: string;
}

/** "SDF spokesman Mustafa Bali": the words from the first of the role to the name. */
function roleBefore(text: string, tokens: readonly Token[], span: Span, own: string): Role | null {
	const name = withoutTitles(own);
	const nameStart = span.start + (own.length - name.length);
	let i = tokenAt(tokens, nameStart) - 1;
	if (i < 0 || !TITLES.has((tokens[i] as Token).fold)) return null;
	const last = i;
	while (i > 0 && last - i < 5) {
		const before = tokens[i - 1] as Token;
		const gap = (tokens[i] as Token).gap;
		if (!/^(?:[ \u00a0]|[-–‑]|\. ?)$/.test(gap)) break;
		if (!TITLES.has(before.fold) && !CAPITAL.test(before.raw) && before.fold !== 'of' && before.fold !== '') break;
		i--;
	}
	if ((tokens[i] as Token).fold === '') i++;
	const start = (tokens[i] as Token).start;
	const end = (tokens[last] as Token).end;
	return { words: text.slice(start, end), start, end };
}

const AFTER = /^,\s+((?:the|a|an|its|their|his|her)?\s*[^,.;:"“”\n]{3,90}?)(?=[,.;\n])/u;
const ROLE_NOUN =
	/\b(?:spokes(?:man|woman|person)|commander|leader|head|chief|director|minister|president|mayor|governor|official|envoy|ambassador|member|secretary|coordinator|analyst|activist|resident|doctor|general|representative|founder|chair(?:man|woman)?|researcher|lawyer|advis[eo]r|correspondent|journalist|deputy|officer|negotiator|manager|expert|professor|teacher|brother|father|mother|wife|son|fighter)\b/i;

/** "Mustafa Bali, a spokesman for the SDF,": the words between the commas, where they are a role. */
function roleAfter(text: string, offset: number): Role | null {
	const match = AFTER.exec(text.slice(offset, offset + 130));
	const words = match?.[1];
	if (!match || !words || !ROLE_NOUN.test(words) || /\b(?:said|says|told|added|was|were|has|had)\b/.test(words))
		return null;
	const start = offset + match[0].indexOf(words);
	return { words: words.replace(/^(?:the|a|an)\s+/i, ''), start, end: start + words.length };
}

/** The party of a person: by office, else the one that the role's words name ("SDF spokesman", "spokesman for the SDF"). */
function partyOf(who: Who, span: Span, role: Role | null): string | null {
	const leader = who.leaders.find((one) => overlaps(one, span));
	if (leader) return leader.party;
	if (!role) return null;
	const named = who.partyAt({ start: role.start, end: role.end }, null);
	if (named && named.kind !== 'media' && named.kind !== 'people') return named.id;
	const inside = who.mentions.find(
		(mention) =>
			mention.id !== null &&
			mention.kind !== 'people' &&
			mention.start >= role.start &&
			mention.end <= Math.max(role.end, span.end),
	);
	return inside?.id ?? named?.id ?? null;
}
