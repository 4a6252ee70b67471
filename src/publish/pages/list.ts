import { type Event, type EventFilter, type EventList, type Known, TrucelineError } from '../../domain/index.ts';
import { daysOf, filterEvents, listed } from './filter.ts';
import { type Lookup, lookupOf } from './lookup.ts';
import { eventRow } from './rows.ts';

const PAGE = 100;

/** Events by filters, the newest first; `after` is the id of the last event of the page before. */
export function eventList(known: Known, filter: EventFilter): EventList {
	const lookup = lookupOf(known);
	const events = sorted(filterEvents(filter, lookup), filter.sort ?? '-time', lookup);
	const at = filter.after === undefined ? 0 : events.findIndex(({ id }) => id === filter.after) + 1;
	if (filter.after !== undefined && at === 0)
		throw new TrucelineError('request.wrong', 'after', 'It is no event of this list.');
	const limit = filter.limit ?? PAGE;
	const page = events.slice(at, at + limit);
	const agreements = listed(filter.agreement);
	return {
		asOf: known.asOf,
		knownOn: known.knownOn,
		events: page.map((event) => eventRow(event, lookup, agreements)),
		total: events.length,
		next: at + limit < events.length ? (page.at(-1)?.id ?? null) : null,
	};
}

/** Events in an order; what has no day comes last. */
export function sorted(events: readonly Event[], sort: NonNullable<EventFilter['sort']>, lookup: Lookup): Event[] {
	const keyed = events.map((event, place) => {
		const { from, to } = daysOf(event, lookup);
		return { event, place, day: from ?? to };
	});
	keyed.sort((a, b) => {
		if (sort === 'voices') return b.event.voices.length - a.event.voices.length || a.place - b.place;
		if (a.day === b.day) return a.place - b.place;
		if (a.day === null) return 1;
		if (b.day === null) return -1;
		return (a.day < b.day ? -1 : 1) * (sort === 'time' ? 1 : -1);
	});
	return keyed.map(({ event }) => event);
}
