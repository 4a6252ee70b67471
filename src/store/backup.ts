import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { BACKED_UP, type BackupEnd, type BackupHead, END_OF_TABLE } from './backup-format.ts';
import type { Store } from './store.ts';

/** What a backup or restore moved. */
export type Moved = { tables: { name: string; rows: number }[] };

/**
 * Writes everything in the store, as it stands at this moment, to one file or stream; others may go on writing. Memory
 * stays flat however much there is. A file appears under its name only when it is whole.
 */
export async function backup(store: Store, target: string | Writable, at: Date): Promise<Moved> {
	if (typeof target !== 'string') return write(store, target, at);
	const part = `${target}.part`;
	try {
		const moved = await write(store, createWriteStream(part, { flush: true }), at);
		await rename(part, target);
		return moved;
	} finally {
		await rm(part, { force: true });
	}
}

async function write(store: Store, target: Writable, at: Date): Promise<Moved> {
	const client = await store.database.pool.connect();
	try {
		await client.query('begin isolation level repeatable read read only');
		const head = await headOf(client, at);
		await pipeline(linesOf(client, head), digested(), createGzip({ level: 6 }), target);
		await client.query('commit');
		client.release();
		return { tables: head.tables.map(({ name, rows }) => ({ name, rows })) };
	} catch (error) {
		client.release(true);
		throw error;
	}
}

async function headOf(client: pg.PoolClient, at: Date): Promise<BackupHead> {
	const schema = await client.query<{ last: number }>('select max(number) last from migrations');
	const server = await client.query<{ server_version: string }>('show server_version');
	const tables: BackupHead['tables'] = [];
	for (const name of BACKED_UP) {
		const columns = await client.query<{ column_name: string }>(
			`select column_name from information_schema.columns
			where table_schema = current_schema() and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
			[name],
		);
		const counted = await client.query<{ rows: number }>(`select count(*) as rows from ${name}`);
		tables.push({ name, columns: columns.rows.map((row) => row.column_name), rows: counted.rows[0]!.rows });
	}
	const head = { truceline: 'backup', format: 1, schema: schema.rows[0]!.last } as const;
	return { ...head, takenAt: at.toISOString(), postgres: server.rows[0]!.server_version, tables };
}

async function* linesOf(client: pg.PoolClient, head: BackupHead): AsyncGenerator<Buffer> {
	yield line(JSON.stringify(head));
	for (const { name, columns } of head.tables) {
		yield line(JSON.stringify({ table: name, columns }));
		yield* client.query(copyTo(`copy ${name} (${columns.join(', ')}) to stdout`)) as AsyncIterable<Buffer>;
		yield line(END_OF_TABLE);
	}
}

const line = (text: string): Buffer => Buffer.from(`${text}\n`, 'utf8');

/** Passes everything on and adds the digest of it as the last line. */
function digested(): Transform {
	const digest = createHash('sha256');
	return new Transform({
		transform(chunk: Buffer, _encoding, done) {
			digest.update(chunk);
			done(null, chunk);
		},
		flush(done) {
			const end: BackupEnd = { end: true, sha256: digest.digest('hex') };
			done(null, line(JSON.stringify(end)));
		},
	});
}
