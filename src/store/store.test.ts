import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimFilter } from '../domain/index.ts';
import type { Store } from './store.ts';
import { hasSystemPostgres, type Kind, openTestbed, type Testbed } from './testbed.ts';
import { aClaim, aParty, aPlace, aReading, aReport, at, given, VERSIONS } from './testkit.ts';

const servers: { name: string; kind: Kind }[] = [
	{ name: 'npm’s PostgreSQL', kind: 'embedded' },
	{ name: 'the system’s PostgreSQL', kind: 'system' },
];

const raqqa = aReport('raqqa', 'Fighters took the stadium in Raqqa on Sunday, the coalition said.', {
	title: 'Stadium falls',
	publisher: 'Agence One',
	published: '2017-10-09',
});
const idlib = aReport('idlib', 'Turkish guns shelled a hill near Idlib.', {
	publisher: 'Daily, Two',
	published: '2017-10-08',
});

const capture = aClaim('c1', {
	type: 'capture',
	family: 'territory',
	quote: { text: 'Fighters took the stadium', start: 0, end: 25 },
	actors: [aParty('sdf', 'Syrian Democratic Forces')],
	targets: [aParty(null, 'Men in the stadium, armed')],
	place: aPlace('geonames:1', 'Raqqa', 35.95, 39.01),
	time: { from: '2017-10-08', to: '2017-10-08', precision: 'day', mention: 'Sunday', start: 38, end: 44 },
	source: {
		speaker: { name: 'The Coalition', role: null, party: 'coalition', mention: 'the coalition', start: 46, end: 59 },
		via: null,
		kind: 'party',
	},
});
const shelling = aClaim('c1', { actors: [aParty('tr', 'Turkey')], place: aPlace('geonames:2', 'Idlib', 35.93, 36.63) });
const bare = aClaim('c2', { status: 'denied' });

