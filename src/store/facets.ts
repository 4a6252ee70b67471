import { type RawBuilder, sql } from 'kysely';
import { type ClaimFilter, FAMILIES, type Facet, type Family } from '../domain/index.ts';
import { countParties } from './claim-counts.ts';
import { claimCondition, type FacetFilter, values } from './claim-filter.ts';
import type { Database } from './database/index.ts';

/** The most values that a facet shows. */
const MOST = 200;

/** A facet of counts, the most frequent first; the values that are chosen are always among them. */
export async function facetOf(
	database: Database,
	name: FacetFilter,
	counts: Map<string, number>,
	chosen: string[] = [],
): Promise<Facet[]> {
	const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
	const shown = ranked.filter(([value], rank) => rank < MOST || chosen.includes(value));
	const labels = await labelsOf(
		database,
		name,
		shown.map(([value]) => value),
	);
	return shown.map(([value, count]) => ({ value, label: labels.get(value) ?? value, count }));
}

/** A facet counted with its own filter left out. */
export async function countedApart(database: Database, filter: ClaimFilter, name: FacetFilter): Promise<Facet[]> {
	const rows = name === 'party' ? await countParties(database, filter) : await countColumn(database, filter, name);
	return facetOf(database, name, new Map(rows.map((row) => [row.value, row.count])), values(filter[name]));
}

async function countColumn({ query }: Database, filter: ClaimFilter, name: Exclude<FacetFilter, 'party'>) {
	const column = sql.ref(name);
	const { rows } = await sql<{ value: string; count: number }>`
		select ${column} as value, count(*)::int count from claims
		where ${claimCondition(filter, name)} and ${column} is not null group by 1
	`.execute(query);
	return rows;
}

/** The names that people see; types, families and statuses are shown as they are. */
async function labelsOf({ query }: Database, name: FacetFilter, keys: string[]): Promise<Map<string, string>> {
	const select = LABELS[name];
	if (!select || keys.length === 0) return new Map();
	const { rows } = await sql<{ key: string; label: string }>`
		select wanted.key, named.label from unnest(${keys}::text[]) as wanted (key), lateral (${select}) named
	`.execute(query);
	return new Map(rows.map((row) => [row.key, row.label]));
}

const LABELS: Partial<Record<FacetFilter, RawBuilder<unknown>>> = {
	party: sql`select name as label from parties where parties.key = wanted.key`,
	place: sql`select name as label from places where places.key = wanted.key`,
	source: sql`select source_name as label from claims where stands and source = wanted.key limit 1`,
	outlet: sql`select r.publisher as label from claims c join reports r on r.id = c.report
		where c.stands and c.outlet = wanted.key limit 1`,
};

/** Families in the codebook's order, where an order has to be told. */
export const familyRank = (family: Family): number => FAMILIES.indexOf(family);
