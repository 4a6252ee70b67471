import { describe, expect, it } from 'vitest';
import {
	Agreement,
	type AgreementPage,
	type ControlPage,
	type Decided,
	type ErrorView,
	type EventList,
	type EventPage,
	type ForecastList,
	type NamedClaims,
	Party,
	type PartyList,
	type PartyPage,
	Situation,
} from '../../src/domain/index.ts';
import { served } from './served.ts';

const truce = Agreement.parse({
	id: 'truce',
	country: 'SY',
	name: 'Truce of the valley',
	parties: [
		{ party: 'north', role: 'bound' },
		{ party: 'south', role: 'bound' },
	],
	periods: [{ id: 'main', from: '2017-10-01', to: null }],
	zones: [{ id: 'all', name: 'The valley' }],
	provisions: [
		{
			id: 'fire',
			kind: 'prohibits',
			acts: ['shelling'],
			by: ['bound'],
			zones: ['all'],
			period: 'main',
			clause: 'Fire ceases.',
		},
	],
});
const party = (id: string, name: string) => Party.parse({ id, name, kind: 'armed-group', parents: [] });
const server = served('telling-reader', {
	parties: [party('north', 'The North'), party('south', 'The South')],
	agreements: [truce],
});
const { get, post, add } = server;
const page = () => get<AgreementPage>('/api/agreements/truce');
const alleged = async (place: string) => {
	const { ledger, events } = await page();
	const at = new Set(events.filter((event) => event.place?.name === place).map(({ id }) => id));
	return ledger.map((row) => row.alleged).filter((counted) => counted.events.some((id) => at.has(id)));
};
const eventsAt = async (place: string) =>
	(await get<EventList>('/api/events')).events.filter((event) => event.place?.name === place);

describe('an event of two reports', () => {
	it('is one number in the ledger, that opens both claims; split it is two; undone it is one again', async () => {
		await add('On 2017-10-07 north shelled villagers at Mill.', { publisher: 'Wire A', published: '2017-10-08' });
		await add('A miller says that on 2017-10-07 north shelled villagers at Mill.', {
			publisher: 'Wire B',
			published: '2017-10-08',
		});
		const [event] = await eventsAt('Mill');
		expect(event!.claims).toHaveLength(2);
		expect(await alleged('Mill')).toEqual([{ events: [event!.id], claims: event!.claims }]);
		const keys = event!.claims.join(',');
		const named = await get<NamedClaims>(`/api/claims/named?keys=${keys}`);
		expect(named.claims.map(({ key }) => key)).toEqual(event!.claims);

		const second = event!.claims[1]!;
		const split = (await (
			await post(`/api/events/${event!.id}/split`, { claims: [second], why: 'two salvos' })
		).json()) as Decided;
		expect(split.events.map(({ claims }) => claims)).toEqual([[event!.claims[0]], [second]]);
		expect((await alleged('Mill'))[0]!.events).toHaveLength(2);
		const shown = await get<EventPage>(`/api/events/${event!.id}`);
		expect(shown.decisions).toMatchObject([{ kind: 'split', why: 'two salvos', by: 'local', undoneBy: null }]);

		const undone = (await (await post(`/api/decisions/${split.decision.id}/undo`, {})).json()) as Decided;
		expect(undone.events.map(({ claims }) => claims)).toEqual([event!.claims]);
		expect(await alleged('Mill')).toEqual([{ events: [event!.id], claims: event!.claims }]);
		// What was split off is found by its name then: it leads on.
		const led = await get<EventPage>(`/api/events/e:${second}`);
		expect([led.asked, led.id]).toEqual([`e:${second}`, event!.id]);
	});

	it('loses every number that rests on a report once that is withdrawn; its old name leads on to what is left', async () => {
		const first = await add('On 2017-10-09 south shelled shepherds at Farm, 3 killed.', {
			publisher: 'Wire A',
			published: '2017-10-10',
		});
		const second = await add('A shepherd says that on 2017-10-09 south shelled shepherds at Farm.', {
			publisher: 'Wire B',
			published: '2017-10-10',
		});
		const [event] = await eventsAt('Farm');
		expect(event!.claims).toHaveLength(2);
		await server.monitoring.remake();
		const keyed = event!.id.slice(2).split('.')[0]!;
		const rest = keyed === first ? second : first;
		await post(`/api/reports/${keyed}/withdraw`, { why: 'A hoax.' });
		expect(await alleged('Farm')).toEqual([{ events: [`e:${rest}.c1`], claims: [`${rest}.c1`] }]);
		expect(await get<EventPage>(`/api/events/${event!.id}`)).toMatchObject({ asked: event!.id, id: `e:${rest}.c1` });
		await server.monitoring.remake();
		const { rows } = await server.store.database.pool.query('select 1 from rests_on where claim like $1', [
			`${keyed}.%`,
		]);
		expect(rows).toEqual([]);

		await post(`/api/reports/${rest}/withdraw`, { why: 'A hoax too.' });
		expect(await alleged('Farm')).toEqual([]);
		const gone = await server.app.request(`/api/events/${event!.id}`);
		expect([gone.status, ((await gone.json()) as ErrorView).error.code]).toEqual([404, 'event.missing']);
		await post(`/api/reports/${keyed}/restore`, {});
		expect(await alleged('Farm')).toEqual([{ events: [`e:${keyed}.c1`], claims: [`${keyed}.c1`] }]);
	});

	it('is joined from two events, and told not to be the same', async () => {
		await add('On 2017-10-11 north shelled fishers at Port. On 2017-10-13 north shelled traders at Port.', {
			published: '2017-10-13',
		});
		const two = await eventsAt('Port');
		expect(two).toHaveLength(2);
		const joined = (await (
			await post('/api/events/join', { events: two.map(({ id }) => id), why: 'one siege' })
		).json()) as Decided;
		expect(joined.events).toHaveLength(1);
		const apart = (await (await post('/api/events/not-same', { claims: joined.events[0]!.claims })).json()) as Decided;
		expect(apart.events).toHaveLength(2);
	});
});

