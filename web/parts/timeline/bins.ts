import type { ClaimSummary, Family } from '../../../src/domain/index.ts';
import { dayNumber, dayOf } from '../../words/index.ts';

export type DayCount = ClaimSummary['byDay'][number];

/** A stretch of days with its counts by family; days are day numbers (days since 1 Jan 1970), `last` included. */
export interface Bin {
	first: number;
	last: number;
	total: number;
	families: Partial<Record<Family, number>>;
}

/** What the timeline shows: its scale, and what lies before and after it. */
export interface Scale {
	first: number;
	last: number;
	/** Days in a bar: 1, 7, or about a month. */
	step: number;
	earlier: number;
	later: number;
}

/** Most bars that a scale has: each then keeps a width that can be pointed at. */
const MOST = 120;
/** Share of claims that the scale must hold before the rest is told as "earlier" and "later". */
const KEPT = 0.8;

/**
 * The scale for a set of days: the shortest stretch that holds four claims in five, so that one mention of a year long past
 * does not press all else into a corner; `whole` shows everything, `hold` is always inside. Null without any day.
 */
export function scaleOf(
	days: readonly DayCount[],
	whole: boolean,
	hold: { from: number; to: number } | null,
): Scale | null {
	const sums = new Map<number, number>();
	for (const { day, count } of days) {
		const n = dayNumber(day);
		if (Number.isFinite(n)) sums.set(n, (sums.get(n) ?? 0) + count);
	}
	const sorted = [...sums].sort((a, b) => a[0] - b[0]);
	if (!sorted.length) return null;
	let [first, last] = whole ? [sorted[0]![0], sorted.at(-1)![0]] : shortest(sorted, KEPT);
	if (hold) [first, last] = [Math.min(first, hold.from), Math.max(last, hold.to)];
	if (last - first < 6) [first, last] = [first - 3, last + 3];
	const length = last - first + 1;
	const step = length <= MOST ? 1 : length <= MOST * 7 ? 7 : 30;
	const sum = (test: (day: number) => boolean) => sorted.reduce((n, [day, count]) => (test(day) ? n + count : n), 0);
	return { first, last, step, earlier: sum((day) => day < first), later: sum((day) => day > last) };
}

/** The counts within a scale, as bars from left to right, empty ones included. */
export function binsOf(days: readonly DayCount[], scale: Scale): Bin[] {
	const bins: Bin[] = [];
	for (let first = scale.first; first <= scale.last; first += scale.step) {
		bins.push({ first, last: Math.min(scale.last, first + scale.step - 1), total: 0, families: {} });
	}
	for (const { day, family, count } of days) {
		const bin = bins[Math.floor((dayNumber(day) - scale.first) / scale.step)];
		if (!bin || dayNumber(day) < scale.first || dayNumber(day) > scale.last) continue;
		bin.total += count;
		bin.families[family] = (bin.families[family] ?? 0) + count;
	}
	return bins;
}

/** Days to write under the axis: about `room` of them, evenly apart, on whole bars. */
export function ticksOf(scale: Scale, room: number): string[] {
	const bars = Math.ceil((scale.last - scale.first + 1) / scale.step);
	const every = Math.max(1, Math.ceil(bars / Math.max(1, room)));
	const out: string[] = [];
	for (let i = 0; i < bars; i += every) out.push(dayOf(scale.first + i * scale.step));
	return out;
}

function shortest(sorted: readonly (readonly [number, number])[], share: number): [number, number] {
	const total = sorted.reduce((sum, [, count]) => sum + count, 0);
	let best: [number, number] = [sorted[0]![0], sorted.at(-1)![0]];
	let sum = 0;
	let start = 0;
	for (const [day, count] of sorted) {
		sum += count;
		while (sum - sorted[start]![1] >= total * share) sum -= sorted[start++]![1];
		if (sum >= total * share && day - sorted[start]![0] < best[1] - best[0]) best = [sorted[start]![0], day];
	}
	return best;
}
