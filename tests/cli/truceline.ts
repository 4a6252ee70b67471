import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../imports.ts';

/** What a call of the command line came to. */
export interface Called {
	status: number | null;
	out: string;
	err: string;
}

/** Runs `bin/truceline` from a folder that is not its own, with `input` on standard input. */
export function truceline(
	args: string[],
	input: string | Uint8Array = '',
	env: Record<string, string> = {},
): Promise<Called> {
	return new Promise((resolve) => {
		const child = spawn(join(ROOT, 'bin', 'truceline'), args, { cwd: tmpdir(), env: { ...process.env, ...env } });
		const called: Called = { status: null, out: '', err: '' };
		child.stdout.on('data', (data) => {
			called.out += String(data);
		});
		child.stderr.on('data', (data) => {
			called.err += String(data);
		});
		child.on('close', (status) => resolve({ ...called, status }));
		child.stdin.on('error', () => {});
		child.stdin.end(input);
	});
}

/** The lines of an output, each as JSON. */
export const linesIn = (out: string) =>
	out
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));
