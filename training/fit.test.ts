import { describe, expect, it } from 'vitest';
import { curveAt } from '../src/read/what/calibrate.ts';
import { fitCurve } from './fit.ts';

describe('fitCurve', () => {
	it('finds the curve that made the rows', () => {
		const rows = Array.from({ length: 400 }, (_, k) => {
			const x = (k % 20) / 4 - 2.5;
			const p = 1 / (1 + Math.exp(-(0.5 + 1.5 * x)));
			return { x: [x], y: p };
		});
		const curve = fitCurve(rows);
		expect(curve.bias).toBeCloseTo(0.5, 2);
		expect(curve.weights[0]).toBeCloseTo(1.5, 2);
		expect(curveAt(curve, [0])).toBeCloseTo(0.62, 2);
	});
});
