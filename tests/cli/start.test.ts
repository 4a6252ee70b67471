import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Received, StatusView } from '../../src/domain/index.ts';
import { ROOT } from '../imports.ts';
import { truceline } from './truceline.ts';

const folder = mkdtempSync(join(tmpdir(), 'truceline start '));
const data = join(folder, 'the data');
const running = new Set<ChildProcess>();
afterAll(async () => {
	for (const child of running) await ended(child, 'SIGKILL');
	rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
});

/** Starts a Truceline in a process group of its own and waits for its address. */
async function started(env: Record<string, string> = {}) {
	const child = spawn(join(ROOT, 'bin', 'truceline'), ['start'], {
		cwd: tmpdir(),
		detached: true,
		env: { ...process.env, TRUCELINE_DATA: data, PORT: '', ...env },
	});
	running.add(child);
	let out = '';
	const address = await new Promise<string>((resolve, reject) => {
		const hear = (words: unknown) => {
			out += String(words);
			const [, found] = /^(http:\/\/\S+)$/m.exec(out) ?? [];
			if (found) resolve(found);
		};
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		child.on('close', (status) => reject(new Error(`it ended with ${status}: ${out}`)));
	});
	return { child, address, out };
}

/** Sends a signal to the process group and gives the exit status. */
function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
	running.delete(child);
	return new Promise((resolve) => {
		child.on('close', resolve);
		process.kill(-child.pid!, signal);
	});
}

const status = async (address: string) => (await (await fetch(`${address}/api/status`)).json()) as StatusView;

describe('truceline start', { timeout: 240_000 }, () => {
	it('reads the samples once, keeps its data, survives being killed, and stops cleanly', async () => {
		const first = await started();
		expect(first.out).toMatch(/Reading the sample reports: (\d+) of \1\n/);
		const fresh = await status(first.address);
		expect(fresh).toMatchObject({ waiting: 0, reader: expect.stringMatching(/^\d+\.\d+\.\d+\+/) });
		expect(fresh.claims).toBeGreaterThan(50);

		const second = await truceline(['start'], '', { TRUCELINE_DATA: data, PORT: '' });
		expect(second.status).toBe(1);
		expect(second.err).toContain(first.address);

		const body = JSON.stringify({
			text: 'Troops shelled the village of Kafr Zita on Monday.',
			published: '2017-10-10',
		});
		const headers = { 'content-type': 'application/json' };
		const posted = await fetch(`${first.address}/api/reports`, { method: 'POST', body, headers });
		const { results } = (await posted.json()) as Received;
		await ended(first.child, 'SIGKILL');

		const again = await started();
		expect(again.out).not.toContain('Reading the sample reports');
		await expect
			.poll(() => status(again.address), { timeout: 60_000, interval: 500 })
			.toMatchObject({ reports: fresh.reports + 1, waiting: 0 });
		const page = await (await fetch(`${again.address}/api/reports/${results[0]!.report}`)).json();
		expect(page).toMatchObject({ report: { state: 'read' }, claims: [{ type: 'shelling' }] });
		expect(await ended(again.child, 'SIGINT')).toBe(0);
	});

	it('says clearly that a port which was asked for is taken', async () => {
		const other = createServer().listen(0, '127.0.0.1');
		await new Promise((resolve) => other.once('listening', resolve));
		const { port } = other.address() as { port: number };
		const { status: exit, err } = await truceline(['start'], '', { TRUCELINE_DATA: data, PORT: String(port) });
		other.close();
		expect(exit).toBe(1);
		expect(err).toContain(`port ${port}: The port is taken by another program.`);
	});
});
