import type { ClaimFilter, ClaimSummary, Facet } from '../domain/index.ts';
import { type Count, countClaims } from './claim-counts.ts';
import type { FacetFilter } from './claim-filter.ts';
import type { Database } from './database/index.ts';
import { countedApart, facetOf, familyRank } from './facets.ts';
import { groupBy } from './group.ts';

/** Counts for the map, the timeline and the filters; see `Store.summary`. */
export async function summary(database: Database, filter: ClaimFilter): Promise<ClaimSummary> {
	const counting = countClaims(database, filter);
	const parties = countedApart(database, filter, 'party');
	const of = groupBy(await counting, (row) => row.set);
	const set = (name: Count['set']): Count[] => of.get(name) ?? [];
	// A facet whose own filter is in force counts other claims than the rest.
	const facet = (name: FacetFilter, rows: Count[], value: (row: Count) => string | null): Promise<Facet[]> =>
		filter[name] === undefined ? facetOf(database, name, summed(rows, value)) : countedApart(database, filter, name);
	const [family, type, status, party, place, source, outlet, byPlace] = await Promise.all([
		facet('family', set('type'), (row) => row.family),
		facet('type', set('type'), (row) => row.value),
		facet('status', set('type'), (row) => row.status),
		parties,
		facet('place', set('place'), (row) => row.value),
		facet('source', set('source'), (row) => row.value),
		facet('outlet', set('report'), (row) => row.value),
		onTheMap(database, set('place')),
	]);
	const total = (column: 'count' | 'reports' | 'noPlace' | 'noTime'): number =>
		set('report').reduce((sum, row) => sum + row[column], 0);
	return {
		total: total('count'),
		reports: total('reports'),
		noPlace: total('noPlace'),
		noTime: total('noTime'),
		byDay: byDay(set('day')),
		byPlace,
		facets: { family, type, status, party, place, source, outlet },
	};
}

function summed(rows: Count[], valueIn: (row: Count) => string | null): Map<string, number> {
	const counts = new Map<string, number>();
	for (const row of rows) {
		const value = valueIn(row);
		if (value !== null) counts.set(value, (counts.get(value) ?? 0) + row.count);
	}
	return counts;
}

function byDay(rows: Count[]): ClaimSummary['byDay'] {
	const days = rows.map((row) => ({ day: row.value!, family: row.family!, count: row.count }));
	return days.sort((a, b) => (a.day === b.day ? familyRank(a.family) - familyRank(b.family) : a.day < b.day ? -1 : 1));
}

/** The places that have a point, the most told of first. */
async function onTheMap({ query }: Database, rows: Count[]): Promise<ClaimSummary['byPlace']> {
	const counts = groupBy(rows, (row) => row.value!);
	if (counts.size === 0) return [];
	const places = await query
		.selectFrom('places')
		.selectAll()
		.where((where) => where('key', '=', where.fn.any(where.val([...counts.keys()]))))
		.where('lat', 'is not', null)
		.where('lon', 'is not', null)
		.orderBy('key')
		.execute();
	return places
		.map(({ key, id, name, lat, lon, radius_km, kind }) => {
			const families = counts.get(key)!.map((row) => ({ family: row.family!, status: row.status!, count: row.count }));
			families.sort(
				(a, b) => b.count - a.count || familyRank(a.family) - familyRank(b.family) || (a.status < b.status ? -1 : 1),
			);
			const count = families.reduce((sum, row) => sum + row.count, 0);
			return { id, name, lat: lat!, lon: lon!, radiusKm: radius_km ?? 0, kind, count, families };
		})
		.sort((a, b) => b.count - a.count);
}
