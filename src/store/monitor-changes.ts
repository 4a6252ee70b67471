import { type Kysely, sql } from 'kysely';
import type { Tables } from './database/index.ts';

/**
 * The changes that no result has taken in yet, and a version that is another after every change. Changes are told by their own
 * rows, not by the highest number alone: of two transactions at once the later may be seen first.
 */
export async function changesAndVersion(
	query: Kysely<Tables>,
): Promise<{ version: string; decided: string; changes: number[] }> {
	const { rows } = await sql<{ made: string; decided: string; changes: number[] }>`
		select coalesce((select no || '@' || extract(epoch from made_at) || '@' || claims from monitorings where current), '') made,
			(select count(*) from decisions) || '/' || (select count(*) from merge_decisions) decided,
			coalesce((select array_agg(no order by no)::float8[] from monitor_changes), '{}') changes
	`.execute(query);
	const { made, decided, changes } = rows[0]!;
	return { version: `${made}+${changes.join(',')}`, decided, changes };
}
