import { describe, expect, it } from 'vitest';
import { Codebook, type Figure } from '../../domain/index.ts';
import type { ClaimMark, Filler } from '../marks/marks.ts';
import { withHarmed } from './harmed.ts';

const codebook = Codebook.parse({
	version: 1,
	types: {
		shelling: { family: 'remote', sides: 'directed', acled: null, plover: null, ucdp: null, means: '' },
		'armed-clash': { family: 'battle', sides: 'mutual', acled: null, plover: null, ucdp: null, means: '' },
	},
	statuses: { happened: '', ongoing: '', expected: '', possible: '', denied: '' },
});
const counted: Filler = { role: 'figure', span: { start: 10, end: 22 }, named: null, p: 0.9, of: 'killed' };
const mark = (type: string, fillers: Filler[]): ClaimMark => ({
	trigger: { start: 0, end: 8 },
	sentence: 0,
	type,
	triggerP: 1,
	typeP: 1,
	status: 'happened',
	statusP: 1,
	optionalP: 0,
	fillers,
	noneP: {},
});
const figure = (who: string | null, mention = '148'): Figure => ({
	of: 'killed',
	who,
	low: 148,
	high: 148,
	mention,
	start: 10,
	end: 22,
});
const targets = (m: ClaimMark) => m.fillers.filter((f) => f.role === 'target').map((f) => f.span);

describe('withHarmed', () => {
	it('takes the people counted as whom it was done to', () => {
		expect(targets(withHarmed(mark('shelling', [counted]), [figure('students')], codebook))).toEqual([counted.span]);
		expect(targets(withHarmed(mark('shelling', [counted]), [figure(null, '148 people')], codebook))).toEqual([
			counted.span,
		]);
	});

	it('leaves a claim whose target is told, a bare number, and an act of two sides', () => {
		const told = mark('shelling', [counted, { ...counted, role: 'target', span: { start: 30, end: 35 } }]);
		expect(targets(withHarmed(told, [figure('students')], codebook))).toEqual([{ start: 30, end: 35 }]);
		expect(targets(withHarmed(mark('shelling', [counted]), [figure(null)], codebook))).toEqual([]);
		expect(targets(withHarmed(mark('armed-clash', [counted]), [figure('students')], codebook))).toEqual([]);
	});
});
