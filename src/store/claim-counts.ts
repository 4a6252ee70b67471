import { sql } from 'kysely';
import type { ClaimFilter, Family, Status } from '../domain/index.ts';
import { claimCondition } from './claim-filter.ts';
import type { Database } from './database/index.ts';

/** So many claims that are alike in the columns of the set; the other columns are null. */
export type Count = {
	/** `report` with outlet, `day` with family, `place` and `type` with family and status, `source`. */
	set: 'report' | 'day' | 'place' | 'type' | 'source';
	/** The report's outlet, the first day, the place's key, the type, or the source's key. */
	value: string | null;
	family: Family | null;
	status: Status | null;
	count: number;
	/** Of the set `report` alone: reports, and claims without place or time. */
	reports: number;
	noPlace: number;
	noTime: number;
};

/** All that one pass over the claims of a filter can count, in no order. Values that are not known are left out. */
export async function countClaims({ query }: Database, filter: ClaimFilter): Promise<Count[]> {
	const { rows } = await sql<Count>`
		with counted as (
			select grouping(report, first_day, place, type, source) as missing, outlet, first_day, place, type, source,
				family, status, count(*)::int count, (count(*) filter (where place is null))::int no_place,
				(count(*) filter (where not time_told))::int no_time
			from claims where ${claimCondition(filter)}
			group by grouping sets ((report, outlet), (first_day, family), (place, family, status),
				(type, family, status), (source))
		)
		select 'report' as set, outlet as value, null as family, null as status, sum(count)::int count,
			count(*)::int reports, sum(no_place)::int "noPlace", sum(no_time)::int "noTime"
		from counted where missing = ${NOT.report} group by outlet
		union all
		select case missing when ${NOT.day} then 'day' when ${NOT.place} then 'place' when ${NOT.type} then 'type'
				else 'source' end, coalesce(first_day, place, type, source), family, status, count, 0, 0, 0
		from counted
		where missing <> ${NOT.report} and coalesce(first_day, place, type, source) is not null
	`.execute(query);
	return rows;
}

/** Claims by party, actors and targets alike, each claim once for each party that it names. */
export async function countParties(
	{ query }: Database,
	filter: ClaimFilter,
): Promise<{ value: string; count: number }[]> {
	const { rows } = await sql<{ value: string; count: number }>`
		select party as value, count(*)::int count
		from (select unnest(parties) party from claims where ${claimCondition(filter, 'party')}) named group by party
	`.execute(query);
	return rows;
}

/** `grouping()` of each set: one bit for each of report, first_day, place, type, source that the set leaves out. */
const NOT = { report: 0b01111, day: 0b10111, place: 0b11011, type: 0b11101 };
