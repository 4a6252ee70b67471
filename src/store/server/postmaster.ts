import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { TrucelineError } from '../../domain/index.ts';
import { program } from './binaries.ts';
import { type Cluster, userOf } from './cluster.ts';
import { processFacts } from './process.ts';

/** A running server of ours: `stop` ends it cleanly and resolves when it is gone. */
export type Postmaster = { port: number; stop: () => Promise<void> };

const PATIENCE_MS = 30_000;

const SETTINGS: Record<string, string> = {
	listen_addresses: '127.0.0.1',
	unix_socket_directories: '',
	fsync: 'on',
	synchronous_commit: 'on',
	full_page_writes: 'on',
	max_wal_size: '256MB',
	wal_level: 'minimal',
	max_wal_senders: '0',
	shared_buffers: '128MB',
	work_mem: '32MB',
	maintenance_work_mem: '64MB',
	max_connections: '60',
	jit: 'off',
	timezone: 'UTC',
	log_timezone: 'UTC',
	log_min_messages: 'warning',
	// After a hard kill one call syncs the whole file system, where opening every file in turn takes seconds.
	...(process.platform === 'linux' && { recovery_init_sync_method: 'syncfs' }),
};

/**
 * `surely`: a write is on disk before it is acknowledged. `loosely`: the disk is not waited for; for tests alone, whose
 * data are thrown away.
 */
export type Keeps = 'surely' | 'loosely';

const LOOSE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * The server hangs on a pipe from us. A watcher beside it reads that pipe and stops the server when we are gone without
 * a word, be it by kill -9. The watcher is orphaned at birth: PostgreSQL would take a child that it does not know amiss.
 */
const GUARD = `exec 3<&0 </dev/null
( ( read -r word <&3; [ "$word" = stopped ] || kill -INT $$ ) >/dev/null 2>&1 & )
exec 3<&-
exec "$@"`;

/**
 * Starts the server of a cluster. What a killed start left behind is waited for, stopped or cleared first.
 * Error: `store.unreachable` with the end of the server's log.
 */
export async function startPostmaster(cluster: Cluster, logFile: string, keeps: Keeps): Promise<Postmaster> {
	const until = Date.now() + PATIENCE_MS;
	for (;;) {
		await clearRemains(cluster.folder, until);
		const started = await attempt(cluster, logFile, keeps, until);
		if (started) return started;
		if (Date.now() > until) break;
		await wait(200);
	}
	const said = existsSync(logFile) ? readFileSync(logFile, 'utf8').trim().split('\n').slice(-3).join(' ') : '';
	throw new TrucelineError('store.unreachable', cluster.folder, `The database server does not start: ${said}`);
}

async function attempt(cluster: Cluster, logFile: string, keeps: Keeps, until: number): Promise<Postmaster | null> {
	const port = await freePort();
	const settings = Object.entries({ ...SETTINGS, ...(keeps === 'loosely' && LOOSE), port: String(port) }).flatMap(
		([name, value]) => ['-c', `${name}=${value}`],
	);
	const serve = [program(cluster.binaries, 'postgres'), '-D', cluster.folder, ...settings];
	const guarded = process.platform === 'win32' ? serve : ['/bin/sh', '-c', GUARD, 'sh', ...serve];
	const [command, ...args] = [...cluster.identity.before, ...guarded];
	const log = openSync(logFile, 'w', 0o600);
	const child = spawn(command!, args, {
		// A session of its own: Ctrl-C in the terminal reaches Truceline, which then stops the server when its work is done.
		detached: true,
		stdio: ['pipe', log, log],
		cwd: cluster.folder,
		env: { ...process.env, ...cluster.binaries.env },
		...userOf(cluster.identity),
	});
	closeSync(log);
	child.on('error', () => {});
	child.stdin?.on('error', () => {});
	const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
	while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
		if (isReady(cluster.folder, child.pid)) return running(child, port, gone);
		if (Date.now() > until + PATIENCE_MS) {
			child.kill('SIGQUIT');
			return null;
		}
		await Promise.race([wait(15), gone]);
	}
	return null;
}

function running(child: ChildProcess, port: number, gone: Promise<void>): Postmaster {
	child.unref();
	(child.stdin as { unref?: () => void } | null)?.unref?.();
	const stop = async (): Promise<void> => {
		child.ref();
		child.kill('SIGINT');
		const late = wait(PATIENCE_MS, 'late', { ref: false });
		if ((await Promise.race([gone, late])) === 'late') {
			child.kill('SIGQUIT');
			await gone;
		}
		child.stdin?.end('stopped\n');
	};
	return { port, stop };
}

/** The lines of `postmaster.pid`: 1 the process, 8 its state. */
const pidFile = (folder: string): string[] => {
	try {
		return readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
	} catch {
		return [];
	}
};

function isReady(folder: string, pid: number): boolean {
	const lines = pidFile(folder);
	return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

/** A number that no process has: above the highest that Linux, macOS or Windows give. */
const NO_PROCESS = 2_000_000_000;

/**
 * Ends a server that outlived its Truceline. Where the noted process is dead, unburied, or another program that got its
 * number since, PostgreSQL itself would refuse to start on the bare number; the number is then replaced by one that no
 * process has, and PostgreSQL's own second check (shared memory still in use) stays in force.
 */
async function clearRemains(folder: string, until: number): Promise<void> {
	const path = join(folder, 'postmaster.pid');
	let asked = false;
	for (;;) {
		const lines = pidFile(folder);
		const pid = Math.abs(Number(lines[0]));
		if (!lines[0] || pid === NO_PROCESS) return;
		const facts = processFacts(pid);
		const ours = facts?.command.startsWith('postgres') && (facts.folder === null || facts.folder === folder);
		if (!ours) {
			lines[0] = String(NO_PROCESS);
			writeFileSync(path, lines.join('\n'));
			return;
		}
		if (Date.now() > until) return;
		if (!asked) process.kill(pid, 'SIGINT');
		asked = true;
		await wait(50);
	}
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}
