import { overlaps, type PersonMention, type SourceKind, type Span, type Speaker } from '../../domain/index.ts';
import type { ReadingOf } from '../marks/marks.ts';
import { DETERMINERS, foldName, pointerOf, QUANTITY, type Token, tokensOf, type Who } from '../who/index.ts';
import type { OutletHit } from './outlets.ts';
import type { People } from './people.ts';
import { BODY_WORDS, MEDIA, OFFICIALS, WITNESSES } from './words.ts';

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
	if (person) return spoken(speaking, fuller(person, named ? personIn(speaking, named) : null), mention);
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
	const known = party && BODIES.has(party.kind) && isNameOf(speaking, party.id, [span, named]) ? party.name : full;
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

/** The same person by the longer of two names, with what either tells. */
function fuller(person: PersonMention, other: PersonMention | null): PersonMention {
	if (!other || foldName(other.name).at(-1) !== foldName(person.name).at(-1)) return person;
	const name = other.name.length > person.name.length ? other.name : person.name;
	return { ...person, name, role: person.role ?? other.role, party: person.party ?? other.party };
}

/** The person whom words name; words that go on past the name ("X's brother") name somebody else. */
function personIn({ of, people }: Speaking, span: Span): PersonMention | null {
	const person = people.within(span);
	if (!person) return null;
	const after = of.text.slice(person.end, Math.max(person.end, span.end));
	return /^['’]s?\s+\p{L}/u.test(after) ? null : person;
}

const BODIES = new Set(['monitor', 'mission', 'aid', 'international', 'media']);

/** True where the words are the name of the party and nothing more ("the Observatory", not "an Observatory official"). */
function isNameOf({ of, who }: Speaking, party: string, spans: readonly (Span | null)[]): boolean {
	return spans.some((span) => {
		if (!span) return false;
		const name = trimmed(of.text, span);
		const start = of.text.indexOf(name, span.start);
		return who.mentions.some((one) => one.id === party && one.start === start && one.end === start + name.length);
	});
}

function kindOfParty(speaking: Speaking, id: string): string | null {
	return speaking.who.mentions.find((one) => one.id === id)?.kind ?? null;
}

function isOutlet(speaking: Speaking, span: Span): boolean {
	return speaking.outlets.some((hit) => overlaps(hit, span));
}

/** What sort of voice words are: a witness before an official, a party before what its words alone would say. */
function kindOf(folds: readonly string[], party: string | null, outlet: boolean): SourceKind {
	const has = (words: ReadonlySet<string>) => folds.some((fold) => words.has(fold));
	if (party === 'monitor' || party === 'mission' || party === 'aid') return 'monitor';
	if (outlet || party === 'media') return 'media';
	if (party === 'armed-group' || party === 'state-forces' || party === 'political' || party === 'coalition')
		return 'party';
	if (has(MEDIA) && !has(IN_OFFICE)) return 'media';
	if (party !== null && party !== 'people') return 'official';
	if (has(OFFICIALS)) return 'official';
	if (has(WITNESSES)) return 'witness';
	return 'unnamed';
}

/** The words without what only counts or points, and without the acronym that explains them: "a field commander" is "field commander". */
function trimmed(text: string, span: Span): string {
	const words = text.slice(span.start, span.end);
	const tokens = tokensOf(words);
	let i = 0;
	while (i < tokens.length - 1) {
		const { fold } = tokens[i] as Token;
		if (!DETERMINERS.has(fold) && !(QUANTITY.has(fold) && fold !== 'no') && fold !== 'of') break;
		i++;
	}
	return words.slice((tokens[i] as Token | undefined)?.start ?? 0).replace(/\s*\([\p{Lu}\p{N}&/.-]+\)$/u, '');
}

/** For a kind of person the words are the role: "field commander in the Syrian Democratic Forces". */
function roleIn(words: string, folds: readonly string[]): string | null {
	const isRole = folds.some(
		(fold) => WITNESSES.has(fold) || (OFFICIALS.has(fold) && !BODY_WORDS.has(fold) && !ABSTRACT.has(fold)),
	);
	return isRole ? words : null;
}

/** Offices whose titles hold a word of the media ("press secretary"). */
const IN_OFFICE = new Set(['secretary', 'spokesman', 'spokeswoman', 'spokesperson', 'officer', 'minister', 'attache']);

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
