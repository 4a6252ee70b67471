import { covers, type PersonMention, type Saying, type Source, type Span } from '../../domain/index.ts';
import type { ClaimMark, Filler, Marks, ReadingOf, SayingMark } from '../marks/marks.ts';
import { tokensOf, type Who } from '../who/index.ts';
import { type OutletHit, type OutletName, outletsIn } from './outlets.ts';
import { peopleOf } from './people.ts';
import { quotations } from './quotation.ts';
import { type Speaking, type Voice, voiceOf } from './speaker.ts';

/** Who says what in one report. */
export interface Says {
	/** Who says a claim and the outlet that they spoke to; null where it is the report's own voice. */
	sourceOf(claim: ClaimMark): Source | null;
	people: PersonMention[];
	sayings: Saying[];
}

/** Resolves the speakers of a report's claims. Pure; `outlets` are those that a speaker can speak to ("told Reuters"). */
export function makeSays(of: ReadingOf, marks: Marks, who: Who, outlets: readonly OutletName[]): Says {
	const tokens = tokensOf(of.text);
	const speakers = marks.claims.flatMap((claim) => {
		const filler = fillerOf(claim, 'speaker');
		return filler ? [filler.span, ...(filler.named ? [filler.named] : [])] : [];
	});
	const people = peopleOf(of, marks, who, tokens, speakers);
	const hits = outletsIn(tokens, outlets);
	const speaking: Speaking = { of, who, people, outlets: hits };
	const quoted = quotations(of.text);
	const sayings = marks.sayings.filter((saying) => saying.content.length > 0);
	const claims = [...marks.claims].sort((a, b) => a.trigger.start - b.trigger.start);
	const voices = new Map<ClaimMark, Voice | null>();

	function voiceAt(claim: ClaimMark): Voice | null {
		const done = voices.get(claim);
		if (done !== undefined) return done;
		voices.set(claim, null);
		const filler = fillerOf(claim, 'speaker');
		const voice = filler
			? voiceOf(speaking, filler.span, filler.named, voiceBefore(filler.span.start, claim))
			: (voiceOfQuotation(claim) ?? null);
		voices.set(claim, voice);
		return voice;
	}

	/** The voice of the claim before whose speaker stands within three sentences: whom "he" and "it" take up. */
	function voiceBefore(offset: number, claim: ClaimMark): Voice | null {
		for (let i = claims.indexOf(claim) - 1; i >= 0; i--) {
			const earlier = claims[i] as ClaimMark;
			if (claim.sentence - earlier.sentence > 3) return null;
			const speaker = fillerOf(earlier, 'speaker');
			if (speaker && speaker.span.start < offset) return voiceAt(earlier);
		}
		return null;
	}

	/** A claim between quotation marks without a speaker of its own: whoever speaks the rest of the quotation. */
	function voiceOfQuotation(claim: ClaimMark): Voice | null {
		const quotation = quoted.find((span) => covers(span, claim.trigger));
		if (!quotation) return null;
		const saying = sayings.find((one) => one.source && one.content.some((span) => covers(span, claim.trigger)));
		if (saying?.source) return voiceOf(speaking, saying.source, null, null);
		const beside = claims.find(
			(other) => other !== claim && fillerOf(other, 'speaker') && covers(quotation, other.trigger),
		);
		return beside ? voiceAt(beside) : null;
	}

	return {
		sourceOf(claim) {
			const voice = voiceAt(claim);
			if (!voice) return null;
			return { speaker: voice.speaker, via: viaOf(of, claim, voice, hits), kind: voice.kind };
		},
		people: people.mentions,
		sayings: sayings.map((saying) => cleaned(saying, of.text)),
	};
}

/** The outlet that was spoken to: what the engine points at, else what "told", "quoted by" and the like tell. Never the speaker. */
function viaOf(of: ReadingOf, claim: ClaimMark, voice: Voice, hits: readonly OutletHit[]): string | null {
	const { speaker } = voice;
	const filler = fillerOf(claim, 'via');
	const told = filler
		? (hits.find((hit) => covers(filler.span, hit))?.outlet.name ?? withoutThe(of.text, filler.span))
		: toldTo(of, speaker, hits);
	return told === null || told.toLowerCase() === speaker.name.toLowerCase() || told === speaker.mention ? null : told;
}

const TOLD =
	/\b(?:told|tells|telling|speaking to|spoke to|speaking with|interview with|interview to|statement to|informed)\s+(?:\p{L}+\s+){0,3}?(?:the\s+)?$/iu;
const QUOTED = /^['’]?s?\s*(?:\p{L}+\s+){0,4}?(?:quoted|quoting|cited|citing|quotes|cites)\s+(?:\p{L}+\s+){0,6}?$/iu;

/** "… told Reuters", "state media quoted …": an outlet in the speaker's sentence that the words make the channel. */
function toldTo(of: ReadingOf, speaker: Span, hits: readonly OutletHit[]): string | null {
	const sentence = of.sentences.find((span) => covers(span, speaker)) ?? speaker;
	for (const hit of hits) {
		if (!covers(sentence, hit)) continue;
		if (hit.start >= speaker.end && TOLD.test(of.text.slice(speaker.end, hit.start))) return hit.outlet.name;
		if (hit.end <= speaker.start && QUOTED.test(of.text.slice(hit.end, speaker.start))) return hit.outlet.name;
	}
	return null;
}

const withoutThe = (text: string, span: Span): string => text.slice(span.start, span.end).replace(/^the\s+/i, '');

const fillerOf = (claim: ClaimMark, role: 'speaker' | 'via'): Filler | null =>
	claim.fillers.find((filler) => filler.role === role) ?? null;

/** A saying without blank edges; spans that hold no word are left out. */
function cleaned(saying: SayingMark, text: string): Saying {
	const clean = (span: Span | null): Span | null => {
		if (!span) return null;
		let { start, end } = span;
		while (start < end && /\s/.test(text[start] as string)) start++;
		while (end > start && /\s/.test(text[end - 1] as string)) end--;
		return start < end ? { start, end } : null;
	};
	const content = saying.content.map(clean).filter((span) => span !== null);
	return { source: clean(saying.source), cue: clean(saying.cue), content };
}
