import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { TrucelineError } from '../../domain/index.ts';

/** How to call a PostgreSQL program so that it does not run as root, which it refuses. */
export type Identity = { before: string[]; uid?: number; gid?: number };

const APART = ['unshare', '--user', '--map-user=1000', '--map-group=1000'];
const NOBODY = 65534;

/**
 * As whom the server runs. An ordinary user runs it as itself. Root runs it in a user namespace of its own, where its
 * files are those of an ordinary user; where the system forbids that, as the user `nobody`, to whom the new cluster is
 * given. A cluster that belongs to another user already runs as that one. `mustRead` is a program that it has to reach.
 * Error: `store.unreachable` where no way is open.
 */
export function serverIdentity(cluster: string, mustRead: string): Identity {
	if (process.getuid?.() !== 0) return { before: [] };
	const owner = existsSync(cluster) ? statSync(cluster).uid : 0;
	if (owner === 0 && works(APART, ['-x', mustRead])) return { before: APART };
	const uid = owner === 0 ? NOBODY : owner;
	const gid = owner === 0 ? NOBODY : statSync(cluster).gid;
	if (!works([], ['-x', mustRead, '-a', '-x', dirname(cluster)], { uid, gid })) {
		const why = 'PostgreSQL does not run as root, and this system lets root run it as nobody else from this folder.';
		throw new TrucelineError('store.unreachable', dirname(cluster), `${why} Start Truceline as an ordinary user.`);
	}
	return { before: [], uid, gid };
}

/** Gives a new folder to the identity that will run in it. */
export function handOver(folder: string, { uid, gid }: Identity): void {
	if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
}

function works(before: string[], test: string[], as: { uid?: number; gid?: number } = {}): boolean {
	const [command, ...args] = [...before, 'test', ...test];
	try {
		execFileSync(command!, args, { stdio: 'ignore', ...as });
		return true;
	} catch {
		return false;
	}
}
