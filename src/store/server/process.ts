import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/** What is known of a running process: its command's name and a mark that a later process of the same number lacks. */
export type ProcessFacts = { command: string; started: string; folder: string | null };

/** The process of that number, or null where there is none or only its unburied rest (a zombie). */
export function processFacts(pid: number): ProcessFacts | null {
	if (!Number.isSafeInteger(pid) || pid <= 0) return null;
	if (process.platform === 'linux') return fromProc(pid);
	if (process.platform === 'win32') return answers(pid) ? { command: '', started: '', folder: null } : null;
	return fromPs(pid);
}

function fromProc(pid: number): ProcessFacts | null {
	let stat: string;
	try {
		stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	} catch {
		return null;
	}
	// The name stands in brackets and may itself hold brackets and spaces; the fields after the last bracket are plain.
	const close = stat.lastIndexOf(')');
	const fields = stat.slice(close + 2).split(' ');
	if (fields[0] === 'Z' || fields[0] === 'X') return null;
	let folder: string | null = null;
	try {
		folder = readlinkSync(`/proc/${pid}/cwd`);
	} catch {
		folder = null;
	}
	return { command: stat.slice(stat.indexOf('(') + 1, close), started: fields[19] ?? '', folder };
}

function fromPs(pid: number): ProcessFacts | null {
	try {
		const line = execFileSync('ps', ['-o', 'stat=,lstart=,comm=', '-p', String(pid)], { encoding: 'utf8' }).trim();
		const [, state, started, command] = /^(\S+)\s+(\S+ \S+ +\d+ [\d:]+ \d+)\s+(.*)$/.exec(line) ?? [];
		if (!state || state.startsWith('Z')) return null;
		return { command: command ?? '', started: started ?? '', folder: null };
	} catch {
		return null;
	}
}

function answers(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
