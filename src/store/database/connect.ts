import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { TrucelineError } from '../../domain/index.ts';
import type { Tables } from './tables.ts';

/** An open database: typed queries, and the pool beneath for COPY. */
export type Database = { query: Kysely<Tables>; pool: pg.Pool; close: () => Promise<void> };

/** Counts and row numbers fit a double up to 2^53; days stay text. */
const READERS: Record<number, (value: string) => unknown> = {
	[pg.types.builtins.INT8]: Number,
	[pg.types.builtins.DATE]: (value) => value,
};

const types = {
	getTypeParser: (oid: number, format?: 'text' | 'binary') =>
		(format !== 'binary' && READERS[oid]) || pg.types.getTypeParser(oid, format),
} as pg.CustomTypesConfig;

const OLDEST = 15;

/** Opens a database by its address. Errors: `store.unreachable`, `store.version` for a PostgreSQL before 15. */
export async function connect(url: string, log: (line: string) => void = () => {}): Promise<Database> {
	const pool = new pg.Pool({
		connectionString: url,
		max: 8,
		types,
		// Ours on every server: a write is on disk before it is acknowledged, and times are read alike.
		options: '-c synchronous_commit=on -c timezone=UTC',
		connectionTimeoutMillis: 15_000,
		allowExitOnIdle: true,
	});
	const tell = (error: Error): void => log(`database: ${error.message}`);
	pool.on('error', tell);
	// A connection in use tells its query of its end; unheard, it would end the whole process as well.
	pool.on('connect', (client) => client.on('error', tell));
	try {
		const { rows } = await pool.query<{ version: number }>("select current_setting('server_version_num')::int version");
		const major = Math.floor((rows[0]?.version ?? 0) / 10_000);
		if (major < OLDEST) throw new TrucelineError('store.version', withoutPassword(url), `It is version ${major}.`);
	} catch (error) {
		await pool.end();
		if (error instanceof TrucelineError) throw error;
		throw new TrucelineError('store.unreachable', withoutPassword(url), `${(error as Error).message}.`);
	}
	const query = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
	return { query, pool, close: () => query.destroy() };
}

/** The address of a database as people may see it. */
export function withoutPassword(url: string): string {
	try {
		const address = new URL(url);
		return `${address.protocol}//${address.host}${address.pathname}`;
	} catch {
		return 'DATABASE_URL';
	}
}
