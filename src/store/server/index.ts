import { mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { TrucelineError } from '../../domain/index.ts';
import type { BinariesFrom } from './binaries.ts';
import { openCluster, USER } from './cluster.ts';
import { lockFolder } from './lock.ts';
import { type Keeps, startPostmaster } from './postmaster.ts';

export { systemFolders } from './binaries.ts';

/** The embedded server: a PostgreSQL of our own in a data folder, reached over loopback with a password of its own. */
export type EmbeddedServer = {
	url: string;
	tellAddress: (servedAt: string) => void;
	close: () => Promise<void>;
};

/**
 * Starts the embedded server of a data folder, making both where needed, by npm's PostgreSQL programs where they run, else
 * by the system's. Works as root and as an ordinary user. The
 * server stops with `close`, and also when this process ends in any other way.
 * Errors: `store.running`, `store.version`, `store.unreachable`.
 */
export async function startServer(
	dataFolder: string,
	servedAt: string | null = null,
	from: BinariesFrom = 'anywhere',
	keeps: Keeps = 'surely',
): Promise<EmbeddedServer> {
	mkdirSync(dataFolder, { recursive: true });
	const folder = realpathSync(dataFolder);
	const lock = lockFolder(folder, servedAt);
	try {
		const cluster = await openCluster(folder, from);
		const postmaster = await startPostmaster(cluster, join(folder, 'postgres.log'), keeps);
		const close = async (): Promise<void> => {
			await postmaster.stop();
			lock.release();
		};
		const url = `postgres://${USER}:${cluster.password}@127.0.0.1:${postmaster.port}/postgres`;
		return { url, tellAddress: lock.tellAddress, close };
	} catch (error) {
		lock.release();
		throw error;
	}
}

/**
 * The address of the server that another Truceline runs on a data folder, for one that only wants to read beside it.
 * Error: `store.unreachable` where none is ready there.
 */
export function runningServer(dataFolder: string): string {
	try {
		const password = readFileSync(join(dataFolder, 'password'), 'utf8').trim();
		const [, , , port] = readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
		return `postgres://${USER}:${password}@127.0.0.1:${Number(port)}/postgres`;
	} catch {
		throw new TrucelineError('store.unreachable', dataFolder, 'The Truceline that runs there is not ready yet.');
	}
}
