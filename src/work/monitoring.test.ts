import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Codebook } from '../domain/index.ts';
import { loadMergeWords } from '../knowledge/merge-words.ts';
import { parseYamlOne } from '../knowledge/yaml.ts';
import type { Store } from '../store/index.ts';
import { openTestbed, type Testbed } from '../store/testbed.ts';
import { aClaim, aParty, aPlace, aReading, aReport, at, given, VERSIONS } from '../store/testkit.ts';
import { startMonitorRunner } from './monitor-runner.ts';
import { type Monitoring, openMonitoring } from './monitoring.ts';

let bed: Testbed;
beforeAll(async () => {
	bed = await openTestbed();
});
afterAll(() => bed?.close());

const book = readFileSync(new URL('../../knowledge/codebook.yaml', import.meta.url), 'utf8');
const now = () => at('2026-02-01');

async function opened(store: Store, version = 'k1'): Promise<Monitoring> {
	const codebook = parseYamlOne(Codebook, book, 'codebook').value!;
	const knowledge = { version, codebook, parties: [], agreements: [], words: await loadMergeWords() };
	return openMonitoring(store, knowledge, now);
}

async function read(store: Store, id: string, day: string): Promise<void> {
	const report = aReport(id, `the words of ${id}`, { published: day, publisher: `Wire ${id}` });
	await store.addReport(given(report));
	const time = { from: day, to: day, precision: 'day' as const, mention: day, start: 0, end: 1 };
	const place = aPlace('own:mill', 'Mill', 35.4, 36.6);
	const quote = { text: `guns shelled the town, says ${id}`, start: 0, end: 9 };
	const claim = aClaim('c1', { actors: [aParty(null, 'north')], place, time, quote });
	await store.saveReading(id, aReading(report, [claim]), VERSIONS, at('2026-01-02'));
}

const stored = async ({ database }: Store) =>
	(await database.pool.query('select id, digest from events order by id')).rows as { id: string; digest: string }[];

describe('the tables', () => {
	it('are made again from the same claims with the same names and the same content, whatever was lost', async () => {
		const store = await bed.fresh();
		for (const [id, day] of [
			['r1', '2026-01-05'],
			['r2', '2026-01-05'],
			['r3', '2026-01-20'],
		] as const)
			await read(store, id, day);
		const monitoring = await opened(store);
		expect(await monitoring.remake()).toMatchObject({ written: 2, removed: 0 });
		expect(await monitoring.remake()).toBeNull();
		const first = await stored(store);
		expect(first.map(({ id }) => id)).toEqual(['e:r1.c1', 'e:r3.c1']);
		await store.database.pool.query('delete from monitorings');
		await (await opened(store)).remake();
		expect(await stored(store)).toEqual(first);
	});

	it('are written only where a new report touches them', async () => {
		const store = await bed.fresh();
		await read(store, 'r1', '2026-01-05');
		await read(store, 'r2', '2026-01-20');
		const monitoring = await opened(store);
		await monitoring.remake();
		await read(store, 'r3', '2026-01-20');
		expect(await monitoring.remake()).toEqual({ written: 1, removed: 0 });
	});

	it('stand beside what other knowledge made, and the two can be compared', async () => {
		const store = await bed.fresh();
		await read(store, 'r1', '2026-01-05');
		await (await opened(store)).remake();
		const { before, after } = await (await opened(store, 'k2')).anew(true);
		expect([before!.knowledge, after.knowledge, before!.found.events.length]).toEqual(['k1', 'k2', 1]);
		expect((await store.monitoring.results()).map(({ knowledge, current }) => [knowledge, current])).toEqual([
			['k2', true],
			['k1', false],
		]);
	});
});

describe('the runner', () => {
	it('takes every change in, and tries again what failed', async () => {
		const store = await bed.fresh();
		await read(store, 'r1', '2026-01-05');
		const monitoring = await opened(store);
		const told: unknown[] = [];
		let fails = true;
		const flaky: Monitoring = {
			...monitoring,
			remake: () => (fails ? Promise.reject(new Error('the disk is full')) : monitoring.remake()),
		};
		const runner = startMonitorRunner(flaky, (error) => told.push(error));
		try {
			await until(async () => told.length === 1);
			expect(await store.monitoring.pending()).toBeGreaterThan(0);
			fails = false;
			runner.wake();
			await until(async () => (await store.monitoring.pending()) === 0);
			await read(store, 'r2', '2026-01-20');
			runner.wake();
			await until(async () => (await stored(store)).length === 2);
		} finally {
			await runner.stop();
		}
	});
});

async function until(holds: () => Promise<boolean>): Promise<void> {
	for (let tries = 0; tries < 400; tries++) {
		if (await holds()) return;
		await wait(25);
	}
	throw new Error('it did not come about in ten seconds');
}
