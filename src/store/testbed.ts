import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { openStore } from './open.ts';
import { startServer } from './server/index.ts';
import type { Store } from './store.ts';

/** A server for one test file: each `fresh()` is a store in a database of its own, cloned from an empty one. */
export type Testbed = { fresh: () => Promise<Store>; close: () => Promise<void> };

/** Starts a test bed on the embedded server in a folder that is gone afterwards, or on a server that is there already. */
export async function openTestbed(existing?: string): Promise<Testbed> {
	const folder = mkdtempSync(join(tmpdir(), 'truceline test '));
	const server = existing ? { url: existing, close: async () => {} } : await startServer(folder);
	const admin = new pg.Pool({ connectionString: server.url, max: 1 });
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
			for (const store of open) await store.close();
			for (const name of made.reverse()) await admin.query(`drop database if exists ${name} with (force)`);
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

/** The address of a system PostgreSQL to test against, where the tests are told one. */
export const SYSTEM_POSTGRES = process.env.TRUCELINE_TEST_DATABASE_URL;
