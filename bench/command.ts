import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';

export interface Ran {
	code: number | null;
	seconds: number;
	/** Greatest resident memory of the process (its threads included) and of its child processes, in MiB; 0 where /proc is not there. */
	peakMiB: number;
	stderr: string;
}

/** Runs a command with its output into a file, and measures it. */
export async function run(
	command: string,
	args: string[],
	io: { input?: NodeJS.ReadableStream; output: string; cwd?: string },
): Promise<Ran> {
	const began = performance.now();
	const child = spawn(command, args, { stdio: [io.input ? 'pipe' : 'ignore', 'pipe', 'pipe'], cwd: io.cwd });
	let peakMiB = 0;
	const watch = setInterval(() => {
		peakMiB = Math.max(peakMiB, peakOf(child.pid));
	}, 200);
	const err: Buffer[] = [];
	child.stderr!.on('data', (d: Buffer) => err.push(d));
	const code = new Promise<number | null>((done) => child.on('close', done));
	const fed = io.input && child.stdin ? pipeline(io.input, child.stdin).catch(() => undefined) : undefined;
	await pipeline(child.stdout!, createWriteStream(io.output));
	await fed;
	const status = await code;
	clearInterval(watch);
	return {
		code: status,
		seconds: (performance.now() - began) / 1000,
		peakMiB,
		stderr: Buffer.concat(err).toString('utf8'),
	};
}

function peakOf(pid: number | undefined): number {
	try {
		const own = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
		const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
		return own + children.reduce((sum, c) => sum + peakOf(Number(c)), 0);
	} catch {
		return 0;
	}
}
