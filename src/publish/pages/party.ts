import type { ClaimRow, Event, Known, KnownClaim, Party, PartyList, PartyPage } from '../../domain/index.ts';
import { recordsOf } from './forecasts.ts';
import { holdsOn } from './in-force.ts';
import { sorted } from './list.ts';
import { type Lookup, lookupOf } from './lookup.ts';
import { eventRow } from './rows.ts';

const PAGE = 200;
const MOST = 200;

/** Parties whose names hold all words of `q`, those that events name first. */
export function partyList(known: Known, q: string | undefined, limit = PAGE): PartyList {
	const lookup = lookupOf(known);
	const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
	const listed = new Set(known.parties.map(({ id }) => id));
	const others = lookup.lineage.all().filter(({ id }) => !listed.has(id));
	const all = [
		...known.parties,
		...others.map(({ id, name, kind }) => ({ id, name, kind, country: null, aliases: [] })),
	];
	const events = countBy(known.found.events.flatMap((event) => [...new Set(valuesOf(event))]));
	const says = countBy([...known.claims.values()].flatMap(({ claim }) => claim.source?.speaker.party ?? []));
	const found = all
		.filter(({ id, name, aliases }) => {
			const text = [id, name, ...aliases].join('\n').toLowerCase();
			return words.every((word) => text.includes(word));
		})
		.map(({ id, name, kind, country, aliases }) => ({
			id,
			name,
			kind,
			country,
			aliases,
			events: events.get(id) ?? 0,
			says: says.get(id) ?? 0,
		}))
		.sort((a, b) => b.events - a.events || b.says - a.says || (a.name < b.name ? -1 : 1));
	return { asOf: known.asOf, knownOn: known.knownOn, parties: found.slice(0, limit), total: found.length };
}

/** One party; null where nobody is known by this id. */
export function partyPage(known: Known, id: string): PartyPage | null {
	const lookup = lookupOf(known);
	const scene = lookup.lineage.get(id);
	if (!scene) return null;
	const party = known.parties.find((each) => each.id === id) ?? null;
	const events = known.found.events.filter((event) => valuesOf(event).some((value) => lookup.isOf(value, id)));
	const says = [...known.claims.values()].filter(({ claim }) => {
		const speaks = claim.source?.speaker.party;
		return speaks ? lookup.isOf(speaks, id) : false;
	});
	says.sort((a, b) => ((b.report.published ?? '') < (a.report.published ?? '') ? -1 : 1));
	const forecasts = known.found.forecasts.filter(({ claim }) => {
		const speaks = lookup.claim(claim).claim.source?.speaker.party;
		return speaks ? lookup.isOf(speaks, id) : false;
	});
	return {
		asOf: known.asOf,
		knownOn: known.knownOn,
		id,
		name: scene.name,
		party,
		...tiesOf(id, party, lookup),
		agreements: agreementsOf(id, lookup),
		events: sorted(events, '-time', lookup)
			.slice(0, MOST)
			.map((event) => ({ ...eventRow(event, lookup), side: sideOf(event, id, lookup) })),
		eventTotal: events.length,
		says: says.slice(0, MOST).map(claimRow),
		saysTotal: says.length,
		records: recordsOf(forecasts, lookup),
	};
}

/** A claim as the claims table has it. */
export function claimRow({ key, claim, report: { id, title, publisher, published } }: KnownClaim): ClaimRow {
	return { key, report: { id, title, publisher, published }, claim };
}

const valuesOf = ({ who, whom }: Event) => [...who, ...whom].map(({ value }) => value);

function countBy(values: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}

function sideOf({ who, whom }: Event, id: string, lookup: Lookup): 'actor' | 'target' | 'both' {
	const acts = who.some(({ value }) => lookup.isOf(value, id));
	const suffers = whom.some(({ value }) => lookup.isOf(value, id));
	return acts && suffers ? 'both' : acts ? 'actor' : 'target';
}

function tiesOf(id: string, party: Party | null, { known, named }: Lookup) {
	const tie = (other: string, { from, to }: { from: string | null; to: string | null }) => ({
		party: named(other),
		from,
		to,
		holds: holdsOn({ from, to }, known.asOf),
	});
	const from = (field: 'parents' | 'backers') =>
		known.parties.flatMap((each) => each[field].filter((to) => to.party === id).map((to) => tie(each.id, to)));
	return {
		parents: (party?.parents ?? []).map((each) => tie(each.party, each)),
		parts: from('parents'),
		backers: (party?.backers ?? []).map((each) => tie(each.party, each)),
		backs: from('backers'),
		before: (party?.from ?? []).map((each) => ({ ...tie(each.party, each), how: each.how })),
		after: known.parties.flatMap((each) =>
			each.from.filter((old) => old.party === id).map((old) => ({ ...tie(each.id, old), how: old.how })),
		),
		designations: (party?.designations ?? []).map(({ by, as, from: since, to }) => ({
			by,
			as,
			from: since,
			to,
			holds: holdsOn({ from: since, to }, known.asOf),
		})),
	};
}

function agreementsOf(id: string, { known, lineage, named }: Lookup): PartyPage['agreements'] {
	const line = lineage.upward(id);
	return known.agreements.flatMap((agreement) =>
		agreement.parties
			.filter(({ party }) => line.includes(party))
			.map(({ party, role, from, to }) => ({
				agreement: { id: agreement.id, name: agreement.name },
				role,
				through: named(party),
				from: from ?? null,
				to: to ?? null,
				holds: holdsOn({ from, to }, known.asOf),
			})),
	);
}
