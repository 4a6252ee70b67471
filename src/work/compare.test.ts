import { describe, expect, it } from 'vitest';
import type { Event, Finding, Found } from '../domain/index.ts';
import { compareResults } from './compare.ts';

const event = (...claims: string[]) =>
	({ id: `e:${claims[0]}`, claims, type: 'shelling', status: 'happened', contested: false }) as unknown as Event;
const finding = (of: string, verdict: Finding['verdict']) =>
	({
		event: of,
		agreement: 'truce',
		provision: 'fire',
		verdict,
		state: 'alleged',
		contested: false,
	}) as unknown as Finding;
const found = (events: Event[], findings: Finding[] = []): Found => ({
	events,
	findings,
	disputes: [],
	duties: [],
	control: [],
	forecasts: [],
	warnings: [],
});

describe('two results compared', () => {
	it('tell nothing where they are the same', () => {
		const result = found([event('a', 'b')], [finding('e:a', 'in')]);
		expect(compareResults(result, structuredClone(result)).differences).toEqual([]);
	});

	it('tell what came, what went and what is judged otherwise', () => {
		const before = found([event('a', 'b'), event('z')], [finding('e:a', 'in')]);
		const after = found([event('a'), event('b'), event('z')], [finding('e:a', 'unclear')]);
		const { counts, differences } = compareResults(before, after);
		expect(counts.events).toEqual({ before: 2, after: 3, new: 1, gone: 0, changed: 1 });
		expect(differences).toEqual([
			{
				noun: 'events',
				kind: 'changed',
				about: 'e:a',
				before: 'shelling, happened: a b',
				after: 'shelling, happened: a',
			},
			{ noun: 'events', kind: 'new', about: 'e:b', before: null, after: 'shelling, happened: b' },
			{
				noun: 'findings',
				kind: 'changed',
				about: 'e:a against truce fire',
				before: 'in, alleged',
				after: 'unclear, alleged',
			},
		]);
	});

	it('mirror each other when turned round', () => {
		const [one, other] = [found([event('a')]), found([event('b')])];
		const there = compareResults(one, other).counts.events;
		const back = compareResults(other, one).counts.events;
		expect([there.new, there.gone]).toEqual([back.gone, back.new]);
	});
});
