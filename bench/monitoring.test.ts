import { describe, expect, it } from 'vitest';
import { joinedOf } from './monitoring.ts';

describe('joinedOf', () => {
	it('counts pairs of a group that share an event, and those that share one beyond it', () => {
		const groups = [
			[new Set(['e1']), new Set(['e1', 'e2']), new Set(['e3'])],
			[new Set(['e2']), new Set(['e2'])],
		];
		// First group: 1 of 3 pairs; two pairs reach into the second. Second: its pair, and the same two.
		expect(joinedOf(groups)).toEqual({ groups: 2, articles: 5, recall: (1 / 3 + 1) / 2, precision: 1 / 3 });
	});
});
