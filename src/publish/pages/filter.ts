import {
	type Event,
	type EventFilter,
	isDay,
	JUDGEMENTS,
	type MonitorFilter,
	TrucelineError,
} from '../../domain/index.ts';
import type { Lookup } from './lookup.ts';
import { gravest, preciseWhen, preciseWhere } from './rows.ts';
import { zonesIn } from './zones.ts';

export type FilterField = 'agreement' | 'zone' | 'provision' | 'party' | 'family' | 'type' | 'verdict';
type Asks = (event: Event) => boolean;

/** The events that a filter leaves, `except` one field of it. Error: `request.wrong` with the field that cannot be read. */
export function filterEvents(filter: EventFilter, lookup: Lookup, except?: FilterField): Event[] {
	const asks: Asks[] = [
		...oneOf(filter, 'agreement', except, (event, id) =>
			against(event, lookup).some(({ agreement }) => agreement === id),
		),
		...oneOf(filter, 'provision', except, (event, value) =>
			against(event, lookup).some(({ agreement, provision }) => `${agreement}/${provision}` === value),
		),
		...oneOf(filter, 'zone', except, (event, value) => {
			const [agreement = '', zone] = value.split('/');
			return zonesIn(event, agreement, null, lookup).some(({ id }) => id === zone);
		}),
		...oneOf(filter, 'party', except, (event, party) =>
			[...event.who, ...event.whom].some(({ value }) => lookup.isOf(value, party)),
		),
		...oneOf(filter, 'family', except, ({ family }, value) => family === value),
		...oneOf(filter, 'type', except, ({ type }, value) => type === value),
		...byVerdict(filter, lookup, except),
		...byDays(filter, lookup),
		...byBox(filter, lookup),
		...byWords(filter, lookup),
	];
	return lookup.known.found.events.filter((event) => asks.every((ask) => ask(event)));
}

/** The values of a comma-separated list. */
export const listed = (list: string | undefined): string[] =>
	(list ?? '').split(',').flatMap((value) => value.trim() || []);

/** True where it asks for anything but days. */
export const isNarrowed = ({ asOf: _a, knownOn: _k, from: _f, to: _t, ...rest }: MonitorFilter): boolean =>
	Object.values(rest).some(Boolean);

/** A day of the address. Error: `request.wrong`. */
export function dayIn(value: string | undefined, field: string): string | null {
	if (!value) return null;
	if (!isDay(value)) throw new TrucelineError('request.wrong', field, `“${value}” is no day YYYY-MM-DD.`);
	return value;
}

/** The days of an event: its most precise period, else those on which it was reported; an open end is null. */
export function daysOf(event: Event, lookup: Lookup): { from: string | null; to: string | null } {
	const when = preciseWhen(event, lookup);
	if (when) return when;
	const days = lookup
		.claimsOf(event)
		.flatMap(({ report }) => report.published ?? [])
		.sort();
	return { from: days[0] ?? null, to: days[0] ?? null };
}

function against(event: Event, lookup: Lookup) {
	return lookup.findingsOf(event.id).filter(({ verdict }) => verdict !== 'out');
}

function oneOf(
	filter: MonitorFilter,
	field: Exclude<FilterField, 'verdict'>,
	except: FilterField | undefined,
	fits: (event: Event, value: string) => boolean,
): Asks[] {
	const values = field === except ? [] : listed(filter[field]);
	return values.length === 0 ? [] : [(event) => values.some((value) => fits(event, value))];
}

function byVerdict(filter: MonitorFilter, lookup: Lookup, except: FilterField | undefined): Asks[] {
	const values = except === 'verdict' ? [] : listed(filter.verdict);
	for (const value of values) {
		if (!(JUDGEMENTS as readonly string[]).includes(value))
			throw new TrucelineError('request.wrong', 'verdict', `“${value}” is none of ${JUDGEMENTS.join(', ')}.`);
	}
	if (values.length === 0) return [];
	const agreements = listed(filter.agreement);
	return [
		({ id }) => {
			const of = lookup
				.findingsOf(id)
				.filter(({ agreement }) => agreements.length === 0 || agreements.includes(agreement));
			return values.includes(gravest(of));
		},
	];
}

function byDays(filter: MonitorFilter, lookup: Lookup): Asks[] {
	const [from, to] = [dayIn(filter.from, 'from'), dayIn(filter.to, 'to')];
	if (!from && !to) return [];
	return [
		(event) => {
			const days = daysOf(event, lookup);
			if (days.from === null && days.to === null) return false;
			return (!from || (days.to ?? '9999') >= from) && (!to || (days.from ?? '') <= to);
		},
	];
}

function byBox({ bbox }: MonitorFilter, lookup: Lookup): Asks[] {
	if (!bbox) return [];
	const sides = bbox.split(',').map((part) => (part.trim() ? Number(part) : Number.NaN));
	const [west, south, east, north] = sides as [number, number, number, number];
	if (sides.length !== 4 || !sides.every(Number.isFinite))
		throw new TrucelineError('request.wrong', 'bbox', 'Write west,south,east,north in degrees.');
	return [
		(event) => {
			const place = preciseWhere(event, lookup);
			if (!place || place.lat === null || place.lon === null || place.lat < south || place.lat > north) return false;
			// A box over the date line has its west east of its east.
			return west <= east ? place.lon >= west && place.lon <= east : place.lon >= west || place.lon <= east;
		},
	];
}

function byWords({ q }: EventFilter, lookup: Lookup): Asks[] {
	const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
	if (words.length === 0) return [];
	return [
		(event) => {
			const { who, whom, where, type } = event;
			const names = [...who, ...whom].map(({ value }) => lookup.named(value).name);
			const quotes = lookup.claimsOf(event).map(({ claim }) => claim.quote.text);
			const text = [type, ...names, ...where.map(({ value }) => value), ...quotes].join('\n').toLowerCase();
			return words.every((word) => text.includes(word));
		},
	];
}
