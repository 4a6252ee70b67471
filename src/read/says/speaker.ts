import { covers, overlaps, type PersonMention, type SourceKind, type Span, type Speaker } from '../../domain/index.ts';
import type { ReadingOf } from '../marks/marks.ts';
import { DETERMINERS, foldName, pointerOf, QUANTITY, type Token, tokensOf, type Who } from '../who/index.ts';
import type { OutletHit } from './outlets.ts';
import { nameEnd, type People } from './people.ts';
import { BODY_WORDS, MEDIA, OFFICIALS, UNNAMED, WITNESSES } from './words.ts';

/** What is needed to tell who speaks in one report. */
export interface Speaking {
	of: ReadingOf;
	who: Who;
	people: People;
	outlets: readonly OutletHit[];
}

/** A speaker with what sort of voice it is. */
export interface Voice {
	speaker: Speaker;
	kind: SourceKind;
}

/**
 * Who speaks, from the words at `span` and their clearest naming elsewhere. A person is told by full name with role and party,
 * a body by the fuller of its names, a kind of person by the words told. `before` is the voice that a pronoun takes up where
 * nothing names it.
 */
export function voiceOf(speaking: Speaking, span: Span, named: Span | null, before: Voice | null): Voice {
	const { of, who, people } = speaking;
	const words = of.text.slice(span.start, span.end);
	const mention = { mention: words, start: span.start, end: span.end };
	const pointer = pointerOf(words);
	const person = pointer === null ? personIn(speaking, span) : null;
	if (person) return spoken(speaking, person, mention);
	if (pointer !== null) {
		const naming = named ? (personIn(speaking, named) ?? people.within(named)) : null;
		if (naming) return spoken(speaking, naming, mention);
		if (named && !overlaps(named, span)) return body(speaking, named, mention, null);
		if (before) return { ...before, speaker: { ...before.speaker, ...mention } };
		const singular = pointer === 'person';
		const last = singular ? people.lastBefore(span.start, span.start - 800) : null;
		if (last) return spoken(speaking, last, mention);
		const party = who.partyAt(span, named);
		return { speaker: { name: words, role: null, party: party?.id ?? null, ...mention }, kind: 'unnamed' };
	}
	return body(speaking, span, mention, named);
}

/** "His lawyer", "the ministry": a body or a kind of person, by the fuller of its namings. */
function body(
	speaking: Speaking,
	span: Span,
	mention: { mention: string; start: number; end: number },
	named: Span | null,
): Voice {
	const { of, who } = speaking;
	const own = trimmed(of.text, span);
	const other = named ? of.text.slice(named.start, named.end) : null;
	const full =
		other && foldName(other).join(' ').includes(foldName(own).join(' ')) ? trimmed(of.text, named as Span) : own;
	const party = who.partyAt(span, named);
	const known = party && BODIES.has(party.kind) && isNameOnly(full) ? party.name : full;
	const folds = foldName(own);
	const kind = kindOf(folds, party?.kind ?? null, isOutlet(speaking, span));
	return { speaker: { name: known, role: roleIn(own, folds), party: party?.id ?? null, ...mention }, kind };
}

function spoken(
	speaking: Speaking,
	person: PersonMention,
	mention: { mention: string; start: number; end: number },
): Voice {
	const party = person.party ?? speaking.who.partyAt({ start: mention.start, end: mention.end }, null)?.id ?? null;
	const kind = kindOf(foldName(person.role ?? ''), party === null ? null : kindOfParty(speaking, party), false);
	return {
		speaker: { name: person.name, role: person.role, party, ...mention },
		kind: person.role === null && party === null ? 'unnamed' : kind,
	};
}

/** The person whom words name; words that go on past the name ("X's brother") name somebody else. */
function personIn(speaking: Speaking, span: Span): PersonMention | null {
	const { of, people } = speaking;
	const person =
		people.mentions.findLast((one) => covers(span, one)) ?? people.mentions.find((one) => covers(one, span));
	if (person) {
		const after = of.text.slice(person.end, Math.max(person.end, span.end));
		if (!/^['’]s?\s+\p{L}/u.test(after)) return person;
	}
	return nameByRule(speaking, span);
}

/** Words with a capital throughout that name no body: a person whom the engine did not find as a name. */
function nameByRule({ of, who, people }: Speaking, span: Span): PersonMention | null {
	const text = of.text.slice(span.start, span.end);
	const tokens = tokensOf(text);
	if (tokens.length === 0 || tokens.length > 5 || nameEnd(tokens, 0) !== tokens.length) return null;
	if (tokens.some((token) => BODY_WORDS.has(token.fold) || /^\p{Lu}{2,}$/u.test(token.raw))) return null;
	if (who.mentions.some((one) => overlaps(one, span) && one.kind !== null) || who.partyAt(span, null)) return null;
	const last = (tokens.at(-1) as Token).fold;
	const fuller = tokens.length === 1 ? people.mentions.find((one) => foldName(one.name).at(-1) === last) : undefined;
	return fuller ?? { name: text, role: null, party: null, text, start: span.start, end: span.end };
}

const BODIES = new Set(['monitor', 'mission', 'aid', 'international', 'media']);

/** True for words that are a name and nothing more ("the Observatory", not "an Observatory official"). */
const isNameOnly = (words: string): boolean =>
	!foldName(words).some((fold) => OFFICIALS.has(fold) || WITNESSES.has(fold) || UNNAMED.has(fold));

function kindOfParty(speaking: Speaking, id: string): string | null {
	return speaking.who.mentions.find((one) => one.id === id)?.kind ?? null;
}

function isOutlet(speaking: Speaking, span: Span): boolean {
	return speaking.outlets.some((hit) => overlaps(hit, span));
}

/** What sort of voice words are: a witness before an official, a party before what its words alone would say. */
function kindOf(folds: readonly string[], party: string | null, outlet: boolean): SourceKind {
	const has = (words: ReadonlySet<string>) => folds.some((fold) => words.has(fold));
	if (outlet || party === 'media') return 'media';
	if (party === 'monitor' || party === 'mission' || party === 'aid') return 'monitor';
	if (party === 'armed-group' || party === 'state-forces' || party === 'political' || party === 'coalition')
		return 'party';
	if (has(MEDIA)) return 'media';
	if (party !== null && party !== 'people') return 'official';
	if (has(OFFICIALS)) return 'official';
	if (has(WITNESSES)) return 'witness';
	return 'unnamed';
}

/** The words without what only counts or points: "a field commander" is "field commander". */
function trimmed(text: string, span: Span): string {
	const words = text.slice(span.start, span.end);
	const tokens = tokensOf(words);
	let i = 0;
	while (i < tokens.length - 1) {
		const { fold } = tokens[i] as Token;
		if (!DETERMINERS.has(fold) && !(QUANTITY.has(fold) && fold !== 'no') && fold !== 'of') break;
		i++;
	}
	return words.slice((tokens[i] as Token | undefined)?.start ?? 0);
}

/** For a kind of person the words are the role: "field commander in the Syrian Democratic Forces". */
function roleIn(words: string, folds: readonly string[]): string | null {
	const isRole = folds.some(
		(fold) => WITNESSES.has(fold) || (OFFICIALS.has(fold) && !BODY_WORDS.has(fold) && !ABSTRACT.has(fold)),
	);
	return isRole ? words : null;
}

const ABSTRACT = new Set([
	'authorities',
	'authority',
	'government',
	'army',
	'military',
	'police',
	'parliament',
	'intelligence',
	'statement',
	'department',
]);