describe('a correction', () => {
	it('takes the place of what it corrects, but not before the day that it was published', async () => {
		const text = 'On 2017-10-14 north shelled herders at Mill, 40 killed.';
		const wrong = await add(text, { published: '2017-10-14' });
		const right = await add('On 2017-10-14 north shelled herders at Mill, 4 killed.', {
			published: '2017-10-16',
			replaces: wrong,
		});
		const killed = async (query: string) =>
			(await get<EventList>(`/api/events?q=herders${query}`)).events.flatMap(({ figures }) =>
				figures.map(({ low }) => low),
			);
		expect(await killed('')).toEqual([4]);
		expect(await killed('&knownOn=2017-10-15')).toEqual([40]);
		expect(right).not.toBe(wrong);
	});
});

describe('a dispute', () => {
	it('stands with both sides, and the number is contested', async () => {
		await add('An officer says that on 2017-10-18 south did not shell miners at Farm.', {
			publisher: 'Wire B',
			published: '2017-10-19',
		});
		await add('On 2017-10-18 south shelled miners at Farm.', { publisher: 'Wire A', published: '2017-10-19' });
		const { events } = await get<EventList>('/api/events?verdict=contested');
		expect(events).toHaveLength(1);
		const { disputes, findings, fields, voices } = await get<EventPage>(`/api/events/${events[0]!.id}`);
		expect(disputes.map(({ kind, sides }) => [kind, ...sides.map((side) => side.voices)])).toEqual([
			['happened-or-not', ['Wire A'], ['An officer']],
		]);
		expect(findings[0]).toMatchObject({
			verdict: 'in',
			contested: true,
			judgement: 'contested',
			provisionText: { clause: 'Fire ceases.' },
		});
		expect(fields.find(({ field }) => field === 'status')).toMatchObject({ disputed: true });
		expect(voices).toHaveLength(2);
		const ledger = (await page()).ledger.filter(({ contested }) => contested.events.length > 0);
		expect(ledger).toMatchObject([
			{ from: '2017-10-18', kind: 'shelling', alleged: { events: [] }, parties: [{ id: 'south', name: 'The South' }] },
		]);
	});
});

