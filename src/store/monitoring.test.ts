import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Event, Found } from '../domain/index.ts';
import type { Store } from './store.ts';
import { openTestbed, type Testbed } from './testbed.ts';
import { aClaim, aParty, aReading, aReport, at, given, VERSIONS } from './testkit.ts';

let bed: Testbed;
beforeAll(async () => {
	bed = await openTestbed();
});
afterAll(() => bed?.close());

const MADE = { rules: 'rules-1', codebook: 1, knowledge: 'k1', asOf: '2026-01-05', claims: 2, at: at('2026-01-06') };
const NOTHING: Found = {
	events: [],
	findings: [],
	disputes: [],
	duties: [],
	control: [],
	forecasts: [],
	warnings: [],
};
const eventOf = (...claims: string[]) =>
	({
		id: `e:${claims[0]}`,
		claims,
		type: 'shelling',
		who: [{ value: 'tr', claims }],
		whom: [],
		where: [],
		when: [],
		figures: [],
	}) as unknown as Event;
const found = (...events: Event[]): Found => ({ ...NOTHING, events });

async function withReports(...ids: string[]): Promise<Store> {
	const store = await bed.fresh();
	for (const id of ids) await read(store, id);
	return store;
}

async function read(store: Store, id: string, replaces: string | null = null): Promise<void> {
	const report = aReport(id, `the words of ${id}`, { published: `2026-01-0${id.at(-1)}` });
	await store.addReport(given(report, { replaces }));
	await store.saveReading(
		id,
		aReading(report, [aClaim('c1', { actors: [aParty('tr', 'Turkey')] })]),
		VERSIONS,
		at('2026-01-02'),
	);
}

describe('what monitoring goes by', () => {
	it('is every claim of a report that is not withdrawn, corrected ones marked with the day', async () => {
		const store = await withReports('r1', 'r2', 'r3');
		await read(store, 'r4', 'r1');
		await store.withdrawReport('r2', { who: 'ana', why: 'a hoax', at: at('2026-01-07') });
		const { claims } = await store.monitoring.load();
		expect(claims.map(({ key, replacedOn }) => [key, replacedOn])).toEqual([
			['r1.c1', '2026-01-04'],
			['r3.c1', null],
			['r4.c1', null],
		]);
		expect(claims[0]!.claim.actors[0]!.id).toBe('tr');
	});

	it('is of another version after every change, until a result has taken the change in', async () => {
		const store = await withReports('r1');
		const first = await store.monitoring.load();
		await store.withdrawReport('r1', { who: 'ana', why: 'a hoax', at: at('2026-01-07') });
		const second = await store.monitoring.load();
		expect(second.version).not.toBe(first.version);
		await store.monitoring.save({ ...MADE, found: NOTHING }, first.changes);
		expect(await store.monitoring.pending()).toBe(1);
		await store.monitoring.save({ ...MADE, found: NOTHING }, second.changes);
		expect(await store.monitoring.pending()).toBe(0);
	});
});

describe('a result', () => {
	it('is kept with the claims that each thing rests on; only what differs is written', async () => {
		const store = await withReports('r1', 'r2');
		const { changes } = await store.monitoring.load();
		await store.monitoring.save({ ...MADE, found: found(eventOf('r1.c1'), eventOf('r2.c1')) }, changes);
		expect(await store.monitoring.save({ ...MADE, found: found(eventOf('r1.c1')) }, [])).toEqual({
			written: 0,
			removed: 1,
		});
		const { rows } = await store.database.pool.query('select event, claim from event_claims');
		expect(rows).toEqual([{ event: 'e:r1.c1', claim: 'r1.c1' }]);
		const rests = await store.database.pool.query('select field, claim from rests_on order by field');
		expect(rests.rows).toEqual([
			{ field: 'actors', claim: 'r1.c1' },
			{ field: 'claim', claim: 'r1.c1' },
		]);
	});

	it('stays beside one that newer rules made', async () => {
		const store = await withReports('r1');
		await store.monitoring.save({ ...MADE, found: found(eventOf('r1.c1')) }, []);
		await store.monitoring.save({ ...MADE, rules: 'rules-2', found: NOTHING }, []);
		const [now, before] = await store.monitoring.results();
		expect([now!.rules, before!.rules, before!.current]).toEqual(['rules-2', 'rules-1', false]);
		expect((await store.monitoring.result(before!.no)).events).toEqual([eventOf('r1.c1')]);
	});

	it('leaves the names of its events behind', async () => {
		const store = await withReports('r1', 'r2');
		await store.monitoring.save({ ...MADE, found: found(eventOf('r1.c1', 'r2.c1')) }, []);
		await store.monitoring.save({ ...MADE, found: found(eventOf('r2.c1')) }, []);
		expect(await store.monitoring.heldUnder('e:r1.c1')).toEqual(['r1.c1', 'r2.c1']);
	});
});

describe('decisions on merging', () => {
	const decision = {
		kind: 'join' as const,
		groups: [['r1.c1', 'r2.c1']],
		undoes: null,
		by: 'ana',
		why: '',
		at: at('2026-01-08'),
	};

	it('are added, and taken back once', async () => {
		const store = await bed.fresh();
		const { id } = await store.monitoring.decide(decision);
		const undo = { ...decision, kind: 'undo' as const, groups: [], undoes: id };
		const undone = await store.monitoring.decide(undo);
		expect((await store.monitoring.load()).decisions.map(({ undoneBy }) => undoneBy)).toEqual([undone.id, null]);
		await expect(store.monitoring.decide(undo)).rejects.toMatchObject({ code: 'request.wrong' });
		await expect(store.monitoring.decide({ ...undo, undoes: undone.id })).rejects.toMatchObject({
			code: 'request.wrong',
		});
		await expect(store.monitoring.decide({ ...undo, undoes: 'd99' })).rejects.toMatchObject({
			code: 'decision.missing',
		});
	});

	it('are never changed', async () => {
		const store = await bed.fresh();
		await store.monitoring.decide(decision);
		await expect(store.database.pool.query("update merge_decisions set why = 'x'")).rejects.toThrow('only ever added');
	});
});
