import type { Party, PartyRef, Span } from '../../domain/index.ts';
import type { PartyIndex } from './party-index.ts';
import type { Sense } from './sense.ts';
import type { Spoken } from './spoken.ts';
import { foldName } from './tokens.ts';

/** A sense with the local words that told it, and whether those words only pointed at it. */
export interface Told {
	sense: Sense;
	at: Span;
	guessed: boolean;
}

/**
 * What counts as one party within a claim: a state, its government's bodies and its forces are one, since reports use
 * "Turkey", "Turkish forces" and "Ankara" for the same doer.
 */
export function familyOf(party: Party, index: PartyIndex): string {
	if (party.kind === 'state-forces' || party.kind === 'government') {
		for (const tie of party.parents) {
			const parent = index.parties.get(tie.party);
			if (parent && (parent.kind === 'state' || parent.kind === 'state-forces')) return familyOf(parent, index);
		}
	}
	return party.id;
}

/** What tells one party of a claim from another: its family, or the words where no party is known. */
export function keyOf(told: Told, index: PartyIndex): string {
	const { party, words } = told.sense;
	return party && party.kind !== 'people' ? familyOf(party, index) : `"${foldName(words).join(' ')}`;
}

/** Names that a report uses for each family of parties. */
export function namesInUse(spoken: readonly Spoken[], text: string, index: PartyIndex): Map<string, Set<string>> {
	const used = new Map<string, Set<string>>();
	for (const one of spoken) {
		if (!one.party) continue;
		const family = familyOf(one.party, index);
		const names = used.get(family) ?? new Set();
		names.add(text.slice(one.start, one.end));
		used.set(family, names);
	}
	return used;
}

/** The reference of a claim to a party, or to words where no party is known. */
export function refOf(
	told: Told,
	text: string,
	index: PartyIndex,
	used: ReadonlyMap<string, ReadonlySet<string>>,
): PartyRef {
	const { sense, at } = told;
	const { party } = sense;
	const mention = { mention: text.slice(at.start, at.end), start: at.start, end: at.end };
	if (!party || party.kind === 'people') {
		const aliases = [...sense.also, ...(party ? [party.name] : [])];
		return { id: party?.id ?? null, name: sense.words, aliases: different(aliases, sense.words), ...mention };
	}
	const inUse = used.get(familyOf(party, index)) ?? [];
	const aliases = [...lastingNames(party, index), ...inUse, ...sense.also, sense.words];
	return { id: party.id, name: party.name, aliases: different(aliases, party.name), ...mention };
}

const lasting = new WeakMap<PartyIndex, Map<Party, string[]>>();

/** The names of a party that hold for every report. */
function lastingNames(party: Party, index: PartyIndex): string[] {
	const made = lasting.get(index) ?? new Map<Party, string[]>();
	lasting.set(index, made);
	const had = made.get(party);
	if (had) return had;
	const names = [...new Set([...party.aliases, ...party.demonyms, ...party.metonyms, ...namesOfState(party, index)])];
	made.set(party, names);
	return names;
}

/**
 * The state's own names for its forces and ministries, and its forces' for the state. News uses them interchangeably
 * ("Turkey shelled", "Turkish forces shelled", "Ankara shelled"), so whoever looks for one of them means the other too.
 */
function namesOfState(party: Party, index: PartyIndex): string[] {
	if (party.kind === 'state' && party.country) {
		const forces = index.ofCountry('state-forces', party.country);
		return forces ? [forces.name, ...forces.aliases] : [];
	}
	if (party.kind !== 'state-forces' && party.kind !== 'government') return [];
	const state = index.parties.get(familyOf(party, index));
	return state && state !== party && state.kind === 'state'
		? [state.name, ...state.aliases, ...state.demonyms, ...state.metonyms]
		: [];
}

function different(aliases: readonly string[], name: string): string[] {
	return [...new Set(aliases)].filter((alias) => alias !== name && alias !== '');
}
