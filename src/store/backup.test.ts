import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backup } from './backup.ts';
import { BACKED_UP, MADE_AGAIN } from './backup-format.ts';
import { restore } from './restore.ts';
import type { Store } from './store.ts';
import { openTestbed, type Testbed } from './testbed.ts';
import { aClaim, aParty, aPlace, aReading, aReport, at, given, VERSIONS } from './testkit.ts';

let bed: Testbed;
const folder = mkdtempSync(join(tmpdir(), 'truceline backup '));
const file = (name: string): string => join(folder, name);
beforeAll(async () => {
	bed = await openTestbed();
});
afterAll(async () => {
	await bed?.close();
	rmSync(folder, { recursive: true, force: true });
});

/** A store with a row in every table, odd characters, a large original, a withdrawal and a correction among them. */
async function told(): Promise<Store> {
	const store = await bed.fresh();
	const texts = ['plain words', 'tab\tnew\nline \\. back\\slash', '\\.', 'Київ 😀 قوات «x»', 'null \\N word'];
	for (const [index, text] of texts.entries()) {
		const report = aReport(`r${index}`, text, { publisher: '\\.\n\\.', title: index % 2 ? text : null });
		const original = Uint8Array.from({ length: index === 3 ? 3_000_000 : 50 }, (_, byte) => (byte * 7919) % 256);
		await store.addReport(given(report, { original }));
		const claims = [
			aClaim('c1', { actors: [aParty('tr', 'Turkey')], place: aPlace('geonames:1', 'Idlib', 35.9312345678, 36.63) }),
			aClaim('c2', { agreements: ['sy-astana-2017'], confidence: 0.1 + 0.2 }),
		];
		await store.saveReading(report.id, aReading(report, claims), VERSIONS, at('2026-01-02'));
	}
	await store.startJob(['r0', 'r1'], at('2026-01-03'));
	await store.withdrawReport('r1', { who: 'ana', why: 'a hoax', at: at('2026-01-04') });
	await store.addReport(given(aReport('r9', 'a better text'), { replaces: 'r0' }));
	const decision = { kind: 'join' as const, groups: [['r2.c1', 'r3.c1']], undoes: null, by: 'ana', why: 'the same' };
	await store.monitoring.decide({ ...decision, at: at('2026-01-05') });
	await store.database.pool.query("insert into event_names (id, claims) values ('e:r2.c1', '{r2.c1,r3.c1}')");
	return store;
}

async function allRows(store: Store): Promise<Record<string, unknown[]>> {
	const tables: Record<string, unknown[]> = {};
	for (const table of BACKED_UP) {
		const { rows } = await store.database.pool.query(`select t::text as row from ${table} t order by 1`);
		tables[table] = rows.map((row: { row: string }) => row.row);
	}
	return tables;
}

describe('backup and restore', () => {
	let store: Store;
	beforeAll(async () => {
		store = await told();
		await backup(store, file('good'), at('2026-02-01'));
	});

	it('puts every row of every table back into an empty database', async () => {
		const other = await bed.fresh();
		const moved = await restore(other, file('good'));
		const before = await allRows(store);
		expect(await allRows(other)).toEqual(before);
		expect(moved.tables).toEqual(BACKED_UP.map((name) => ({ name, rows: before[name]?.length })));
		expect(moved.tables.every(({ rows }) => rows > 0)).toBe(true);
	});

	it('backs up every table that there is', async () => {
		const { rows } = await store.database.pool.query(
			`select table_name as name from information_schema.tables
			where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name <> 'migrations'`,
		);
		expect(rows.map((row: { name: string }) => row.name).sort()).toEqual([...BACKED_UP, ...MADE_AGAIN].sort());
	});

	it('leaves a restored store that goes on', async () => {
		const other = await bed.fresh();
		await restore(other, file('good'));
		await other.addReport(given(aReport('new', 'new words')));
		await other.saveReading('new', aReading(aReport('new', 'new words'), [aClaim('c1')]), VERSIONS, at('2026-03-01'));
		await other.withdrawReport('r2', { who: 'ben', why: 'wrong', at: at('2026-03-02') });
		expect((await other.getReport('new')).claims).toHaveLength(1);
		expect((await other.listReports({ q: 'Київ' })).total).toBe(1);
	});

	it('backs the restored store up to the same bytes', async () => {
		const other = await bed.fresh();
		await restore(other, file('good'));
		await backup(other, file('again'), at('2026-02-01'));
		expect(gunzipSync(readFileSync(file('again'))).equals(gunzipSync(readFileSync(file('good'))))).toBe(true);
	});

	it('refuses a database that is not empty', async () => {
		await expect(restore(store, file('good'))).rejects.toMatchObject({ code: 'restore.not-empty' });
	});

	const plain = (): Buffer => gunzipSync(readFileSync(file('good')));
	const damaged: [string, () => Buffer][] = [
		['is no gzip', () => Buffer.from('hello')],
		['is empty', () => Buffer.alloc(0)],
		['is another gzip', () => gzipSync('{"hello":1}\n')],
		['is cut short', () => readFileSync(file('good')).subarray(0, 5000)],
		['was changed', () => gzipSync(Buffer.from(plain().toString('latin1').replace('a hoax', 'a joke'), 'latin1'))],
		[
			'misses a row',
			() =>
				gzipSync(
					Buffer.from(
						plain()
							.toString('latin1')
							.replace(/\ntr\ttr\t[^\n]*/, ''),
						'latin1',
					),
				),
		],
		['goes on after its end', () => gzipSync(Buffer.concat([plain(), Buffer.from('more\n')]))],
	];
	it.each(damaged)('refuses a file that %s, and leaves the store empty', async (_, make) => {
		const other = await bed.fresh();
		writeFileSync(file('bad'), make());
		await expect(restore(other, file('bad'))).rejects.toMatchObject({ code: 'backup.wrong' });
		expect(Object.values(await allRows(other)).flat()).toEqual([]);
	});

	it('tells a file that is not there', async () => {
		const other = await bed.fresh();
		await expect(restore(other, file('nowhere'))).rejects.toMatchObject({ code: 'file.missing' });
	});
});