describe.each(servers)('the store on $name', ({ kind }) => {
	if (kind === 'system' && !hasSystemPostgres()) {
		it.skip('is the same store (skipped: no system PostgreSQL here)', () => {});
		return;
	}
	let bed: Testbed;
	beforeAll(async () => {
		bed = await openTestbed(kind);
	});
	afterAll(() => bed?.close());

	const told = async (): Promise<Store> => {
		const store = await bed.fresh();
		for (const report of [raqqa, idlib]) await store.addReport(given(report));
		await store.saveReading('raqqa', aReading(raqqa, [capture]), VERSIONS, at('2026-01-02'));
		await store.saveReading('idlib', aReading(idlib, [shelling, bare]), VERSIONS, at('2026-01-02'));
		return store;
	};
	const keys = async (store: Store, filter: ClaimFilter) =>
		(await store.listClaims({ sort: 'time', ...filter })).claims.map((row) => row.key);

	it('keeps the bytes of a report as they came', async () => {
		const store = await bed.fresh();
		const original = Uint8Array.from([0, 255, 254, 13, 10]);
		await store.addReport(given(aReport('a', 'text'), { original, mediaType: 'application/pdf', file: 'a b.pdf' }));
		expect(await store.getOriginal('a')).toEqual({ bytes: original, mediaType: 'application/pdf', file: 'a b.pdf' });
	});

	it('tells the same text again, however its white space is laid out, and keeps it once', async () => {
		const store = await told();
		const again = aReport('other', `  ${idlib.text.replace(' ', '\n')} `);
		expect(await store.addReport(given(again))).toEqual({ id: 'idlib', outcome: 'already' });
		expect(await store.counts()).toMatchObject({ reports: 2 });
	});

	it('keeps one of two that give the same text at once', async () => {
		const store = await bed.fresh();
		const all = ['a', 'b', 'c', 'd'].map((id) => store.addReport(given(aReport(id, 'the same words'))));
		const outcomes = (await Promise.all(all)).map((added) => added.outcome).sort();
		expect(outcomes).toEqual(['accepted', 'already', 'already', 'already']);
	});

	it('refuses another text under an id that is taken', async () => {
		const store = await told();
		await expect(store.addReport(given(aReport('idlib', 'other words')))).rejects.toMatchObject({
			code: 'request.wrong',
		});
	});

	it('gives back a reading as it was saved', async () => {
		const store = await told();
		const saved = await store.getReading('raqqa');
		expect(saved).toEqual({
			reading: aReading(raqqa, [capture]),
			versions: VERSIONS,
			readAt: '2026-01-02T12:00:00.000Z',
		});
		expect((await store.getReport('raqqa')).report).toMatchObject({ state: 'read', claims: 1, language: 'en' });
	});

	it('keeps a text with characters that PostgreSQL cannot hold, every offset true', async () => {
		const store = await bed.fresh();
		const report = aReport('odd', 'a\0b\uD800c');
		await store.addReport(given(report));
		await store.saveReading(
			'odd',
			aReading(report, [aClaim('c1', { quote: { text: 'b\uD800', start: 2, end: 4 } })]),
			VERSIONS,
			at('2026-01-02'),
		);
		const page = await store.getReport('odd');
		expect(page.text).toBe('a\uFFFDb\uFFFDc');
		expect(page.text.slice(2, 4)).toBe(page.claims[0]?.quote.text);
	});

	it('replaces the reading of the same reader, and counts only the newest reader', async () => {
		const store = await told();
		await store.saveReading('idlib', aReading(idlib, [bare]), VERSIONS, at('2026-01-03'));
		expect(await keys(store, {})).toEqual(['raqqa.c1', 'idlib.c2']);
		await store.saveReading('idlib', aReading(idlib, [shelling]), { ...VERSIONS, reader: 'r2' }, at('2026-01-04'));
		expect(await keys(store, {})).toEqual(['raqqa.c1', 'idlib.c1']);
		const { rows } = await store.database.pool.query('select reader, current from readings order by no');
		expect(rows).toEqual([
			{ reader: 'r1', current: true },
			{ reader: 'r1', current: false },
			{ reader: 'r2', current: true },
		]);
	});

	it('saves several readings wholly or not at all', async () => {
		const store = await told();
		const saving = store.saveReadings([
			{ report: 'idlib', reading: aReading(idlib, []), versions: VERSIONS, at: at('2026-01-03'), state: 'read' },
			{ report: 'nowhere', reading: aReading(idlib, []), versions: VERSIONS, at: at('2026-01-03'), state: 'read' },
		]);
		await expect(saving).rejects.toMatchObject({ code: 'report.missing' });
		expect(await keys(store, { report: 'idlib' })).toHaveLength(2);
	});

	it('keeps the earlier claims where a new reading fails', async () => {
		const store = await told();
		await store.failReading('idlib', { code: 'report.too-slow', message: 'too slow' }, at('2026-01-03'));
		const { report, claims } = await store.getReport('idlib');
		expect(report).toMatchObject({ state: 'failed', error: { code: 'report.too-slow', message: 'too slow' } });
		expect(claims).toHaveLength(2);
	});

	it('takes a withdrawn report out of every count, and puts it back', async () => {
		const store = await told();
		await store.withdrawReport('idlib', { who: 'ana', why: 'a hoax', at: at('2026-01-05') });
		expect(await keys(store, {})).toEqual(['raqqa.c1']);
		expect(await store.summary({})).toMatchObject({ total: 1, reports: 1 });
		expect(await store.counts()).toMatchObject({ reports: 1, claims: 1, withdrawn: 1 });
		const { report, claims } = await store.getReport('idlib');
		expect(report.withdrawn).toEqual({ at: '2026-01-05T12:00:00.000Z', why: 'a hoax' });
		expect(claims).toHaveLength(2);
		await expect(store.withdrawReport('idlib', { who: 'ana', why: 'x', at: at('2026-01-06') })).rejects.toMatchObject({
			code: 'report.withdrawn',
		});
		await store.restoreReport('idlib', { who: 'ben', why: 'confirmed', at: at('2026-01-06') });
		expect(await store.counts()).toMatchObject({ reports: 2, claims: 3, withdrawn: 0 });
		expect((await store.decisions('idlib')).map(({ kind, who, why }) => [kind, who, why])).toEqual([
			['withdraw', 'ana', 'a hoax'],
			['restore', 'ben', 'confirmed'],
		]);
	});

	it('lets a newer report replace one, once', async () => {
		const store = await told();
		const mended = { ...idlib, id: 'idlib-2', published: '2017-10-07' };
		expect(await store.addReport(given(mended, { replaces: 'idlib', who: 'ana' }))).toMatchObject({
			outcome: 'accepted',
		});
		expect(await keys(store, {})).toEqual(['raqqa.c1']);
		expect((await store.getReport('idlib')).report).toMatchObject({ state: 'replaced', replacedBy: 'idlib-2' });
		expect((await store.getReport('idlib-2')).report).toMatchObject({ state: 'reading', replaces: 'idlib' });
		expect(await store.decisions()).toMatchObject([{ kind: 'correct', report: 'idlib', other: 'idlib-2', who: 'ana' }]);
		const third = given(aReport('idlib-3', 'yet another text'), { replaces: 'idlib' });
		await expect(store.addReport(third)).rejects.toMatchObject({ code: 'request.wrong' });
	});

	it('never lets a decision be changed', async () => {
		const store = await told();
		await store.withdrawReport('idlib', { who: 'ana', why: 'a hoax', at: at('2026-01-05') });
		await expect(store.database.pool.query("update decisions set why = 'nothing'")).rejects.toThrow('only ever added');
		await expect(store.database.pool.query('delete from decisions')).rejects.toThrow('only ever added');
	});

	it.each<[string, ClaimFilter, string[]]>([
		['type', { type: 'capture' }, ['raqqa.c1']],
		['several types', { type: 'capture,shelling' }, ['raqqa.c1', 'idlib.c1', 'idlib.c2']],
		['family and status', { family: 'remote', status: 'denied' }, ['idlib.c2']],
		['a party by id', { party: 'tr' }, ['idlib.c1']],
		['a party by its words', { party: 'name:men in the STADIUM  armed' }, ['raqqa.c1']],
		['a party as actor', { party: 'sdf', side: 'actor' }, ['raqqa.c1']],
		['a party as target', { party: 'sdf', side: 'target' }, []],
		['a place', { place: 'geonames:2' }, ['idlib.c1']],
		['no place', { place: 'none' }, ['idlib.c2']],
		['a place or none', { place: 'none,geonames:1' }, ['raqqa.c1', 'idlib.c2']],
		['a source', { source: 'the coalition' }, ['raqqa.c1']],
		['a source by its party', { source: 'coalition' }, ['raqqa.c1']],
		['the report’s own voice', { source: 'none' }, ['idlib.c1', 'idlib.c2']],
		['an outlet', { outlet: 'daily two' }, ['idlib.c1', 'idlib.c2']],
		['days', { from: '2017-10-01', to: '2017-10-08' }, ['raqqa.c1']],
		['days before', { to: '2017-10-07' }, []],
		['no time', { from: 'none' }, ['idlib.c1', 'idlib.c2']],
		['a box', { bbox: '36,35,37,36' }, ['idlib.c1']],
		['a box over the date line', { bbox: '39,-90,-170,90' }, ['raqqa.c1']],
		['words of the quote', { q: 'took stadium' }, ['raqqa.c1']],
		['words of a party', { q: 'democratic forces' }, ['raqqa.c1']],
		['a report', { report: 'idlib' }, ['idlib.c1', 'idlib.c2']],
	])('filters claims by %s', async (_, filter, expected) => {
		const store = await shared();
		expect(await keys(store, filter)).toEqual(expected);
		const { total } = await store.listClaims({ ...filter, limit: 1 });
		expect(total).toBe(expected.length);
		expect((await store.summary(filter)).total).toBe(expected.length);
	});
	let once: Promise<Store> | undefined;
	const shared = (): Promise<Store> => {
		once ??= told();
		return once;
	};

	it.each([{ from: 'last week' }, { bbox: '1,2,3' }, { after: 'nonsense' }])(
		'tells a filter that it cannot read: %j',
		async (filter) => {
			await expect((await shared()).listClaims(filter)).rejects.toMatchObject({ code: 'request.wrong' });
		},
	);

	it('sums up for map, timeline and filters', async () => {
		const sum = await (await shared()).summary({});
		expect(sum).toMatchObject({ total: 3, reports: 2, noPlace: 1, noTime: 2 });
		expect(sum.byDay).toEqual([{ day: '2017-10-08', family: 'territory', count: 1 }]);
		expect(sum.byPlace.map((place) => [place.id, place.name, place.radiusKm, place.count, place.families])).toEqual([
			['geonames:1', 'Raqqa', 15, 1, [{ family: 'territory', status: 'happened', count: 1 }]],
			['geonames:2', 'Idlib', 15, 1, [{ family: 'remote', status: 'happened', count: 1 }]],
		]);
		expect(sum.facets.outlet).toEqual([
			{ value: 'daily two', label: 'Daily, Two', count: 2 },
			{ value: 'agence one', label: 'Agence One', count: 1 },
		]);
		expect(sum.facets.source).toEqual([{ value: 'the coalition', label: 'The Coalition', count: 1 }]);
		expect(sum.facets.party).toContainEqual({ value: 'tr', label: 'Turkey', count: 1 });
	});

	it('leaves a facet’s own filter out of its counts, and no other', async () => {
		const { facets, total } = await (await shared()).summary({ type: 'capture', party: 'tr' });
		expect(total).toBe(0);
		expect(facets.type).toEqual([{ value: 'shelling', label: 'shelling', count: 1 }]);
		expect(facets.party.map((facet) => facet.value)).toEqual(['name:men in the stadium armed', 'sdf']);
	});

	it.each(['time', '-time', 'published', '-published', 'type', 'place', 'confidence'] as const)(
		'pages through claims sorted by %s without loss or repetition',
		async (sort) => {
			const store = await shared();
			const whole = await keys(store, { sort });
			const paged: string[] = [];
			let after: string | undefined;
			do {
				const page = await store.listClaims({ sort, limit: 1, ...(after && { after }) });
				paged.push(...page.claims.map((row) => row.key));
				after = page.next ?? undefined;
			} while (after);
			expect(paged).toEqual(whole);
			const streamed = [];
			for await (const row of store.streamClaims({ sort })) streamed.push(row.key);
			expect(streamed).toEqual(whole);
		},
	);

	it('finds reports by their words and marks them', async () => {
		const store = await shared();
		const found = await store.listReports({ q: 'shelling hills' });
		expect(found.total).toBe(1);
		expect(found.reports[0]?.opening).toBe('Turkish guns «shelled» a «hill» near Idlib');
		expect((await store.listReports({ q: 'nowhere' })).reports).toEqual([]);
	});

	it('lists reports newest first, by page, state and outlet', async () => {
		const store = await shared();
		const first = await store.listReports({ limit: 1 });
		expect([first.total, first.reports[0]?.id]).toEqual([2, 'idlib']);
		const second = await store.listReports({ limit: 1, after: first.next! });
		expect([second.reports[0]?.id, second.next]).toEqual(['raqqa', null]);
		expect((await store.listReports({ state: 'failed,withdrawn' })).total).toBe(0);
		expect((await store.listReports({ outlet: 'daily two' })).reports.map((row) => row.id)).toEqual(['idlib']);
	});

	it('gives each waiting report to one worker, and again when its lease ran out', async () => {
		const store = await bed.fresh();
		for (const id of ['a', 'b', 'c', 'd']) await store.addReport(given(aReport(id, `text ${id}`)));
		const taken = await Promise.all([store.takeReports(2, at('2026-01-01')), store.takeReports(2, at('2026-01-01'))]);
		expect(
			taken
				.flat()
				.map((one) => one.report.id)
				.sort(),
		).toEqual(['a', 'b', 'c', 'd']);
		expect(await store.takeReports(1, at('2026-01-01'))).toEqual([]);
		await store.releaseReports(['a']);
		expect((await store.takeReports(9, at('2026-01-01'))).map((one) => [one.report.id, one.attempt])).toEqual([
			['a', 1],
		]);
		expect(await store.takeReports(9, at('2026-01-02'))).toMatchObject([{ attempt: 2 }, {}, {}, {}]);
		expect(await store.counts()).toMatchObject({ waiting: 4 });
	});

	it('gives a report up that ends its worker again and again', async () => {
		const store = await bed.fresh();
		await store.addReport(given(aReport('poison', 'poison')));
		const days = Array.from({ length: 9 }, (_, day) => at(`2026-02-0${day + 1}`));
		const taken = [];
		for (const day of days) taken.push((await store.takeReports(1, day)).length);
		expect(taken).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0]);
		expect((await store.getReport('poison')).report.state).toBe('failed');
	});

	it('tells how far a job is', async () => {
		const store = await bed.fresh();
		for (const id of ['a', 'b']) await store.addReport(given(aReport(id, `text ${id}`)));
		const job = await store.startJob(['b', 'a'], at('2026-01-01'));
		expect(await store.getJob(job)).toMatchObject({ state: 'queued', done: 0, total: 2, reports: ['b', 'a'] });
		await store.saveReading('a', aReading(aReport('a', 'text a'), []), VERSIONS, at('2026-01-02'));
		expect(await store.getJob(job)).toMatchObject({ state: 'running', done: 1, finishedAt: null });
		await store.failReading('b', { code: 'internal', message: 'x' }, at('2026-01-03'));
		expect(await store.getJob(job)).toMatchObject({
			state: 'done',
			done: 2,
			failed: 1,
			finishedAt: at('2026-01-03').toISOString(),
		});
		await expect(store.getJob('999')).rejects.toMatchObject({ code: 'request.unknown' });
	});

	it('queues again what other versions read', async () => {
		const store = await told();
		expect(await store.queueOutdated(VERSIONS)).toBe(0);
		expect(await store.queueOutdated({ ...VERSIONS, codebook: 2 })).toBe(2);
		expect(await store.counts()).toMatchObject({ waiting: 2, claims: 3 });
	});
});
