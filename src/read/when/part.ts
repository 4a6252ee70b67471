import type { Resolved } from './anchor.ts';
import type { Part } from './when.ts';

/** Thirds of a month or year, and the days at its ends: "early June" is 1 to 10 June, "late 2015" September to December. */
export function narrowed(whole: Resolved, part: Part): Resolved {
	const { from, to } = whole;
	if (from === null || to === null || to - from < 5) return whole;
	const length = to - from + 1;
	const third = Math.floor(length / 3);
	const sixth = Math.max(1, Math.floor(length / 6));
	switch (part) {
		case 'early':
			return { ...whole, to: from + third - 1 };
		case 'mid':
			return { ...whole, from: from + third, to: to - third };
		case 'late':
			return { ...whole, from: to - third + 1 };
		case 'start':
			return { ...whole, to: from + sixth - 1 };
		case 'end':
			return { ...whole, from: to - sixth + 1 };
		case 'first-half':
			return { ...whole, to: from + Math.floor(length / 2) - 1 };
		case 'second-half':
			return { ...whole, from: from + Math.floor(length / 2) };
	}
}
