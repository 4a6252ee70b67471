import { type Event, type EventFilter, JUDGEMENTS, type Situation } from '../../domain/index.ts';
import { type FilterField, filterEvents } from './filter.ts';
import type { Lookup } from './lookup.ts';
import { gravest } from './rows.ts';
import { zonesIn } from './zones.ts';

type Facets = Situation['facets'];

/** What can be chosen: each filter's values by how many events they would leave, the filter itself left out of account. */
export function facetsOf(filter: EventFilter, lookup: Lookup): Facets {
	const { agreements } = lookup.known;
	const name = new Map(agreements.map((agreement) => [agreement.id, agreement.name]));
	const against = ({ id }: Event) => [
		...new Set(lookup.findingsOf(id).flatMap(({ verdict, agreement }) => (verdict === 'out' ? [] : [agreement]))),
	];
	const zones = new Map<string, string>(
		agreements.flatMap(({ id, zones: all }) => all.map((zone) => [`${id}/${zone.id}`, zone.name] as const)),
	);
	return {
		agreement: count('agreement', filter, lookup, against, (id) => name.get(id) ?? id),
		zone: count(
			'zone',
			filter,
			lookup,
			(event) => against(event).flatMap((id) => zonesIn(event, id, null, lookup).map((zone) => `${id}/${zone.id}`)),
			(id) => zones.get(id) ?? id,
		),
		party: count(
			'party',
			filter,
			lookup,
			({ who, whom }) => [...who, ...whom].map(({ value }) => value),
			(value) => lookup.named(value).name,
		),
		family: count(
			'family',
			filter,
			lookup,
			({ family }) => [family],
			(value) => value,
		),
		verdict: count(
			'verdict',
			filter,
			lookup,
			({ id }) => [gravest(lookup.findingsOf(id))],
			(value) => value,
		).sort((a, b) => JUDGEMENTS.indexOf(a.value as 'none') - JUDGEMENTS.indexOf(b.value as 'none')),
	};
}

function count(
	field: FilterField,
	filter: EventFilter,
	lookup: Lookup,
	valuesOf: (event: Event) => string[],
	labelOf: (value: string) => string,
): Facets['party'] {
	const counts = new Map<string, number>();
	for (const event of filterEvents(filter, lookup, field))
		for (const value of new Set(valuesOf(event))) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts]
		.map(([value, n]) => ({ value, label: labelOf(value), count: n }))
		.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}
