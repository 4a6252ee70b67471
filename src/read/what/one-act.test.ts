import { describe, expect, it } from 'vitest';
import type { Claim, Figure, PartyRef } from '../../domain/index.ts';
import { oneAct } from './one-act.ts';

const party = (id: string): PartyRef => ({ id, name: id, aliases: [], mention: id, start: 0, end: 1 });
const figure = (start: number): Figure => ({
	of: 'killed',
	who: null,
	low: 1,
	high: 1,
	mention: '1',
	start,
	end: start + 1,
});
const claim = (id: string, at: number, more: Partial<Claim> = {}): Claim => ({
	id,
	type: 'shelling',
	family: 'remote',
	status: 'happened',
	quote: { text: '', start: at, end: at + 5 },
	actors: [party('sy-forces')],
	targets: [],
	place: null,
	time: null,
	figures: [],
	weapon: null,
	source: null,
	agreements: [],
	because: {
		trigger: { text: '', start: at, end: at + 5 },
		by: 'engine',
		sure: { type: 1, status: 1, actors: 1, targets: 1, place: 1, time: 1, source: 1 },
	},
	confidence: 0.5,
	...more,
});
const sentences = [
	{ start: 0, end: 50 },
	{ start: 51, end: 90 },
];

describe('oneAct', () => {
	it('keeps the surest of claims of one sentence that say the same, with every figure', () => {
		const kept = oneAct(
			[claim('a', 0, { figures: [figure(3)] }), claim('b', 20, { confidence: 0.9, figures: [figure(30)] })],
			sentences,
		);
		expect(kept.map((c) => [c.id, c.figures.map((f) => f.start)])).toEqual([['b', [30, 3]]]);
	});

	it('keeps claims that differ in a field, and the same thing told in another sentence', () => {
		const others = [
			claim('a', 0),
			claim('b', 20, { actors: [party('ru-forces')] }),
			claim('c', 60),
			claim('d', 30, { status: 'denied' }),
		];
		expect(oneAct(others, sentences).map((c) => c.id)).toEqual(['a', 'b', 'c', 'd']);
	});
});
