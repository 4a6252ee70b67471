import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TrucelineError } from '../../domain/index.ts';
import { processFacts } from './process.ts';

type Holder = { pid: number; started: string; servedAt: string | null };

/** A data folder that is ours until `release`; `tellAddress` notes where this process is reached. */
export type FolderLock = { tellAddress: (servedAt: string) => void; release: () => void };

/**
 * Takes a data folder for this process. A lock whose holder is gone, however it ended, is no lock: the file names the
 * process by number and start, so a later process of the same number is not taken for it. Error: `store.running`.
 */
export function lockFolder(folder: string, servedAt: string | null): FolderLock {
	mkdirSync(folder, { recursive: true });
	const path = join(folder, 'truceline.lock');
	const mine = `${path}.${process.pid}`;
	const me: Holder = { pid: process.pid, started: processFacts(process.pid)?.started ?? '', servedAt };
	writeFileSync(mine, JSON.stringify(me));
	try {
		// A link appears whole or not at all, so nobody reads half a lock.
		while (!tryLink(mine, path)) stepOver(path, folder);
	} finally {
		rmSync(mine, { force: true });
	}
	return {
		tellAddress: (address) => {
			writeFileSync(mine, JSON.stringify({ ...me, servedAt: address }));
			renameSync(mine, path);
		},
		release: () => {
			if (read(path)?.pid === process.pid) rmSync(path, { force: true });
		},
	};
}

function tryLink(from: string, to: string): boolean {
	try {
		linkSync(from, to);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

function stepOver(path: string, folder: string): void {
	const holder = read(path);
	if (holder && isAlive(holder)) {
		const at = holder.servedAt ? ` at ${holder.servedAt}` : '';
		throw new TrucelineError('store.running', folder, `It is process ${holder.pid}${at}.`);
	}
	// Two starts may find the same dead lock: it is moved aside first, and put back if it was a new one after all.
	const aside = `${path}.${process.pid}.old`;
	try {
		renameSync(path, aside);
	} catch {
		return;
	}
	const moved = read(aside);
	if (moved && isAlive(moved)) tryLink(aside, path);
	rmSync(aside, { force: true });
}

const isAlive = (holder: Holder): boolean => processFacts(holder.pid)?.started === holder.started;

function read(path: string): Holder | null {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as Holder;
	} catch {
		return null;
	}
}
