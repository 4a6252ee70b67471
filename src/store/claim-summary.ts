import { type RawBuilder, sql } from 'kysely';
import type { ClaimFilter, ClaimSummary, Facet, Facets } from '../domain/index.ts';
import { claimCondition, type FacetFilter, values } from './claim-filter.ts';
import type { Database } from './database/index.ts';

/** The most values that a facet shows. */
const MOST = 200;

const FACETS = ['family', 'type', 'status', 'party', 'place', 'source', 'outlet'] as const satisfies FacetFilter[];

/** Counts for the map, the timeline and the filters; see `Store.summary`. */
export async function summary(database: Database, filter: ClaimFilter): Promise<ClaimSummary> {
	const [totals, byDay, byPlace, ...facets] = await Promise.all([
		totalsOf(database, filter),
		byDayOf(database, filter),
		byPlaceOf(database, filter),
		...FACETS.map((facet) => facetOf(database, filter, facet)),
	]);
	return {
		...totals,
		byDay,
		byPlace,
		facets: Object.fromEntries(FACETS.map((facet, at) => [facet, facets[at]!])) as Facets,
	};
}

async function totalsOf({ query }: Database, filter: ClaimFilter) {
	const { rows } = await sql<{ total: number; reports: number; noPlace: number; noTime: number }>`
		with per as (
			select report, count(*) n, count(*) filter (where place is null) p, count(*) filter (where not time_told) t
			from claims where ${claimCondition(filter)} group by report
		)
		select coalesce(sum(n), 0)::int total, count(*)::int reports, coalesce(sum(p), 0)::int "noPlace",
			coalesce(sum(t), 0)::int "noTime" from per
	`.execute(query);
	return rows[0]!;
}

async function byDayOf({ query }: Database, filter: ClaimFilter): Promise<ClaimSummary['byDay']> {
	const { rows } = await sql<ClaimSummary['byDay'][number]>`
		select first_day as day, family, count(*)::int count from claims
		where ${claimCondition(filter)} and first_day is not null
		group by first_day, family order by first_day, family
	`.execute(query);
	return rows;
}

type PlaceRow = Omit<ClaimSummary['byPlace'][number], 'families'> & {
	families: ClaimSummary['byPlace'][number]['families'];
};

async function byPlaceOf({ query }: Database, filter: ClaimFilter): Promise<ClaimSummary['byPlace']> {
	const { rows } = await sql<PlaceRow>`
		with counted as (
			select place, family, status, count(*)::int n from claims
			where ${claimCondition(filter)} and lat is not null and lon is not null
			group by place, family, status
		)
		select p.id, p.name, p.lat, p.lon, coalesce(p.radius_km, 0) "radiusKm", p.kind, sum(n)::int count,
			jsonb_agg(jsonb_build_object('family', family, 'status', status, 'count', n) order by n desc, family, status)
				families
		from counted c join places p on p.key = c.place
		group by p.key order by count desc, p.key
	`.execute(query);
	return rows;
}

const COUNTED: Record<(typeof FACETS)[number], { value: RawBuilder<unknown>; label: RawBuilder<unknown> }> = {
	family: { value: sql`family`, label: sql`value` },
	type: { value: sql`type`, label: sql`value` },
	status: { value: sql`status`, label: sql`value` },
	party: { value: sql`party`, label: sql`(select name from parties p where p.key = value)` },
	place: { value: sql`place`, label: sql`(select name from places p where p.key = value)` },
	source: { value: sql`source`, label: sql`label` },
	outlet: { value: sql`outlet`, label: sql`label` },
};

/** A facet's values with their counts, the most frequent first; the values that are chosen are always among them. */
async function facetOf({ query }: Database, filter: ClaimFilter, facet: (typeof FACETS)[number]): Promise<Facet[]> {
	const where = claimCondition(filter, facet);
	const { value, label } = COUNTED[facet];
	const chosen = values(filter[facet]);
	const { rows } = await sql<Facet>`
		with counted as (${countsOf(facet, value, where)}),
		ranked as (select *, row_number() over (order by count desc, value) place from counted)
		select value, coalesce(${label}, value) label, count from ranked
		where place <= ${MOST} or value = any(${chosen}) order by place
	`.execute(query);
	return rows;
}

function countsOf(facet: string, value: RawBuilder<unknown>, where: RawBuilder<boolean>): RawBuilder<unknown> {
	if (facet === 'party') {
		return sql`
			select party as value, count(*)::int count from (
				select unnest(actors) party from claims where ${where}
				union all
				select unnest(case when actors && targets
					then array(select unnest(targets) except select unnest(actors)) else targets end)
				from claims where ${where}
			) named group by party`;
	}
	const label =
		facet === 'source'
			? sql`max(source_name)`
			: facet === 'outlet'
				? sql`(select r.publisher from reports r where r.id = max(report))`
				: sql`null::text`;
	return sql`
		select ${value} as value, ${label} as label, count(*)::int count from claims
		where ${where} and ${value} is not null group by ${value}`;
}
