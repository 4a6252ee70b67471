import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { TrucelineError } from '../domain/index.ts';
import type { Moved } from './backup.ts';
import { BACKED_UP, type BackupEnd, type BackupHead, END_OF_TABLE, readHead } from './backup-format.ts';
import { migrations } from './database/index.ts';
import type { Store } from './store.ts';

/**
 * Puts a backup back into an empty store: all of it, or nothing. Errors: `restore.not-empty`; `backup.wrong` for a file that is none, is cut short or was changed;
 * `file.missing`; `store.version` for a backup of a newer Truceline.
 */
export async function restore(store: Store, source: string | Readable): Promise<Moved> {
	const name = typeof source === 'string' ? source : 'backup';
	const client = await store.database.pool.connect();
	try {
		await client.query('begin');
		await refuseUnlessEmpty(client);
		const moved = await read(client, typeof source === 'string' ? createReadStream(source) : source, name);
		await client.query('commit');
		client.release();
		return moved;
	} catch (error) {
		// The connection may stand in the midst of a COPY: it is closed, and the transaction falls with it.
		client.release(true);
		throw explained(error, name);
	}
}

async function refuseUnlessEmpty(client: pg.PoolClient): Promise<void> {
	await client.query(`lock table ${BACKED_UP.join(', ')} in access exclusive mode`);
	for (const table of BACKED_UP) {
		const { rows } = await client.query(`select from ${table} limit 1`);
		if (rows.length > 0) throw new TrucelineError('restore.not-empty', table);
	}
}

async function read(client: pg.PoolClient, file: Readable, name: string): Promise<Moved> {
	const lines = new Lines(file, name);
	const head = readHead(await lines.next(), name);
	checkTables(head);
	for (const table of head.tables) {
		await lines.next();
		await copyIn(client, table, lines, name);
	}
	const digest = lines.digest();
	const end = JSON.parse(await lines.next()) as BackupEnd;
	if (end.sha256 !== digest) throw new TrucelineError('backup.wrong', name, 'Its checksum does not fit.');
	await lines.expectEnd();
	await resumeNumbers(client);
	return { tables: head.tables.map((table) => ({ name: table.name, rows: table.rows })) };
}

/**
 * The rows go in by the names of their columns, so a backup of older tables fits newer ones as long as migrations only
 * add, with defaults.
 */
function checkTables(head: BackupHead): void {
	const newest = migrations().at(-1)?.number ?? 0;
	if (head.schema > newest) throw new TrucelineError('store.version', 'backup', 'A newer Truceline took it.');
	const known = new Set<string>(BACKED_UP);
	if (
		head.tables.some(({ name, columns }) => !known.has(name) || columns.some((column) => !/^[a-z0-9_]+$/.test(column)))
	) {
		throw new TrucelineError('backup.wrong', 'backup', 'It names a table that Truceline does not have.');
	}
}

async function copyIn(
	client: pg.PoolClient,
	{ name, columns, rows }: BackupHead['tables'][number],
	lines: Lines,
	file: string,
): Promise<void> {
	const into = client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`));
	const copied = finished(into);
	copied.catch(() => {});
	for await (const chunk of lines.untilEndOfTable()) {
		if (!into.write(chunk)) await Promise.race([new Promise((resolve) => into.once('drain', resolve)), copied]);
	}
	into.end();
	await copied;
	if (into.rowCount !== rows) {
		throw new TrucelineError('backup.wrong', file, `Table ${name} has ${into.rowCount} rows, not ${rows}.`);
	}
}

/** New rows go on counting after the restored ones. */
async function resumeNumbers(client: pg.PoolClient): Promise<void> {
	for (const table of ['reports', 'readings', 'decisions', 'merge_decisions', 'jobs']) {
		await client.query(
			`select setval(pg_get_serial_sequence($1, 'no'), greatest((select max(no) from ${table}), 1),
				exists (select from ${table}))`,
			[table],
		);
	}
}

function explained(error: unknown, name: string): unknown {
	if (error instanceof TrucelineError) return error;
	const code = (error as NodeJS.ErrnoException).code ?? '';
	if (code === 'ENOENT') return new TrucelineError('file.missing', name);
	// What gunzip, JSON and PostgreSQL's reading of rows (class 22 and 23) find wrong is wrong in the file.
	const inFile = error instanceof SyntaxError || code.startsWith('Z_') || /^2[23]/.test(code);
	return inFile ? new TrucelineError('backup.wrong', name, `${(error as Error).message}.`) : error;
}

/** The lines of a gzip file: the few that we write one by one, rows of a table in whatever chunks they come. */
class Lines {
	private readonly chunks: AsyncIterator<Buffer>;
	private readonly hash = createHash('sha256');
	private readonly name: string;
	private rest: Buffer = Buffer.alloc(0);

	constructor(file: Readable, name: string) {
		this.name = name;
		const unzipped = createGunzip({ chunkSize: 1 << 20 });
		file.on('error', (error) => unzipped.destroy(error));
		this.chunks = file.pipe(unzipped)[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
	}

	/** The next line, its end cut off. */
	async next(): Promise<string> {
		let end = this.rest.indexOf(NEWLINE);
		while (end < 0) {
			await this.fill();
			end = this.rest.indexOf(NEWLINE);
		}
		return this.take(end + 1)
			.toString('utf8')
			.slice(0, -1);
	}

	/** Whole lines up to the one that ends a table, which is taken and not given. */
	async *untilEndOfTable(): AsyncGenerator<Buffer> {
		for (;;) {
			if (this.rest.subarray(0, TABLE_END.length).equals(TABLE_END)) break;
			const end = this.rest.indexOf(AFTER_ROW);
			if (end >= 0) {
				yield this.take(end + 1);
				break;
			}
			const whole = this.rest.lastIndexOf(NEWLINE) + 1;
			// The last line stays: its end may be the beginning of the end.
			const safe = whole > 0 ? this.rest.lastIndexOf(NEWLINE, whole - 2) + 1 : 0;
			if (safe > 0) yield this.take(safe);
			await this.fill();
		}
		this.take(TABLE_END.length);
	}

	/** The digest of all that was taken so far. */
	digest(): string {
		return this.hash.copy().digest('hex');
	}

	async expectEnd(): Promise<void> {
		const more = await this.chunks.next();
		if (this.rest.length > 0 || !more.done)
			throw new TrucelineError('backup.wrong', this.name, 'It goes on after its end.');
	}

	private take(length: number): Buffer {
		const taken = this.rest.subarray(0, length);
		this.rest = this.rest.subarray(length);
		this.hash.update(taken);
		return taken;
	}

	private async fill(): Promise<void> {
		const { done, value } = await this.chunks.next();
		if (done) throw new TrucelineError('backup.wrong', this.name, 'It is cut short.');
		this.rest = this.rest.length === 0 ? value : Buffer.concat([this.rest, value]);
	}
}

const NEWLINE = 0x0a;
const TABLE_END = Buffer.from(`${END_OF_TABLE}\n`);
const AFTER_ROW = Buffer.from(`\n${END_OF_TABLE}\n`);
