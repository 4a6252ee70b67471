import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import { TrucelineError } from '../../domain/index.ts';

/** A step of the tables' history: `migrations/NNNN-name.sql`. */
export type Migration = { number: number; name: string; sql: string };

const FOLDER = new URL('../migrations/', import.meta.url);

/** Any number that only we use: keeps two starts from migrating at once. */
const LOCK = 7_487_223_001;

/** All migrations, in order. */
export function migrations(): Migration[] {
	return readdirSync(FOLDER)
		.filter((name) => /^\d{4}-.+\.sql$/.test(name))
		.sort()
		.map((name) => ({
			number: Number(name.slice(0, 4)),
			name: name.slice(5, -4),
			sql: readFileSync(new URL(name, FOLDER), 'utf8'),
		}));
}

/**
 * Brings a database to the newest tables: all missing steps in one transaction, each recorded with its digest.
 * Error: `store.version` where a newer Truceline made the database.
 */
export async function migrate(pool: pg.Pool): Promise<void> {
	const client = await pool.connect();
	try {
		await client.query('begin');
		await applyMissing(client);
		await client.query('commit');
	} catch (error) {
		await client.query('rollback').catch(() => {});
		throw error;
	} finally {
		client.release();
	}
}

async function applyMissing(client: pg.ClientBase): Promise<void> {
	await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
	await client.query(
		`create table if not exists migrations (
			number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now()
		)`,
	);
	const { rows } = await client.query<{ number: number }>('select number from migrations order by number');
	const done = new Set(rows.map((row) => row.number));
	const known = migrations();
	const newer = rows.find((row) => !known.some((step) => step.number === row.number));
	if (newer) throw new TrucelineError('store.version', null, `A newer Truceline made it (step ${newer.number}).`);
	for (const step of known) {
		if (done.has(step.number)) continue;
		await client.query(step.sql);
		await client.query('insert into migrations (number, name, sha256) values ($1, $2, $3)', [
			step.number,
			step.name,
			createHash('sha256').update(step.sql).digest('hex'),
		]);
	}
}
