import type { Lineage, MergeWords, SceneClaim } from '../domain/index.ts';
import { phrasesOf, tokensAsWritten, tokensOf } from './phrases.ts';
import { namesOf } from './quote-signs.ts';

/** Whose voice a claim is, and for which party it speaks, where the words tell it. */
export interface Voice {
	voice: string;
	speaksFor: string | null;
}

/**
 * Makes the reader of voices. A voice is the speaker; where none is named, or only a kind of person ("residents", "a source"),
 * the outlet with it.
 */
export function voiceReader(words: MergeWords, lineage: Lineage): (claim: SceneClaim) => Voice {
	const persons = phrasesOf(words.persons.map((word) => [word, true] as const));
	const bodies = phrasesOf(words.bodies.map((word) => [word, true] as const));
	const { parties, acronyms } = namesOf(lineage);
	const stems = stemsOf(lineage);
	const known = new Map<string, Voice>();

	const partyIn = (speaker: string): string | null => {
		const found: string[] = [];
		parties.find(tokensOf(speaker), (id) => found.push(id));
		for (const token of tokensAsWritten(speaker)) found.push(...(acronyms.get(token) ?? []));
		const [named] = found;
		if (named !== undefined) return named;
		for (const token of tokensOf(speaker)) {
			const stem = stems.find(({ start, most }) => token.startsWith(start) && token.length <= most);
			if (stem) return stem.party;
		}
		return null;
	};
	const isKind = (speaker: string): boolean => {
		const tokens = tokensOf(speaker);
		let body = false;
		let person = false;
		bodies.find(tokens, () => {
			body = true;
		});
		persons.find(tokens, () => {
			person = true;
		});
		const indefinite = /^(an?|some|several|one|two|three|many|other)\b/i.test(speaker);
		if (body) return false;
		if (indefinite) return true;
		const capitals = tokensAsWritten(speaker).filter((token) => /^\p{Lu}/u.test(token)).length;
		return person && capitals < 2;
	};
	return (claim) => {
		const outlet = claim.outlet ?? `report ${claim.report}`;
		const speaker = claim.source?.speaker;
		if (!speaker) return { voice: plain(outlet), speaksFor: null };
		const key = `${speaker}|${claim.source?.via ?? ''}|${outlet}|${claim.source?.party ?? ''}`;
		let voice = known.get(key);
		if (!voice) {
			const speaksFor = claim.source?.party ?? partyIn(speaker);
			const name = isKind(speaker) ? `${plain(speaker)} @ ${plain(claim.source?.via ?? outlet)}` : plain(speaker);
			voice = { voice: name, speaksFor };
			known.set(key, voice);
		}
		return voice;
	};
}

const ARTICLES = new Set(['the', 'a', 'an', 'its', 'their']);
const plain = (text: string) =>
	tokensOf(text)
		.filter((token) => !ARTICLES.has(token))
		.join(' ');

/** Beginnings of adjectives of states ("Russi-an", "Ukrain-ian"), and demonyms as they stand. */
function stemsOf(lineage: Lineage): { start: string; most: number; party: string }[] {
	const stems: { start: string; most: number; party: string }[] = [];
	for (const { id, name, kind, demonyms } of lineage.all()) {
		for (const demonym of demonyms) stems.push({ start: demonym.toLowerCase(), most: demonym.length + 1, party: id });
		if (kind !== 'state' && kind !== 'government') continue;
		for (const token of tokensAsWritten(name)) {
			if (!/^\p{Lu}/u.test(token) || token.length < 5 || FORM_OF_STATE.has(token)) continue;
			stems.push({ start: token.toLowerCase().slice(0, -1), most: token.length + 4, party: id });
		}
	}
	return stems;
}
const FORM_OF_STATE = new Set([
	'Government',
	'Republic',
	'Islamic',
	'United',
	'States',
	'Federation',
	'Kingdom',
	'National',
	'Transitional',
]);
