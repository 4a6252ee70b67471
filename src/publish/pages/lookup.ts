import {
	type ClaimBrief,
	type Dispute,
	type Event,
	type Finding,
	type Known,
	type KnownClaim,
	type Lineage,
	lineageOf,
	type Named,
	type Party,
	SceneParty,
	type Status,
} from '../../domain/index.ts';

/** A zone that an event lies in (`certain`), or may lie in. */
export interface LiesIn {
	id: string;
	name: string;
	certain: boolean;
}

/** What is known, to be looked up: made once for each `Known`. */
export interface Lookup {
	known: Known;
	lineage: Lineage;
	event(id: string): Event | undefined;
	/** The event that this claim stands in. */
	eventOf(claim: string): Event | undefined;
	claim(key: string): KnownClaim;
	claimsOf(event: Event): KnownClaim[];
	/** In the order of agreements and provisions, near misses among them. */
	findingsOf(event: string): readonly Finding[];
	disputesOf(event: string): readonly Dispute[];
	named(value: string): Named;
	/** A reason in people's words: ids of the parties that it speaks of, by their names. */
	spoken(why: string, parties: readonly string[]): string;
	/** Ids of the parties that these claims name, and of those they belong to. */
	partiesOf(claims: readonly string[]): string[];
	brief(key: string): ClaimBrief;
	/** Zones by event and agreement, once they were measured. */
	zones: Map<string, readonly LiesIn[]>;
	/** True for a party that is this one or belonged to it, and for the same words. */
	isOf(value: string, party: string): boolean;
}

const made = new WeakMap<Known, Lookup>();

/** The lookup of what is known. */
export function lookupOf(known: Known): Lookup {
	let lookup = made.get(known);
	if (!lookup) {
		lookup = makeLookup(known);
		made.set(known, lookup);
	}
	return lookup;
}

function makeLookup(known: Known): Lookup {
	const names = namesOf(known);
	const lineage = lineageIn(known, names);
	const events = new Map(known.found.events.map((event) => [event.id, event]));
	const eventOf = new Map(known.found.events.flatMap((event) => event.claims.map((key) => [key, event] as const)));
	const findings = grouped(known.found.findings, ({ event }) => event);
	const disputes = grouped(known.found.disputes, ({ event }) => event ?? '');
	const claim = (key: string) => {
		const found = known.claims.get(key);
		if (!found) throw new Error(`a result rests on the claim "${key}", which is not known`);
		return found;
	};
	return {
		known,
		lineage,
		event: (id) => events.get(id),
		eventOf: (key) => eventOf.get(key),
		claim,
		claimsOf: (event) => event.claims.map(claim),
		findingsOf: (event) => findings.get(event) ?? [],
		disputesOf: (event) => disputes.get(event) ?? [],
		named: (value) => (names.has(value) ? { id: value, name: names.get(value)! } : { id: null, name: value }),
		spoken: (why, parties) => spoken(why, parties, names),
		partiesOf: (keys) => {
			const told = keys.flatMap((key) => {
				const { actors, targets } = claim(key).claim;
				return [...actors, ...targets].flatMap(({ id }) => id ?? []);
			});
			return [...new Set(told.flatMap((id) => [id, ...lineage.upward(id)]))];
		},
		zones: new Map(),
		brief: (key) => briefOf(claim(key)),
		isOf: (value, party) => value.toLowerCase() === party.toLowerCase() || lineage.upward(value).includes(party),
	};
}

const lineages = new WeakMap<readonly Party[], Lineage>();

/** Parties of knowledge are the same for every day, so their lineage is made once. */
function lineageIn({ parties }: Known, names: ReadonlyMap<string, string>): Lineage {
	let lineage = lineages.get(parties);
	if (!lineage) {
		const listed = new Set(parties.map(({ id }) => id));
		const others = [...names].filter(([id]) => !listed.has(id)).map(([id, name]) => ({ id, name, kind: 'unknown' }));
		lineage = lineageOf([...others, ...parties].map((party) => SceneParty.parse(party)));
		lineages.set(parties, lineage);
	}
	return lineage;
}

/** Names of the parties of knowledge, and of those that agreements alone name, whose names are their ids. */
function namesOf({ parties, agreements }: Known): Map<string, string> {
	const names = new Map(parties.map(({ id, name }) => [id, name]));
	for (const agreement of agreements)
		for (const { party } of agreement.parties) if (!names.has(party)) names.set(party, party);
	return names;
}

function spoken(why: string, parties: readonly string[], names: ReadonlyMap<string, string>): string {
	const ids = new Set(parties);
	return why.replace(/(?<![\p{L}\p{N}-])[a-z0-9]+(?:-[a-z0-9]+)*(?![\p{L}\p{N}-])/gu, (word) =>
		ids.has(word) ? (names.get(word) ?? word) : word,
	);
}

/** A claim as other things point to it. */
export function briefOf({ key, claim, report: { id, title, publisher, published } }: KnownClaim): ClaimBrief {
	return {
		key,
		quote: claim.quote.text,
		status: claim.status,
		voice: voiceOf({ claim, publisher, id }),
		report: { id, title, publisher, published },
	};
}

/** Who says a claim, for people: the speaker, else the outlet. */
function voiceOf({
	claim,
	publisher,
	id,
}: {
	claim: KnownClaim['claim'];
	publisher: string | null;
	id: string;
}): string {
	return claim.source?.speaker.name ?? publisher ?? `report ${id}`;
}

/** True for a claim that the act took place or goes on. */
export const isDone = (status: Status): boolean => status === 'happened' || status === 'ongoing';

/** Things by what `keyOf` says of each, in their order. */
export function grouped<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const each of all) {
		const key = keyOf(each);
		const group = groups.get(key);
		if (group) group.push(each);
		else groups.set(key, [each]);
	}
	return groups;
}
