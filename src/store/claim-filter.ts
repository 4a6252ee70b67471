import { type RawBuilder, sql } from 'kysely';
import { type ClaimFilter, Day, TrucelineError } from '../domain/index.ts';
import type { Order } from './keyset.ts';
import { evened, storable } from './storable.ts';

type Condition = RawBuilder<boolean>;

/** The filters that a facet counts the values of, and so may leave out. */
export type FacetFilter = 'type' | 'family' | 'status' | 'party' | 'place' | 'source' | 'outlet';

/**
 * The condition on `claims` that a filter asks for, `except` aside. Claims of withdrawn or replaced reports never match.
 * Error: `request.wrong` with the field that cannot be read.
 */
export function claimCondition(filter: ClaimFilter, except?: FacetFilter): Condition {
	const told = (field: FacetFilter): string[] => (field === except ? [] : values(filter[field]));
	const conditions: Condition[] = [
		sql<boolean>`stands`,
		...anyOf(told('type'), (type) => sql`type = ${type}`),
		...anyOf(told('family'), (family) => sql`family = ${family}`),
		...anyOf(told('status'), (status) => sql`status = ${status}`),
		...anyOf(told('party'), (party) => ofParty(party, filter.side)),
		...anyOf(told('place'), ofPlace),
		...anyOf(told('source'), ofSource),
		...anyOf(told('outlet'), (outlet) => (outlet === 'none' ? sql`outlet is null` : sql`outlet = ${evened(outlet)}`)),
		...anyOf(values(filter.report), (report) => sql`report = ${report}`),
		...ofDays(filter),
	];
	if (filter.bbox) conditions.push(inBox(filter.bbox));
	if (filter.q?.trim()) {
		conditions.push(sql`(reading, ordinal) in (select * from search_claims(${storable(filter.q)}))`);
	}
	return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

/** The order of a claims list; what is not known comes last either way. Newest acts first where none is asked for. */
export function claimOrder(sort: ClaimFilter['sort']): Order {
	const ties = [sql`reading`, sql`ordinal`];
	switch (sort ?? '-time') {
		case 'time':
			return { by: sql`coalesce(first_day, '9999')`, ties, down: false };
		case 'published':
			return { by: sql`coalesce(published, '9999')`, ties, down: false };
		case '-published':
			return { by: sql`coalesce(published, '')`, ties, down: true };
		case 'type':
			return { by: sql`type`, ties, down: false };
		case 'place':
			return { by: sql`coalesce(lower(place_name), ${LAST})`, ties, down: false };
		case 'confidence':
			return { by: sql`confidence`, ties, down: true };
		default:
			return { by: sql`coalesce(first_day, '')`, ties, down: true };
	}
}

/** Comes after any name in the order of bytes. */
const LAST = '\u{10FFFF}';

/** The values of a comma-separated list. */
export const values = (list: string | undefined): string[] =>
	list === undefined ? [] : list.split(',').flatMap((value) => storable(value).trim() || []);

function anyOf(all: string[], condition: (value: string) => Condition): Condition[] {
	return all.length === 0 ? [] : [sql<boolean>`(${sql.join(all.map(condition), sql` or `)})`];
}

/** `name:WORDS` as the key of what has no id. */
const named = (value: string): string =>
	value.startsWith('name:') ? `name:${evened(value.slice('name:'.length))}` : value;

function ofParty(value: string, side: ClaimFilter['side']): Condition {
	const key = named(value);
	const either = sql<boolean>`parties @> array[${key}]::text[]`;
	if (!side) return either;
	return sql`(${either} and ${key} = any(${side === 'actor' ? sql`actors` : sql`targets`}))`;
}

function ofPlace(value: string): Condition {
	if (value === 'none') return sql`place is null`;
	const key = named(value);
	if (!key.startsWith('name:')) return sql`place = ${key}`;
	// Words that tell several points ("5 km north of the town") share the name; the key adds the point after an @.
	return sql`(place = ${key} or (place >= ${`${key}@`} and place < ${`${key}A`}))`;
}

function ofSource(value: string): Condition {
	if (value === 'none') return sql`source is null`;
	return sql`(source = ${evened(value)} or source_party = ${value})`;
}

function ofDays({ from, to }: ClaimFilter): Condition[] {
	if (from === 'none') return [sql<boolean>`not time_told`];
	const conditions: Condition[] = [];
	if (from) conditions.push(sql`last_day >= ${day(from, 'from')}`);
	if (to) conditions.push(sql`first_day <= ${day(to, 'to')}`);
	return conditions;
}

function day(value: string, field: string): string {
	if (!Day.safeParse(value).success)
		throw new TrucelineError('request.wrong', field, `“${value}” is no day YYYY-MM-DD.`);
	return value;
}

function inBox(bbox: string): Condition {
	const [west, south, east, north] = bbox.split(',').map((part) => (part.trim() ? Number(part) : Number.NaN));
	if (![west, south, east, north].every(Number.isFinite)) {
		throw new TrucelineError('request.wrong', 'bbox', 'Write west,south,east,north in degrees.');
	}
	// A box over the date line has its west east of its east.
	const across = west! <= east! ? sql`lon between ${west} and ${east}` : sql`(lon >= ${west} or lon <= ${east})`;
	return sql`(lat between ${south} and ${north} and ${across})`;
}
