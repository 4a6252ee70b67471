import { type RawBuilder, sql } from 'kysely';
import type { ClaimFilter, ClaimSummary, Facet, Facets, Family, Status } from '../domain/index.ts';
import { claimCondition, type FacetFilter, values } from './claim-filter.ts';
import type { Database } from './database/index.ts';

/** The most values that a facet shows. */
const MOST = 200;

const FACETS = ['family', 'type', 'status', 'party', 'place', 'source', 'outlet'] as const satisfies FacetFilter[];
type FacetName = (typeof FACETS)[number];

/** Counts for the map, the timeline and the filters; see `Store.summary`. */
export async function summary(database: Database, filter: ClaimFilter): Promise<ClaimSummary> {
	// Facets with a filter of their own in force count other rows than the rest; parties stand several to a row.
	const apart = FACETS.filter((facet) => facet === 'party' || filter[facet] !== undefined);
	const [counted, ...facets] = await Promise.all([
		countAtOnce(database, filter),
		...apart.map((facet) => facetOf(database, filter, facet)),
	]);
	for (const [at, facet] of apart.entries()) counted.facets[facet] = facets[at]!;
	return counted;
}

type Counted = {
	set: 'report' | 'day' | 'mapped' | FacetName;
	value: string | null;
	family: Family | null;
	status: Status | null;
	count: number;
	noPlace: number;
	noTime: number;
};

/** Everything that one pass over the claims can count. */
async function countAtOnce(database: Database, filter: ClaimFilter): Promise<ClaimSummary> {
	const { rows } = await sql<Counted>`
		with counted as (
			select grouping(report, first_day, place, family, status, type, source, outlet) as bits, report, first_day, place,
				family, status, type, source, outlet, count(*)::int count,
				(count(*) filter (where place is null))::int "noPlace", (count(*) filter (where not time_told))::int "noTime"
			from claims where ${claimCondition(filter)}
			group by grouping sets ((report), (first_day, family), (place, family, status), (place), (family), (status),
				(type), (source), (outlet))
		),
		named as (
			select case bits when ${BITS.report} then 'report' when ${BITS.day} then 'day' when ${BITS.mapped} then 'mapped'
				when ${BITS.place} then 'place' when ${BITS.family} then 'family' when ${BITS.status} then 'status'
				when ${BITS.type} then 'type' when ${BITS.source} then 'source' else 'outlet' end as set,
				coalesce(report, first_day, place, type, source, outlet, case when bits = ${BITS.family} then family
				when bits = ${BITS.status} then status end) as value, family, status, count, "noPlace", "noTime"
			from counted
		)
		select 'report' as set, count(*)::text as value, null as family, null as status, coalesce(sum(count), 0)::int count,
			coalesce(sum("noPlace"), 0)::int "noPlace", coalesce(sum("noTime"), 0)::int "noTime"
		from named where set = 'report'
		union all select * from named where set in ('day', 'mapped') and value is not null
		union all (
			select set, value, family, status, count, "noPlace", "noTime" from (
				select *, row_number() over (partition by set order by count desc, value) rank from named
				where set not in ('report', 'day', 'mapped') and value is not null
			) ranked where rank <= ${MOST} order by rank
		)
	`.execute(database.query);
	const of = (set: Counted['set']): Counted[] => rows.filter((row) => row.set === set);
	const total = of('report')[0]!;
	return {
		total: total.count,
		reports: Number(total.value),
		noPlace: total.noPlace,
		noTime: total.noTime,
		byDay: of('day')
			.map((row) => ({ day: row.value!, family: row.family!, count: row.count }))
			.sort((a, b) => (a.day + a.family < b.day + b.family ? -1 : 1)),
		byPlace: await mapped(database, of('mapped')),
		facets: await facetsOf(database, of),
	};
}

/** `grouping()` of each set: a bit for each of report, first_day, place, family, status, type, source, outlet left out. */
const BITS = {
	report: 0b01111111,
	day: 0b10101111,
	mapped: 0b11000111,
	place: 0b11011111,
	family: 0b11101111,
	status: 0b11110111,
	type: 0b11111011,
	source: 0b11111101,
};

