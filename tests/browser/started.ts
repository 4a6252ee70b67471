import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A Truceline as a person starts it, on a data folder of its own. */
export interface Started {
	address: string;
	stop(): Promise<void>;
}

/**
 * Does what `npm start` does and waits until the address is told, all sample reports read by then.
 * `TRUCELINE_TEST_ADDRESS` names one that is running already, to try the tests quickly.
 */
export async function startApp(): Promise<Started> {
	const running = process.env.TRUCELINE_TEST_ADDRESS;
	if (running) return { address: running, stop: async () => undefined };
	const folder = mkdtempSync(join(tmpdir(), 'truceline browser '));
	const child = spawn(process.execPath, ['scripts/start.mjs'], {
		cwd: ROOT,
		env: { ...process.env, TRUCELINE_DATA: folder, PORT: String(await freePort()) },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const address = await new Promise<string>((resolve, reject) => {
		let said = '';
		const hear = (chunk: Buffer) => {
			said += chunk.toString();
			const found = /^(http:\/\/\S+)$/m.exec(said);
			if (found) resolve(found[1]!);
		};
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		child.once('exit', (code) => reject(new Error(`The app ended with ${code} before it served:\n${said}`)));
	});
	return {
		address,
		stop: async () => {
			child.kill('SIGTERM');
			await ended;
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as { port: number };
			server.close(() => resolve(port));
		});
	});
}
