import {
	type Agreement,
	type AgreementList,
	type AgreementPage,
	DUTY_STATES,
	type Duty,
	type DutyRow,
	type Event,
	type Known,
	LEDGER_COLUMNS,
	type LedgerRow,
} from '../../domain/index.ts';
import { withDesignated } from '../../judge/index.ts';
import { holdsOn, isInForce } from './in-force.ts';
import { sorted } from './list.ts';
import { type Lookup, lookupOf } from './lookup.ts';
import { actorsOf, countedOf, eventRow, gravest, preciseWhen } from './rows.ts';
import { zoneOf } from './zones.ts';

type Totals = AgreementPage['totals'];
type Column = keyof Totals;
type Entry = { event: Event; column: Column };

/** All agreements, those in force first, with the totals of their ledgers. */
export function agreementList(known: Known): AgreementList {
	const lookup = lookupOf(known);
	const agreements = known.agreements.map((agreement) => {
		const { id, name, country, signed, parties, zones, provisions, periods } = agreement;
		const duties = known.found.duties.filter((duty) => duty.agreement === id);
		return {
			id,
			name,
			country,
			signed: signed ?? null,
			from: periods.flatMap(({ from }) => from ?? []).sort()[0] ?? null,
			to: periods.some(({ to }) => to === null)
				? null
				: (periods
						.flatMap(({ to }) => to ?? [])
						.sort()
						.at(-1) ?? null),
			inForce: isInForce(agreement, known.asOf),
			parties: new Set(parties.map(({ party }) => party)).size,
			zones: zones.length,
			provisions: provisions.length,
			unverified: provisions.filter(({ verified }) => !verified).length,
			totals: totalsOf(entriesOf(agreement, lookup)),
			duties: DUTY_STATES.flatMap((state) => {
				const count = duties.filter((duty) => duty.state === state).length;
				return count > 0 ? [{ state, count }] : [];
			}),
		};
	});
	agreements.sort((a, b) => Number(b.inForce) - Number(a.inForce));
	return { asOf: known.asOf, knownOn: known.knownOn, agreements };
}

/** One agreement with its ledger. */
export function agreementPage(known: Known, agreement: Agreement): AgreementPage {
	const lookup = lookupOf(known);
	const entries = entriesOf(agreement, lookup);
	return {
		asOf: known.asOf,
		knownOn: known.knownOn,
		agreement,
		inForce: isInForce(agreement, known.asOf),
		parties: withDesignated(agreement, lookup.lineage).parties.map(({ party, role, from, to, why }) => ({
			party: lookup.named(party),
			role,
			from: from ?? null,
			to: to ?? null,
			why: why ?? null,
			holds: holdsOn({ from, to }, known.asOf),
		})),
		duties: known.found.duties
			.filter((duty) => duty.agreement === agreement.id)
			.map((duty) => dutyRow(duty, agreement, lookup)),
		ledger: ledgerOf(entries, agreement, lookup),
		totals: totalsOf(entries),
		events: sorted(
			entries.map(({ event }) => event),
			'-time',
			lookup,
		).map((event) => eventRow(event, lookup, [agreement.id])),
	};
}

function entriesOf({ id }: Agreement, lookup: Lookup): Entry[] {
	return lookup.known.found.events.flatMap((event) => {
		const findings = lookup
			.findingsOf(event.id)
			.filter(({ agreement, state, verdict }) => agreement === id && state === 'alleged' && verdict !== 'out');
		const column = gravest(findings);
		return (LEDGER_COLUMNS as readonly string[]).includes(column) ? [{ event, column: column as Column }] : [];
	});
}

function totalsOf(entries: readonly Entry[]): Totals {
	const totals = { alleged: 0, contested: 0, unclear: 0, excluded: 0 };
	for (const { column } of entries) totals[column]++;
	return totals;
}

type Line = Pick<LedgerRow, 'from' | 'to' | 'zone' | 'parties' | 'kind'> & Record<Column, Event[]>;

function ledgerOf(entries: readonly Entry[], agreement: Agreement, lookup: Lookup): LedgerRow[] {
	const lines = new Map<string, Line>();
	for (const { event, column } of entries) {
		const { from, to } = preciseWhen(event, lookup) ?? { from: null, to: null };
		const zone = zoneOf(event, agreement, null, lookup);
		const parties = actorsOf(event, lookup);
		const kind = event.type;
		const key = JSON.stringify([from, to, zone?.id, parties, kind]);
		const line = lines.get(key) ?? {
			from,
			to,
			zone,
			parties,
			kind,
			alleged: [],
			contested: [],
			unclear: [],
			excluded: [],
		};
		line[column].push(event);
		lines.set(key, line);
	}
	const rows = [...lines.values()].map(({ alleged, contested, unclear, excluded, ...line }) => ({
		...line,
		alleged: countedOf(alleged),
		contested: countedOf(contested),
		unclear: countedOf(unclear),
		excluded: countedOf(excluded),
	}));
	const keyOf = ({ zone, parties, kind }: LedgerRow) =>
		[zone?.name ?? '~', parties.map(({ name }) => name).join(), kind].join('|');
	const dayOf = ({ from, to }: LedgerRow) => from ?? to ?? '';
	return rows.sort((a, b) => (dayOf(a) !== dayOf(b) ? (dayOf(a) < dayOf(b) ? 1 : -1) : keyOf(a) < keyOf(b) ? -1 : 1));
}

function dutyRow({ provision, deadline, state, parties }: Duty, agreement: Agreement, lookup: Lookup): DutyRow {
	return {
		provision,
		clause: agreement.provisions.find(({ id }) => id === provision)?.clause ?? '',
		deadline,
		state,
		parties: parties.map(({ party, state: own, why, claims }) => ({
			party: lookup.named(party),
			state: own,
			why: lookup.spoken(why, [party, ...agreement.parties.map((one) => one.party)]),
			claims: claims.map(lookup.brief),
		})),
	};
}
