import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Found } from '../domain/index.ts';
import type { Database, Tables } from './database/index.ts';
import { NOUNS, type Noun, nameOf, restsOf } from './monitored-nouns.ts';
import type { NewMonitoring } from './monitoring.ts';
import { storableJson } from './storable.ts';

/** What made a result. */
export type MadeBy = { rules: string; codebook: number; knowledge: string };

export type StoredMonitoring = MadeBy & {
	no: number;
	asOf: string;
	claims: number;
	madeAt: string;
	current: boolean;
};

/** Results of earlier versions that are kept beside the current one. */
const KEPT = 3;

/** Keeps a result; see `MonitoringStore.save`. */
export async function saveMonitored({ query }: Database, made: NewMonitoring, changes: readonly number[]) {
	return query.transaction().execute(async (within) => {
		await sql`lock table monitorings in share row exclusive mode`.execute(within);
		const no = await currentFor(within, made);
		const done = { written: 0, removed: 0 };
		for (const noun of NOUNS) {
			const { written, removed } = await saveNoun(within, no, noun, made.found[noun]);
			done.written += written;
			done.removed += removed;
		}
		await nameEvents(within, made.found);
		await sql`delete from monitor_changes where no = any(${[...changes]}::bigint[])`.execute(within);
		return done;
	});
}

/** The results that are kept, the current one first. */
export async function monitorings({ query }: Database): Promise<StoredMonitoring[]> {
	const { rows } = await sql<Omit<StoredMonitoring, 'madeAt' | 'asOf'> & { as_of: string; made_at: Date }>`
		select no, rules, codebook, knowledge, as_of, claims, made_at, current from monitorings
		order by current desc, no desc
	`.execute(query);
	return rows.map(({ as_of, made_at, ...rest }) => ({ ...rest, asOf: as_of, madeAt: made_at.toISOString() }));
}

/** What a kept result holds, each noun in the order of its ids. */
export async function monitoringOf({ query }: Database, no: number): Promise<Found> {
	const found: Record<string, unknown[]> = {};
	for (const noun of NOUNS) {
		const { rows } = await sql<{ value: unknown }>`
			select value from ${sql.table(noun)} where monitoring = ${no} order by id
		`.execute(query);
		found[noun] = rows.map(({ value }) => value);
	}
	return found as unknown as Found;
}

/** Claims that last stood under a name. */
export async function heldUnder({ query }: Database, event: string): Promise<string[]> {
	const { rows } = await sql<{ claims: string[] }>`select claims from event_names where id = ${event}`.execute(query);
	return rows[0]?.claims ?? [];
}

/** The row of the current result, taken over where the same versions made it, else a new one. */
async function currentFor(within: Transaction<Tables>, made: NewMonitoring): Promise<number> {
	const { rules, codebook, knowledge, asOf, claims, at } = made;
	const { rows } = await sql<{ no: number }>`
		update monitorings set as_of = ${asOf}, claims = ${claims}, made_at = ${at}
		where current and rules = ${rules} and codebook = ${codebook} and knowledge = ${knowledge} returning no
	`.execute(within);
	if (rows[0]) return rows[0].no;
	await sql`update monitorings set current = false where current`.execute(within);
	const { rows: added } = await sql<{ no: number }>`
		insert into monitorings (rules, codebook, knowledge, as_of, claims, made_at, current)
		values (${rules}, ${codebook}, ${knowledge}, ${asOf}, ${claims}, ${at}, true) returning no
	`.execute(within);
	await sql`
		delete from monitorings where no in (select no from monitorings where not current order by no desc offset ${KEPT})
	`.execute(within);
	return added[0]!.no;
}

async function saveNoun(query: Kysely<Tables>, no: number, noun: Noun, all: Found[Noun]) {
	const table = sql.table(noun);
	const { rows } = await sql<{ id: string; digest: string }>`
		select id, digest from ${table} where monitoring = ${no}
	`.execute(query);
	const before = new Map(rows.map(({ id, digest }) => [id, digest]));
	const after = new Map<string, { id: string; digest: string; value: Found[Noun][number] }>();
	for (const value of all) {
		const digest = createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 24);
		const id = nameOf(noun, value) ?? digest;
		after.set(id, { id, digest, value });
	}
	const fresh = [...after.values()].filter(({ id, digest }) => before.get(id) !== digest);
	const gone = [...before.keys()].filter((id) => after.get(id)?.digest !== before.get(id));
	if (gone.length > 0) {
		await sql`delete from ${table} where monitoring = ${no} and id = any(${gone})`.execute(query);
		await sql`delete from rests_on where monitoring = ${no} and noun = ${noun} and id = any(${gone})`.execute(query);
	}
	if (fresh.length > 0) {
		await sql`
			insert into ${table} (monitoring, id, digest, value)
			select ${no}::bigint, id, digest, value from jsonb_to_recordset(${storableJson(fresh)}::jsonb)
				as x (id text, digest text, value jsonb)
		`.execute(query);
		const rests = fresh.flatMap(({ id, value }) => restsOf(noun, value).map((each) => ({ id, ...each })));
		await sql`
			insert into rests_on (monitoring, noun, id, field, claim)
			select distinct ${no}::bigint, ${noun}, id, field, claim from jsonb_to_recordset(${storableJson(rests)}::jsonb)
				as x (id text, field text, claim text)
		`.execute(query);
	}
	return { written: fresh.length, removed: gone.filter((id) => !after.has(id)).length };
}

async function nameEvents(query: Kysely<Tables>, { events }: Found): Promise<void> {
	if (events.length === 0) return;
	const rows = events.map(({ id, claims }) => ({ id, claims }));
	await sql`
		insert into event_names (id, claims)
		select id, claims from jsonb_to_recordset(${storableJson(rows)}::jsonb) as x (id text, claims text[])
		on conflict (id) do update set claims = excluded.claims where event_names.claims <> excluded.claims
	`.execute(query);
}
