import {
	type Agreement,
	dayNumber,
	dayText,
	type Event,
	type EventFilter,
	JUDGEMENTS,
	type Known,
	type MonitorFilter,
	type Situation,
	TrucelineError,
	type Warning,
	type WarningRow,
	type ZoneShape,
} from '../../domain/index.ts';
import { breachesOf } from './breaches.ts';
import { facetsOf } from './facets.ts';
import { dayIn, filterEvents, isNarrowed, listed } from './filter.ts';
import { byDue, forecastRow } from './forecasts.ts';
import { isInForce } from './in-force.ts';
import { sorted } from './list.ts';
import { type Lookup, lookupOf } from './lookup.ts';
import { countedOf, emptyCounts, eventRow, gravest } from './rows.ts';

/** Days that the first page shows where none are asked for. */
const PERIOD_DAYS = 30;

/** The first page: what stands at a day, against the period before. */
export function situation(known: Known, filter: MonitorFilter): Situation {
	const lookup = lookupOf(known);
	const { period, before } = periodsOf(known, filter);
	const asked: EventFilter = { ...filter, ...period };
	const agreements = listed(filter.agreement);
	const now = sorted(filterEvents(asked, lookup), '-time', lookup);
	const then = filterEvents({ ...filter, ...before }, lookup);
	const rows = now.map((event) => eventRow(event, lookup, agreements));
	const anyDay = isNarrowed(filter)
		? new Set(filterEvents({ ...filter, from: undefined, to: undefined }, lookup).map(({ id }) => id))
		: null;
	return {
		asOf: known.asOf,
		knownOn: known.knownOn,
		range: known.range,
		period,
		before,
		counts: countsOf(now, then, agreements, lookup),
		byDay: byDayOf(rows),
		events: rows,
		fresh: freshOf(rows, known),
		breaches: breachesOf(now, then, agreements, lookup),
		forecasts: byDue(known.found.forecasts)
			.filter(({ state, event }) => (state === 'pending' || state === 'open') && (!anyDay || anyDay.has(event)))
			.map((forecast) => forecastRow(forecast, lookup)),
		warnings: known.found.warnings
			.map((warning) => warningRow(warning, lookup))
			.filter(({ events }) => !anyDay || events.some((id) => anyDay.has(id))),
		zones: zonesOf(known, agreements),
		facets: facetsOf(asked, lookup),
	};
}

function periodsOf({ asOf }: Known, filter: MonitorFilter) {
	const [askedFrom, askedTo] = [dayIn(filter.from, 'from'), dayIn(filter.to, 'to')];
	const to = askedTo ?? (askedFrom && askedFrom > asOf ? askedFrom : asOf);
	const from = askedFrom ?? dayText(dayNumber(to) - PERIOD_DAYS + 1)!;
	if (from > to) throw new TrucelineError('request.wrong', 'from', 'The period ends before it begins.');
	const long = dayNumber(to) - dayNumber(from) + 1;
	const before = { from: dayText(dayNumber(from) - long)!, to: dayText(dayNumber(from) - 1)! };
	return { period: { from, to }, before };
}

function countsOf(now: Event[], then: Event[], agreements: string[], lookup: Lookup): Situation['counts'] {
	const by = (events: Event[]) => {
		const counts = emptyCounts();
		for (const event of events) {
			const findings = lookup.findingsOf(event.id);
			const of = findings.filter(({ agreement }) => agreements.length === 0 || agreements.includes(agreement));
			counts[gravest(of)].push(event);
		}
		return counts;
	};
	const [one, other] = [by(now), by(then)];
	return JUDGEMENTS.map((judgement) => ({
		judgement,
		now: countedOf(one[judgement]),
		before: countedOf(other[judgement]),
	}));
}

function byDayOf(rows: Situation['events']): Situation['byDay'] {
	const counts = new Map<string, Situation['byDay'][number]>();
	for (const { when, judgement, family } of rows) {
		if (!when?.from || when.from !== when.to) continue;
		const key = `${when.from} ${judgement} ${family}`;
		const known = counts.get(key);
		if (known) known.count++;
		else counts.set(key, { day: when.from, judgement, family, count: 1 });
	}
	return [...counts.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function freshOf(rows: Situation['events'], { claims, asOf }: Known): Situation['fresh'] {
	let day: string | null = null;
	for (const { report } of claims.values()) {
		const { published } = report;
		if (published !== null && published <= asOf && (day === null || published > day)) day = published;
	}
	return { day, events: rows.filter(({ published }) => day !== null && published.first === day).map(({ id }) => id) };
}

/** A warning with the events that its claims stand in. */
export function warningRow({ kind, parties, zone, place, why, claims }: Warning, lookup: Lookup): WarningRow {
	const events = new Set(claims.flatMap((key) => lookup.eventOf(key)?.id ?? []));
	return {
		kind,
		parties: parties.map(lookup.named),
		zone,
		place,
		why: lookup.spoken(why, parties),
		claims: claims.map(lookup.brief),
		events: [...events],
	};
}

function zonesOf({ agreements, asOf }: Known, only: string[]): ZoneShape[] {
	const shown = agreements.filter((each) => (only.length > 0 ? only.includes(each.id) : isInForce(each, asOf)));
	return shown.flatMap(shapesOf);
}

function shapesOf({ id, name, country, zones }: Agreement): ZoneShape[] {
	return zones.map((zone) => ({
		agreement: { id, name },
		id: zone.id,
		name: zone.name,
		country,
		certain: zone.certain,
		possible: zone.possible,
		made: zone.made ?? null,
	}));
}
