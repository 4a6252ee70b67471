import type { Curve } from '../src/read/what/calibrate.ts';

/**
 * A logistic curve fitted by Newton's method with a small ridge (1e-2), rounded to four decimals. Same rows, same curve.
 */
export function fitCurve(rows: readonly { x: readonly number[]; y: 0 | 1 | number }[]): Curve {
	const n = (rows[0]?.x.length ?? 0) + 1;
	let w = new Array<number>(n).fill(0);
	for (let step = 0; step < 30; step++) {
		const gradient = w.map((v) => -1e-2 * v);
		const hessian = w.map((_, i) => w.map((_, j) => (i === j ? 1e-2 : 0)));
		for (const { x, y } of rows) {
			const v = [1, ...x];
			const p = 1 / (1 + Math.exp(-v.reduce((s, f, k) => s + f * w[k]!, 0)));
			for (let i = 0; i < n; i++) {
				gradient[i]! += (y - p) * v[i]!;
				for (let j = 0; j < n; j++) hessian[i]![j]! += p * (1 - p) * v[i]! * v[j]!;
			}
		}
		const delta = solve(hessian, gradient);
		w = w.map((v, k) => v + delta[k]!);
		if (Math.max(...delta.map(Math.abs)) < 1e-8) break;
	}
	const [bias, ...weights] = w.map((v) => Math.round(v * 1e4) / 1e4);
	return { bias: bias ?? 0, weights };
}

function solve(a: number[][], b: number[]): number[] {
	const m = a.map((row, i) => [...row, b[i]!]);
	const n = b.length;
	for (let i = 0; i < n; i++) {
		let pivot = i;
		for (let r = i + 1; r < n; r++) if (Math.abs(m[r]![i]!) > Math.abs(m[pivot]![i]!)) pivot = r;
		[m[i], m[pivot]] = [m[pivot]!, m[i]!];
		for (let r = 0; r < n; r++) {
			if (r === i) continue;
			const f = m[r]![i]! / m[i]![i]!;
			for (let c = i; c <= n; c++) m[r]![c]! -= f * m[i]![c]!;
		}
	}
	return m.map((row, i) => row[n]! / row[i]!);
}
