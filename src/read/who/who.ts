import type { Party, PartyKind, PartyMention, PartyRef, Span } from '../../domain/index.ts';
import type { ClaimMark, Filler, Marks, ReadingOf } from '../marks/marks.ts';
import { lastTwo, type Pointer, pointerOf, takenUp, takesUpGroup } from './antecedent.ts';
import { countriesOf } from './country.ts';
import { fillersOf } from './fillers.ts';
import { FIGHTER_NOUNS } from './grammar.ts';
import { namesOf } from './names.ts';
import type { PartyIndex } from './party-index.ts';
import { familyOf, keyOf, namesInUse, refOf, type Told } from './refs.ts';
import { sensesOf } from './resolve.ts';
import { chosen, hitsIn, type Scope } from './scope.ts';
import { type Sense, STRENGTH } from './sense.ts';
import { type Spoken, spokenIn } from './spoken.ts';
import { foldName, tokenAt, tokensOf } from './tokens.ts';

/** Who does it and whom it is done to, for the claims of one report. */
export interface Who {
	/** The parties that do it, one reference each, in the order of the words. */
	actorsOf(claim: ClaimMark): PartyRef[];
	/** The parties or people that it is done to; never one of the actors unless the words name it twice. */
	targetsOf(claim: ClaimMark): PartyRef[];
	/** Every place where the report names a party. */
	mentions: PartyMention[];
	/** Persons who stand for a party by their office, where the report names them. */
	leaders: (Span & { party: string })[];
	/** Countries that the parties of the report belong to or fight in, the most spoken of first (ISO codes). */
	countries: string[];
	/** The party that words stand for (a speaker, a body), null where none is known. */
	partyAt(span: Span, named: Span | null): { id: string; name: string; kind: PartyKind } | null;
}

/** Resolves the words of a report's marks to parties. Pure; the index is built once for all reports. */
export function makeWho(of: ReadingOf, marks: Marks, index: PartyIndex): Who {
	const tokens = tokensOf(of.text);
	const names = namesOf(of.text, tokens, index, of.published);
	const scope: Scope = {
		text: of.text,
		tokens,
		names,
		index,
		countries: countriesOf(names, tokens, index),
		published: of.published,
	};
	const spoken = spokenIn(scope, marks.names);
	const used = namesInUse(spoken, of.text, index);
	const claims = [...marks.claims].sort((a, b) => a.trigger.start - b.trigger.start);
	const known = new Map<ClaimMark, { actors: Told[]; targets: Told[] }>();

	function sidesOf(claim: ClaimMark): { actors: Told[]; targets: Told[] } {
		const done = known.get(claim);
		if (done) return done;
		const sides = { actors: [] as Told[], targets: [] as Told[] };
		known.set(claim, sides);
		const actors = once(
			fillersOf(claim, 'actor', of.text, tokens).flatMap((filler) => toldBy(claim, filler, 'actor')),
			index,
		);
		const targets = once(
			fillersOf(claim, 'target', of.text, tokens).flatMap((filler) => toldBy(claim, filler, 'target')),
			index,
		);
		Object.assign(sides, apart(actors, targets, index));
		return sides;
	}

	function toldBy(claim: ClaimMark, filler: Filler, role: 'actor' | 'target'): Told[] {
		const { span, named } = filler;
		const words = of.text.slice(span.start, span.end);
		const pointer = pointerOf(words);
		if (pointer === 'both') {
			const both = bothSides(claim, span);
			if (both.length > 0) return both.map((sense) => ({ sense, at: span, guessed: true }));
		}
		const local =
			pointer === null || isGroupNoun(pointer)
				? sensesOf(scope, span, { role, owner: ownerAt(claim, words, span, named) })
				: [];
		if (local.some((sense) => sense.strength === STRENGTH.named))
			return local.map((sense) => toldAt(sense, span, false));
		const naming = named ? sensesOf(scope, named, { role }) : [];
		if (
			naming.some((sense) => sense.strength > bestOf(local)) ||
			(pointer !== null && bestOf(naming) >= STRENGTH.people)
		) {
			return naming.map((sense) => ({
				sense: { ...sense, also: [...sense.also, ...local.map((one) => one.words)] },
				at: span,
				guessed: true,
			}));
		}
		if (pointer !== null && bestOf(local) < STRENGTH.bare) {
			const taken =
				pointer === 'we' ? speakerParty(claim) : takenUp(pointer, span, claim.sentence, of.sentences, spoken);
			if (taken) return [{ sense: senseOf(taken, words), at: span, guessed: true }];
			if (!isGroupNoun(pointer)) return [];
		}
		if (
			bestOf(local) <= STRENGTH.words &&
			takesUpGroup(words, of.text.slice(Math.max(0, span.start - 12), span.start))
		) {
			const taken = takenUp('group', span, claim.sentence, of.sentences, spoken, 3, countryIn(span));
			if (taken?.party) return [{ sense: senseOf(taken, words), at: span, guessed: true }];
		}
		const guessed = bestOf(local) === STRENGTH.bare;
		return local.map((sense) => toldAt(sense, span, guessed));
	}

	/** The country of the first name within a span, null where there is none. */
	function countryIn(span: Span): string | null {
		const from = tokenAt(tokens, span.start);
		const hit = hitsIn(scope, from, tokenAt(tokens, span.end - 1) + 1)[0];
		return hit ? (chosen(scope, hit).party?.country ?? null) : null;
	}

	/** The party that "its" or "their" before a noun mean: what the engine names, else what stands before. */
	function ownerAt(claim: ClaimMark, words: string, span: Span, named: Span | null): Party | null {
		if (!/^(?:its|their|his|her|our|my)\s/i.test(words)) return null;
		const naming = named
			? sensesOf(scope, named, { role: 'actor' }).find((sense) => sense.strength === STRENGTH.named)
			: undefined;
		if (naming?.party) return naming.party;
		const fighters = FIGHTER_NOUNS.has(foldName(words).at(-1) ?? '');
		const pointer: Pointer = /^(?:our|my)\s/i.test(words) ? 'we' : fighters ? 'group' : 'they';
		const taken = pointer === 'we' ? speakerParty(claim) : takenUp(pointer, span, claim.sentence, of.sentences, spoken);
		return taken?.party ?? null;
	}

	function bothSides(claim: ClaimMark, span: Span): Sense[] {
		for (let i = claims.indexOf(claim) - 1; i >= 0; i--) {
			const earlier = claims[i] as ClaimMark;
			if (claim.sentence - earlier.sentence > 2) break;
			const { actors, targets } = sidesOf(earlier);
			const parties = once([...actors, ...targets], index).filter(
				({ sense }) => sense.party && sense.party.kind !== 'people',
			);
			if (parties.length === 2) return parties.map(({ sense }) => sense);
		}
		return lastTwo(span, claim.sentence, of.sentences, spoken, (party) => familyOf(party, index)).map((one) =>
			senseOf(one, one.name),
		);
	}

	function speakerParty(claim: ClaimMark): Spoken | null {
		const speaker = claim.fillers.find((filler) => filler.role === 'speaker');
		if (!speaker) return null;
		const party = partyOf(speaker.span, speaker.named);
		return party ? { party, name: party.name, person: false, ...speaker.span } : null;
	}

	function partyOf(span: Span, named: Span | null): Party | null {
		const local =
			pointerOf(of.text.slice(span.start, span.end)) === null ? sensesOf(scope, span, { role: 'actor' }) : [];
		const senses = [...local, ...(named ? sensesOf(scope, named, { role: 'actor' }) : [])];
		const known = senses.filter((sense) => sense.party && sense.party.kind !== 'people');
		return (known.find((sense) => sense.strength === STRENGTH.named) ?? known[0])?.party ?? null;
	}

	const refs = (told: readonly Told[]) => told.map((one) => refOf(one, of.text, index, used));
	return {
		actorsOf: (claim) => refs(sidesOf(claim).actors),
		targetsOf: (claim) => refs(sidesOf(claim).targets),
		mentions: mentionsOf(spoken, of.text),
		leaders: spoken.flatMap((one) =>
			one.person && one.party ? [{ start: one.start, end: one.end, party: one.party.id }] : [],
		),
		countries: [...scope.countries.ranked],
		partyAt(span, named) {
			const party = partyOf(span, named);
			return party ? { id: party.id, name: party.name, kind: party.kind } : null;
		},
	};
}

