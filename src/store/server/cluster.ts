import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { TrucelineError } from '../../domain/index.ts';
import { type Binaries, type BinariesFrom, findBinaries, program } from './binaries.ts';
import { handOver, type Identity, serverIdentity } from './identity.ts';

/** A database folder on disk with the programs that may open it. */
export type Cluster = { folder: string; password: string; binaries: Binaries; identity: Identity };

export const USER = 'truceline';

const run = promisify(execFile);

/**
 * The cluster of a data folder, made where there is none yet. An existing one is opened only by programs of the major
 * version that made it. Errors: `store.version`, `store.unreachable` where no PostgreSQL runs here.
 */
export async function openCluster(dataFolder: string, from: BinariesFrom): Promise<Cluster> {
	const folder = join(dataFolder, 'postgres');
	const existing = existsSync(join(folder, 'PG_VERSION'));
	const binaries = existing ? await fitting(folder, dataFolder, from) : await preferred(dataFolder, from);
	const identity = serverIdentity(folder, program(binaries, 'postgres'));
	if (!existing) await create(dataFolder, folder, binaries, identity);
	const password = readFileSync(join(dataFolder, 'password'), 'utf8').trim();
	return { folder, password, binaries, identity };
}

async function preferred(dataFolder: string, from: BinariesFrom): Promise<Binaries> {
	for await (const binaries of findBinaries(dataFolder, from)) return binaries;
	const why = 'No PostgreSQL runs on this machine: neither npm’s nor the system’s.';
	throw new TrucelineError('store.unreachable', null, `${why} Set DATABASE_URL, or install PostgreSQL 15 or later.`);
}

async function fitting(folder: string, dataFolder: string, from: BinariesFrom): Promise<Binaries> {
	const made = Number(readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim());
	const here: number[] = [];
	for await (const binaries of findBinaries(dataFolder, from)) {
		if (binaries.major === made) return binaries;
		here.push(binaries.major);
	}
	const told = here.length > 0 ? `here there is ${here.join(', ')}` : 'here there is none';
	throw new TrucelineError('store.version', folder, `It was made by version ${made}; ${told}.`);
}

/** Made aside and renamed, so that a start that was cut short leaves nothing that looks like a cluster. */
async function create(dataFolder: string, folder: string, binaries: Binaries, identity: Identity): Promise<void> {
	for (const name of readdirSync(dataFolder)) {
		if (name.startsWith('postgres.new-')) rmSync(join(dataFolder, name), { recursive: true, force: true });
	}
	const password = randomBytes(24).toString('hex');
	const staging = join(dataFolder, `postgres.new-${process.pid}`);
	const told = `${staging}.password`;
	mkdirSync(staging, { mode: 0o700 });
	writeFileSync(told, password, { mode: 0o600 });
	handOver(staging, identity);
	handOver(told, identity);
	const locale =
		binaries.major >= 17
			? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
			: ['--locale=C', '--lc-ctype=C.UTF-8'];
	const args = ['-D', staging, '-U', USER, '--auth=scram-sha-256', `--pwfile=${told}`, '--encoding=UTF8'];
	const [command, ...rest] = [...identity.before, program(binaries, 'initdb'), ...args, ...locale];
	try {
		await run(command!, rest, { env: { ...process.env, ...binaries.env }, cwd: dataFolder, ...userOf(identity) });
	} catch (error) {
		rmSync(staging, { recursive: true, force: true });
		const said = String((error as { stderr?: string }).stderr ?? error).trim();
		throw new TrucelineError('store.unreachable', folder, `The database could not be made: ${said}`);
	} finally {
		rmSync(told, { force: true });
	}
	writeFileSync(join(dataFolder, 'password'), password, { mode: 0o600 });
	renameSync(staging, folder);
}

/** The user to start a program as, in the form that `child_process` takes. */
export function userOf(identity: Identity): { uid?: number; gid?: number } {
	const { uid, gid } = identity;
	return uid === undefined || gid === undefined ? {} : { uid, gid };
}
