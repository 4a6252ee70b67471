import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { TrucelineError } from '../../domain/index.ts';
import { type EmbeddedServer, runningServer, startServer } from './index.ts';
import { lockFolder } from './lock.ts';
import { processFacts } from './process.ts';

const root = mkdtempSync(join(tmpdir(), 'truceline server '));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const open: EmbeddedServer[] = [];
afterEach(async () => {
	for (const server of open.splice(0)) await server.close();
});
async function start(folder: string): Promise<EmbeddedServer> {
	const server = await startServer(folder);
	open.push(server);
	return server;
}
async function ask(server: EmbeddedServer, question: string): Promise<unknown> {
	const client = new pg.Client({ connectionString: server.url });
	await client.connect();
	try {
		return Object.values((await client.query(question)).rows[0] ?? {})[0];
	} finally {
		await client.end();
	}
}
const postmasterOf = (folder: string): number =>
	Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

describe('the embedded server', () => {
	// A path longer than a socket's name may be, with spaces and letters beyond ASCII.
	const folder = join(root, 'a folder with spaces – Київ', 'x'.repeat(120));

	it('starts in any folder and keeps what is written over a stop', async () => {
		const first = await start(folder);
		await ask(first, 'create table kept as select 42 as number');
		await first.close();
		open.length = 0;
		expect(await ask(await start(folder), 'select number from kept')).toBe(42);
	});

	it('waits for the disk before it acknowledges', async () => {
		const server = await start(folder);
		expect(await ask(server, 'show fsync')).toBe('on');
		expect(await ask(server, 'show synchronous_commit')).toBe('on');
		expect(await ask(server, 'show full_page_writes')).toBe('on');
	});

	it('lets nobody in without its password, and listens on loopback alone', async () => {
		const server = await start(folder);
		const wrong = Object.assign(new URL(server.url), { password: 'guess' }).href;
		await expect(ask({ ...server, url: wrong }, 'select 1')).rejects.toThrow('password');
		expect(await ask(server, 'show listen_addresses')).toBe('127.0.0.1');
	});

	it('lower-cases letters of other scripts in full-text search', async () => {
		const server = await start(folder);
		expect(await ask(server, "select to_tsvector('english', 'КИЇВ') @@ to_tsquery('english', 'київ')")).toBe(true);
	});

	it('refuses a second start, and tells who runs and where', async () => {
		const server = await start(folder);
		server.tellAddress('http://127.0.0.1:4000');
		await expect(startServer(folder)).rejects.toMatchObject({ code: 'store.running' });
		await expect(startServer(folder)).rejects.toThrow(`process ${process.pid} at http://127.0.0.1:4000`);
	});

	it('tells one that comes beside it how it is reached', async () => {
		const server = await start(folder);
		expect(runningServer(folder)).toBe(server.url);
		expect(() => runningServer(join(root, 'nobody here'))).toThrow(TrucelineError);
	});

	it('starts again after its own server was killed', async () => {
		await start(folder);
		process.kill(postmasterOf(folder), 'SIGKILL');
		for (const server of open.splice(0)) await server.close();
		expect(await ask(await start(folder), 'select number from kept')).toBe(42);
	});

	it('is not held up by a note of a process number that another program has now', async () => {
		await (await start(folder)).close();
		open.length = 0;
		const noted = [process.pid, join(folder, 'postgres'), 1_500_000_000, 5432, '', '127.0.0.1', '', 'ready', ''];
		writeFileSync(join(folder, 'postgres', 'postmaster.pid'), noted.join('\n'));
		expect(await ask(await start(folder), 'select 1')).toBe(1);
	});

	it('refuses a folder of another major version, whole', async () => {
		const old = join(root, 'old');
		mkdirSync(join(old, 'postgres'), { recursive: true });
		writeFileSync(join(old, 'postgres', 'PG_VERSION'), '9\n');
		await expect(startServer(old)).rejects.toMatchObject({ code: 'store.version' });
		await expect(startServer(old)).rejects.toThrow('made by version 9');
	});
});

describe('the lock of a data folder', () => {
	it('is none once its holder is gone, even where another process has its number', () => {
		const folder = join(root, 'locked');
		mkdirSync(folder);
		const path = join(folder, 'truceline.lock');
		writeFileSync(path, JSON.stringify({ pid: process.pid, started: 'another time', servedAt: null }));
		const lock = lockFolder(folder, null);
		expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid });
		lock.release();
		writeFileSync(path, 'half a lo');
		lockFolder(folder, null).release();
	});

	it('does not take an unburied process for a living one', async () => {
		// The shell is replaced by `sleep`, which never looks after the child that it inherits.
		const parent = spawn('/bin/sh', ['-c', 'true & echo $!; exec sleep 20'], { stdio: ['ignore', 'pipe', 'ignore'] });
		const child = Number(
			await new Promise<string>((resolve) => parent.stdout.once('data', (told) => resolve(String(told)))),
		);
		await expect.poll(() => processFacts(child)).toBeNull();
		expect(processFacts(parent.pid!)).not.toBeNull();
		parent.kill('SIGKILL');
	});
});