async function mapped({ query }: Database, rows: Counted[]): Promise<ClaimSummary['byPlace']> {
	const keys = [...new Set(rows.map((row) => row.value!))];
	if (keys.length === 0) return [];
	const places = await query
		.selectFrom('places')
		.selectAll()
		.where(sql<boolean>`key = any(${keys})`)
		.where('lat', 'is not', null)
		.execute();
	const byKey = new Map(
		places.map(({ key, id, name, lat, lon, radius_km, kind }) => [
			key,
			{
				id,
				name,
				lat: lat!,
				lon: lon!,
				radiusKm: radius_km ?? 0,
				kind,
				count: 0,
				families: [] as { family: Family; status: Status; count: number }[],
			},
		]),
	);
	for (const { value, family, status, count } of rows) {
		const place = byKey.get(value!);
		place?.families.push({ family: family!, status: status!, count });
		if (place) place.count += count;
	}
	const sorted = [...byKey].sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1));
	return sorted.map(([, place]) => ({ ...place, families: place.families.sort(mostFirst) }));
}

const mostFirst = (a: FamilyCount, b: FamilyCount): number =>
	b.count - a.count || (a.family + a.status < b.family + b.status ? -1 : 1);
type FamilyCount = { family: string; status: string; count: number };

async function facetsOf(database: Database, of: (set: Counted['set']) => Counted[]): Promise<Facets> {
	const named = async (facet: FacetName): Promise<Facet[]> => {
		const keys = of(facet).map((row) => row.value!);
		const labels = await labelsOf(database, facet, keys);
		return of(facet).map(({ value, count }) => ({ value: value!, label: labels.get(value!) ?? value!, count }));
	};
	const [place, source, outlet] = await Promise.all([named('place'), named('source'), named('outlet')]);
	return {
		family: await named('family'),
		type: await named('type'),
		status: await named('status'),
		party: [],
		place,
		source,
		outlet,
	};
}

/** The names that people see for a facet's values; family, type and status are shown as they are. */
async function labelsOf({ query }: Database, facet: FacetName, keys: string[]): Promise<Map<string, string>> {
	const select = LABELS[facet];
	if (!select || keys.length === 0) return new Map();
	const { rows } = await sql<{ key: string; label: string }>`
		select keys.key, label from unnest(${keys}::text[]) as keys (key), lateral (${select}) named`.execute(query);
	return new Map(rows.map((row) => [row.key, row.label]));
}

const LABELS: Partial<Record<FacetName, RawBuilder<unknown>>> = {
	party: sql`select name as label from parties p where p.key = keys.key`,
	place: sql`select name as label from places p where p.key = keys.key`,
	source: sql`select source_name as label from claims c where c.stands and c.source = keys.key limit 1`,
	outlet: sql`select r.publisher as label from claims c join reports r on r.id = c.report
		where c.stands and c.outlet = keys.key limit 1`,
};

/** A facet's values counted without its own filter; the chosen ones are always among them. */
async function facetOf(database: Database, filter: ClaimFilter, facet: FacetName): Promise<Facet[]> {
	const where = claimCondition(filter, facet);
	const counted =
		facet === 'party'
			? sql`
				select party as value, count(*)::int count from (
					select unnest(actors) party from claims where ${where}
					union all
					select unnest(case when actors && targets
						then array(select unnest(targets) except select unnest(actors)) else targets end)
					from claims where ${where}
				) named group by party`
			: sql`select ${sql.ref(facet)} as value, count(*)::int count from claims
				where ${where} and ${sql.ref(facet)} is not null group by 1`;
	const { rows } = await sql<{ value: string; count: number }>`
		with counted as (${counted}), ranked as (select *, row_number() over (order by count desc, value) rank from counted)
		select value, count from ranked where rank <= ${MOST} or value = any(${values(filter[facet])}) order by rank
	`.execute(database.query);
	const labels = await labelsOf(
		database,
		facet,
		rows.map((row) => row.value),
	);
	return rows.map(({ value, count }) => ({ value, label: labels.get(value) ?? value, count }));
}
