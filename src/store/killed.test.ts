import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { openStore } from './open.ts';

const ROUNDS = 50;
const folder = mkdtempSync(join(tmpdir(), 'truceline killed '));
const writers: ChildProcess[] = [];
afterAll(() => {
	for (const writer of writers) if (writer.exitCode === null && writer.signalCode === null) kill(-writer.pid!);
	rmSync(folder, { recursive: true, force: true });
});

it(`loses nothing that was acknowledged in ${ROUNDS} kills of the whole process group`, async () => {
	const acknowledged = { report: new Set<string>(), claims: new Set<string>() };
	let next = writer(0);
	for (let round = 0; round < ROUNDS; round++) {
		const current = next;
		// The next one gets ready meanwhile: it opens the folder only when the word is given.
		if (round + 1 < ROUNDS) next = writer(round + 1);
		current.stdin?.write('go\n');
		await killedAfter(current, 3 + (round % 7), round % 2 === 0, acknowledged);
	}
	const store = await openStore({ dataFolder: folder });
	try {
		const { rows } = await store.database.pool.query<{ id: string; claims: number; found: number; fields: number }>(`
			select r.id, s.claims,
				(select count(*) from claims c where c.report = r.id and c.stands) found,
				(select count(*) from claims c join claim_fields f on f.reading = c.reading and f.claim = c.ordinal
					where c.report = r.id and c.stands) fields
			from reports r join report_states s on s.report = r.id join originals o on o.report = r.id`);
		const kept = new Map(rows.map((row) => [row.id, row]));
		expect([...acknowledged.report].filter((id) => !kept.has(id))).toEqual([]);
		expect([...acknowledged.claims].filter((id) => kept.get(id)?.found !== whole(id))).toEqual([]);
		const half = rows.filter(
			(row) => row.found !== row.claims || row.fields !== 2 * row.claims || ![0, whole(row.id)].includes(row.claims),
		);
		expect(half).toEqual([]);
		const { rows: reports } = await store.database.pool.query('select count(*) n from reports');
		expect(reports[0]).toEqual({ n: rows.length });
		expect(acknowledged.claims.size).toBeGreaterThan(ROUNDS);
	} finally {
		await store.close();
	}
}, 600_000);

/** The claims that a writer gives the report of that id. */
const whole = (id: string): number => 1 + (Number(id.split('-')[2]) % 5);

function writer(round: number): ChildProcess {
	const script = fileURLToPath(new URL('./killed-writer.ts', import.meta.url));
	const child = spawn(process.execPath, ['--import', 'tsx', script, folder, String(round)], {
		detached: true,
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	writers.push(child);
	return child;
}

/** Kills a writer's process group once it told of so many writes; the database server too where `serverToo`. */
function killedAfter(
	child: ChildProcess,
	writes: number,
	serverToo: boolean,
	acknowledged: { report: Set<string>; claims: Set<string> },
): Promise<void> {
	return new Promise((resolve, reject) => {
		let rest = '';
		let seen = 0;
		let killed = false;
		child.stdout?.on('data', (chunk: Buffer) => {
			const lines = (rest + chunk).split('\n');
			rest = lines.pop() ?? '';
			for (const line of lines) {
				const [what, id] = line.split(' ');
				if (what !== 'report' && what !== 'claims') continue;
				acknowledged[what].add(id!);
				seen++;
			}
			if (seen < writes || killed) return;
			killed = true;
			if (serverToo) kill(Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]));
			kill(-child.pid!);
		});
		child.once('close', () => (killed ? resolve() : reject(new Error('the writer ended by itself'))));
	});
}

function kill(pid: number): void {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// It is gone already.
	}
}