describe('the day asked for', () => {
	it('leaves out what is told of later days, and forecasts made later', async () => {
		await add('A general says that on 2017-11-05 north will shell it at Mill.', { published: '2017-11-01' });
		const before = await get<ForecastList>('/api/forecasts?asOf=2017-10-31');
		const after = await get<ForecastList>('/api/forecasts?asOf=2017-11-01');
		expect([before.forecasts.length, after.forecasts.map(({ state }) => state)]).toEqual([0, ['pending']]);
		const later = await get<ForecastList>('/api/forecasts?asOf=2017-11-09');
		expect(later.records).toMatchObject([{ voice: 'A general', total: 1, states: [{ state: 'lapsed' }] }]);
		expect((await get<Situation>('/api/situation?asOf=2017-11-02')).warnings.map(({ kind }) => kind)).toEqual([
			'announced-breach',
		]);
		expect((await get<Situation>('/api/situation?asOf=2017-10-06')).events).toEqual([]);
	});
});

describe('the pages', () => {
	it('count breaches by zone, party and provision against the period before', async () => {
		const found = Situation.parse(
			await get('/api/situation?asOf=2017-10-13&from=2017-10-08&to=2017-10-13&party=north'),
		);
		expect(found.before).toEqual({ from: '2017-10-02', to: '2017-10-07' });
		const [breach] = found.breaches;
		expect(breach).toMatchObject({ zone: { id: 'all' }, parties: [{ name: 'The North' }], provision: 'fire' });
		expect([breach!.now.events.length, breach!.before.events.length]).toEqual([2, 1]);
		expect(found.counts.find(({ judgement }) => judgement === 'alleged')!.now.events).toHaveLength(2);
		expect(found.zones).toMatchObject([{ agreement: { id: 'truce' }, id: 'all', certain: null }]);
	});

	it('tell who holds a place by whose word', async () => {
		await add('A colonel says that on 2017-10-20 south took it at Port.', { published: '2017-10-20' });
		const { places } = await get<ControlPage>('/api/control?asOf=2017-10-21');
		expect(places).toMatchObject([
			{ place: 'Port', holders: [{ party: { id: 'south' }, claims: [{ voice: 'A colonel' }] }] },
		]);
		expect((await get<ControlPage>('/api/control?asOf=2017-10-19')).places).toEqual([]);
	});

	it('tell of a party what it did and where it stands', async () => {
		const found = await get<PartyPage>('/api/parties/south');
		expect(found).toMatchObject({ name: 'The South', agreements: [{ role: 'bound', holds: true }] });
		expect(found.events.every(({ side }) => side === 'actor')).toBe(true);
		expect((await get<PartyList>('/api/parties?q=nor')).parties.map(({ id }) => id)).toEqual(['north']);
	});

	it('page through events without a gap', async () => {
		const all = (await get<EventList>('/api/events?limit=500')).events.map(({ id }) => id);
		const first = await get<EventList>('/api/events?limit=2');
		const next = await get<EventList>(`/api/events?limit=500&after=${first.next}`);
		expect([...first.events, ...next.events].map(({ id }) => id)).toEqual(all);
	});
});

describe('wrong requests', () => {
	it.each([
		['/api/situation?colour=red', 400, 'request.wrong', 'colour'],
		['/api/situation?asOf=2017-02-30', 400, 'request.wrong', 'asOf'],
		['/api/events?verdict=guilty', 400, 'request.wrong', 'verdict'],
		['/api/events?bbox=1,2,3', 400, 'request.wrong', 'bbox'],
		['/api/events?after=e:none', 400, 'request.wrong', 'after'],
		['/api/events/e:none', 404, 'event.missing', 'e:none'],
		['/api/agreements/none', 404, 'agreement.missing', 'none'],
		['/api/parties/none', 404, 'party.missing', 'none'],
	])('%s is answered %i %s', async (path, status, code, place) => {
		const answer = await server.app.request(path);
		const { error } = (await answer.json()) as ErrorView;
		expect([answer.status, error.code, error.place]).toEqual([status, code, place]);
	});

	it.each([
		['/api/events/join', { events: ['e:none', 'e:other'] }, 404],
		['/api/events/not-same', { claims: ['x.c1', 'y.c1'] }, 400],
		['/api/decisions/d999/undo', {}, 404],
		['/api/decisions/x/undo', {}, 404],
	])('POST %s %j is refused', async (path, body, status) => {
		expect((await post(path, body)).status).toBe(status);
	});
});