const isGroupNoun = (pointer: Pointer): boolean => pointer === 'group' || pointer === 'state' || pointer === 'any';

const bestOf = (senses: readonly Sense[]): number => Math.max(STRENGTH.none, ...senses.map((sense) => sense.strength));

/** Where one filler tells several parties each keeps its own words; where it tells one, the whole filler's words. */
const toldAt = (sense: Sense, span: Span, guessed: boolean): Told => ({
	sense,
	at: sense.start >= span.start && sense.end <= span.end ? { start: sense.start, end: sense.end } : span,
	guessed,
});

function senseOf(spoken: Spoken, words: string): Sense {
	return {
		party: spoken.party,
		words: spoken.party ? words : spoken.name,
		also: [spoken.name],
		strength: STRENGTH.named,
		start: spoken.start,
		end: spoken.end,
	};
}

function once(told: readonly Told[], index: PartyIndex): Told[] {
	const seen = new Set<string>();
	return told.filter((one) => {
		const key = keyOf(one, index);
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}

/** A party that stands on both sides only by a guess is taken out where it was guessed. */
function apart(actors: Told[], targets: Told[], index: PartyIndex): { actors: Told[]; targets: Told[] } {
	const clash = (one: Told, others: readonly Told[]) =>
		others.find((other) => keyOf(other, index) === keyOf(one, index));
	const keptTargets = targets.filter((target) => {
		const actor = clash(target, actors);
		return (
			!actor ||
			(!target.guessed &&
				(actor.guessed || (actor.sense.party === target.sense.party && actor.at.start !== target.at.start)))
		);
	});
	const keptActors = actors.filter((actor) => !actor.guessed || !clash(actor, keptTargets));
	return { actors: keptActors, targets: keptTargets };
}

function mentionsOf(spoken: readonly Spoken[], text: string): PartyMention[] {
	return spoken
		.filter((one) => !one.person)
		.map(({ party, name, start, end }) => ({
			id: party?.id ?? null,
			name,
			kind: party?.kind ?? null,
			start,
			end,
			text: text.slice(start, end),
		}));
}
