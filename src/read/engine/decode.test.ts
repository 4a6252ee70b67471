import { describe, expect, it } from 'vitest';
import { sigmoid, softBest } from './decode.ts';
import { bucket } from './tables.ts';

describe('softBest', () => {
	it('finds the greatest of a run of logits and its share', () => {
		const { best, p } = softBest(Float32Array.from([9, 0, Math.log(3), 0]), 1, 3);
		expect(best).toBe(1);
		expect(p).toBeCloseTo(0.6, 6);
	});
});

describe('sigmoid', () => {
	it('turns a logit into a probability', () => {
		expect(sigmoid(0)).toBe(0.5);
		expect(sigmoid(Math.log(4))).toBeCloseTo(0.8, 10);
	});
});

describe('bucket', () => {
	it('tells words of the same sentence by distance and side, others by sentences', () => {
		expect([0, 4, 5, 12, 40].map((w) => bucket(w, 0))).toEqual([0, 4, 5, 6, 8]);
		expect([-1, -40].map((w) => bucket(w, 0))).toEqual([9, 16]);
		expect([-1, -2, -5, -6, 1, 2, 3].map((s) => bucket(99, s))).toEqual([17, 18, 19, 20, 21, 22, 23]);
	});
});
