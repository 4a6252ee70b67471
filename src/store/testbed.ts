import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { openStore } from './open.ts';
import { startServer, systemFolders } from './server/index.ts';
import type { Store } from './store.ts';

/** A server for one test file: each `fresh()` is a store in a database of its own, cloned from an empty one. */
export type Testbed = { fresh: () => Promise<Store>; close: () => Promise<void> };

export type Kind = 'embedded' | 'system';

/** The address of a PostgreSQL to test against, where the tests are told one. */
const TOLD = process.env.TRUCELINE_TEST_DATABASE_URL;

/** True where this machine has a PostgreSQL of its own, or the tests are told of one. */
export const hasSystemPostgres = (): boolean => Boolean(TOLD) || systemFolders().length > 0;

/** Starts a test bed on npm's PostgreSQL, or on the system's, in a folder that is gone afterwards. */
export async function openTestbed(kind: Kind = 'embedded'): Promise<Testbed> {
	const folder = mkdtempSync(join(tmpdir(), 'truceline test '));
	const server =
		kind === 'system' && TOLD
			? { url: TOLD, close: async () => {} }
			: await startServer(folder, null, kind === 'system' ? 'system' : 'anywhere', 'loosely');
	const admin = new pg.Pool({ connectionString: server.url, max: 1 });
	admin.on('error', () => {});
	const stem = `truceline_test_${process.pid}_${Date.now().toString(36)}`;
	const at = (database: string): string => Object.assign(new URL(server.url), { pathname: `/${database}` }).href;
	const made: string[] = [stem];
	await admin.query(`create database ${stem}`);
	await (await openStore({ databaseUrl: at(stem), dataFolder: folder })).close();
	await untilLeft(admin, stem);
	const open: Store[] = [];
	return {
		fresh: async () => {
			const name = `${stem}_${made.length}`;
			await admin.query(`create database ${name} template ${stem}`);
			made.push(name);
			const store = await openStore({ databaseUrl: at(name), dataFolder: folder });
			open.push(store);
			return store;
		},
		close: async () => {
			await Promise.all(open.map((store) => store.close()));
			// A server of ours goes with its folder; another's is left as it was found.
			const left = kind === 'system' && TOLD ? made : [];
			for (const name of left) await admin.query(`drop database if exists ${name} with (force)`);
			await admin.end();
			await server.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** Waits until nobody is in a database any more: one in use cannot be cloned. */
async function untilLeft(admin: pg.Pool, database: string): Promise<void> {
	for (let tries = 0; tries < 200; tries++) {
		const { rows } = await admin.query('select from pg_stat_activity where datname = $1 limit 1', [database]);
		if (rows.length === 0) return;
		await wait(25);
	}
}
