import type { Party } from '../../domain/index.ts';
import { foldName, type Token } from './tokens.ts';

/** How a name stands for its party. A `national` is a person or persons of a state ("Russians"). */
export type NameUse = 'name' | 'leader' | 'demonym' | 'national' | 'metonym';

/** One name of one party. */
export interface NameEntry {
	party: Party;
	use: NameUse;
	/** An acronym, which matches capitals alone; one of four letters or more also as a word with a capital ("Isis", "Nato"). */
	capitals: boolean;
	/** A single word written with a capital, which matches a capital alone. */
	capital: boolean;
	/** Days in office, for a leader. */
	from: string | null;
	to: string | null;
}

interface Node {
	next: Map<string, Node>;
	entries: NameEntry[];
}

/** All names of all parties, to find them in any number of texts. */
export interface PartyIndex {
	parties: ReadonlyMap<string, Party>;
	/** The longest name that begins at token `at` and ends before `end`: its entries and the token after it; null where none does. */
	longest(tokens: readonly Token[], at: number, end?: number): { entries: NameEntry[]; to: number } | null;
	/** Leaders by their last name, folded: whom "President Obama" means where no fuller name is told. */
	surname(fold: string): readonly NameEntry[];
	/** Parties that bare words ("the rebels", folded, joined by spaces) can mean where their country is at hand. */
	bare(words: string): readonly Party[];
	/** The armed forces (`state-forces`), police or state of a country. */
	ofCountry(kind: 'state' | 'state-forces' | 'police', country: string): Party | null;
	/** True for a country where more than one armed group of the knowledge fights. */
	isTheatre(country: string): boolean;
}

/** "UN mission" is found as "United Nations mission" too. */
const IN_FULL = new Map([
	['un', ['united', 'nations']],
	['us', ['united', 'states']],
]);
const CAPITALS = /^[\p{Lu}\p{N}./&-]+$/u;
const LOWER = /\p{Ll}/u;
const FIRST_UPPER = /^[\p{Lu}\p{N}]/u;
const PLURAL = /[nitkbc]$/;

/**
 * Indexes parties by their names, in one pass. Where parties share a name, all stand as entries in the order given;
 * which one a report means is decided with the report.
 */
export function makePartyIndex(parties: readonly Party[]): PartyIndex {
	const root: Node = { next: new Map(), entries: [] };
	const bares = new Map<string, Party[]>();
	const surnames = new Map<string, NameEntry[]>();
	const byCountry = new Map<string, Party>();
	const groups = new Map<string, number>();

	const add = (party: Party, name: string, use: NameUse, dates?: { from: string | null; to: string | null }) => {
		const folds = foldName(name);
		addFolds(party, name, folds, use, dates);
		const longer = folds.length > 1 ? IN_FULL.get(folds[0] as string) : undefined;
		if (longer) addFolds(party, name, [...longer, ...folds.slice(1)], use, dates);
	};

	const addFolds = (
		party: Party,
		name: string,
		folds: readonly string[],
		use: NameUse,
		dates?: { from: string | null; to: string | null },
	) => {
		let node = root;
		for (const fold of folds) {
			let next = node.next.get(fold);
			if (!next) {
				next = { next: new Map(), entries: [] };
				node.next.set(fold, next);
			}
			node = next;
		}
		if (node === root || node.entries.some((entry) => entry.party === party && entry.use === use && use !== 'leader'))
			return;
		const capitals = CAPITALS.test(name) && name.replace(/\P{L}/gu, '').length <= 6;
		const capital = folds.length === 1 && FIRST_UPPER.test(name);
		const entry = { party, use, capitals, capital, from: dates?.from ?? null, to: dates?.to ?? null };
		node.entries.push(entry);
		if (use === 'leader' && folds.length > 1) push(surnames, folds.at(-1) as string, entry);
	};

	for (const party of parties) {
		add(party, party.name, 'name');
		for (const alias of party.aliases) add(party, alias, 'name');
		for (const demonym of party.demonyms) {
			add(party, demonym, 'demonym');
			if (PLURAL.test(demonym)) add(party, `${demonym}s`, 'national');
		}
		for (const metonym of party.metonyms) add(party, metonym, 'metonym');
		for (const leader of party.leaders) add(party, leader.name, 'leader', leader);
		for (const words of party.bare) {
			push(bares, foldName(words).join(' '), party);
		}
		if (party.country) {
			const key = `${party.kind} ${party.country}`;
			if (!byCountry.has(key) || party.id === idOf(party.kind, party.country)) byCountry.set(key, party);
		}
		if (party.kind !== 'armed-group') continue;
		for (const country of new Set(party.country ? [party.country, ...party.theatres] : party.theatres)) {
			groups.set(country, (groups.get(country) ?? 0) + 1);
		}
	}

	return {
		parties: new Map(parties.map((party) => [party.id, party])),
		longest(tokens, at, end = tokens.length) {
			let node = root;
			let best: { entries: NameEntry[]; to: number } | null = null;
			for (let i = at; i < end; i++) {
				const token = tokens[i] as Token;
				if (token.fold === '') {
					if (i === at) return null;
					continue;
				}
				// A name does not run over the end of a sentence or a bracket.
				if (i > at && /[.!?;:()"“”\n]/.test(token.gap)) break;
				const next = node.next.get(token.fold);
				if (!next) break;
				node = next;
				if (node.entries.length === 0) continue;
				const first = tokens[at] as Token;
				const entries = node.entries.filter((entry) => fits(entry, first));
				if (entries.length > 0) best = { entries, to: i + 1 };
			}
			return best;
		},
		surname: (fold) => surnames.get(fold) ?? [],
		bare: (words) => bares.get(words) ?? [],
		ofCountry: (kind, country) => byCountry.get(`${kind} ${country}`) ?? null,
		isTheatre: (country) => (groups.get(country) ?? 0) > 1,
	};
}

/** The id of a country's own forces and police, where it has several bodies of the kind (see `knowledge/parties/README.md`). */
function idOf(kind: Party['kind'], country: string): string {
	return `${country.toLowerCase()}${kind === 'state-forces' ? '-forces' : kind === 'police' ? '-police' : ''}`;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}

function fits(entry: NameEntry, first: Token): boolean {
	if (entry.capitals) return first.raw.length >= 4 ? FIRST_UPPER.test(first.raw) : !LOWER.test(first.raw);
	return !entry.capital || FIRST_UPPER.test(first.raw);
}
