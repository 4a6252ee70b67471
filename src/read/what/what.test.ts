import { describe, expect, it } from 'vitest';
import { Codebook } from '../../domain/index.ts';
import type { ClaimMark, Filler } from '../marks/marks.ts';
import { curveAt, featuresOf, sureOf } from './calibrate.ts';
import { quoteOf } from './quote.ts';
import { settle } from './settle.ts';

const text = 'On Sunday troops shelled Idlib, killing 12, a witness said.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const filler = (role: Filler['role'], words: string, p = 0.9): Filler => ({
	role,
	span: at(words),
	named: null,
	p,
	of: null,
});
const mark = (more: Partial<ClaimMark> = {}): ClaimMark => ({
	trigger: at('shelled'),
	sentence: 0,
	type: 'shelling',
	triggerP: 0.9,
	typeP: 0.9,
	status: 'happened',
	statusP: 0.9,
	optionalP: 0.1,
	fillers: [filler('actor', 'troops'), filler('place', 'Idlib'), filler('speaker', 'a witness')],
	noneP: { target: 0.8 },
	...more,
});
const type = (sides: string) => ({ family: 'remote', sides, acled: null, plover: null, ucdp: null, means: '' });
const codebook = Codebook.parse({
	version: 1,
	types: { shelling: type('directed'), withdrawal: type('alone') },
	statuses: { happened: '', ongoing: '', expected: '', possible: '', denied: '' },
});

describe('quoteOf', () => {
	it('runs from the first to the last word of the claim, without its speaker', () => {
		expect(quoteOf(text, mark(), { start: 0, end: text.length }).text).toBe('troops shelled Idlib');
	});

	it('never leaves the sentence', () => {
		const far = mark({ fillers: [filler('time', 'Sunday'), filler('place', 'Idlib')] });
		expect(quoteOf(text, far, { start: at('troops').start, end: text.length }).text).toBe('shelled Idlib');
	});
});

describe('settle', () => {
	it('drops types that the codebook lacks, and targets of those who act alone', () => {
		const alone = mark({ type: 'withdrawal', fillers: [filler('actor', 'troops'), filler('target', 'Idlib')] });
		const settled = settle([mark({ type: 'flood' }), alone], codebook);
		expect(settled.map((m) => m.fillers.map((f) => f.role))).toEqual([['actor']]);
	});

	it('keeps the surer of two marks of one act', () => {
		expect(settle([mark({ triggerP: 0.6 }), mark({ triggerP: 0.8 })], codebook).map((m) => m.triggerP)).toEqual([0.8]);
		expect(settle([mark(), mark({ status: 'denied' })], codebook)).toHaveLength(2);
	});
});

describe('sureOf', () => {
	const flat = { bias: 0, weights: [1, 0, 0, 0, 0] };
	const calibration = {
		confidence: flat,
		fields: {
			type: flat,
			status: flat,
			actors: flat,
			targets: { bias: 0, weights: [0, 1] },
			place: flat,
			time: flat,
			source: flat,
		},
	};

	it('gives each field the probability of its curve', () => {
		const { sure, confidence } = sureOf(mark(), calibration);
		expect(sure.actors).toBe(0.9);
		expect(sure.targets).toBe(0.8);
		expect(confidence).toBe(0.9);
	});

	it('looks at the least sure of several fillers, and at the chance of none where there are none', () => {
		const two = mark({ fillers: [filler('actor', 'troops', 0.9), filler('actor', 'Idlib', 0.6)] });
		expect(curveAt(flat, featuresOf(two).actors)).toBeCloseTo(0.6, 6);
		expect(featuresOf(mark()).targets[1]).toBeCloseTo(Math.log(4), 6);
	});
});
