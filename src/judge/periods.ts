import { type Agreement, type Answer, type Days, dayNumber, daysText, dayText } from '../domain/index.ts';

/** Days on which an agreement's period surely runs, and on which it may. */
export interface Runs {
	/** Null where the sources leave no day that is sure. */
	surely: Days | null;
	maybe: Days;
}

/** The days of a period, with the other starts and ends that sources give. Null where the agreement has no such period. */
export function runsOf(agreement: Agreement, periodId: string): Runs | null {
	const period = agreement.periods.find(({ id }) => id === periodId);
	if (!period) return null;
	const starts = period.from ? [period.from, ...period.otherFrom].map(dayNumber) : [Number.NEGATIVE_INFINITY];
	const ends = period.to
		? [period.to, ...period.otherTo].map(dayNumber)
		: [Number.POSITIVE_INFINITY, ...period.otherTo.map(dayNumber)];
	const surely = { from: Math.max(...starts), to: Math.min(...ends) };
	return {
		surely: surely.from <= surely.to ? surely : null,
		maybe: { from: Math.min(...starts), to: Math.max(...ends) },
	};
}

/** An event's days against a period. */
export function timeIn(days: Days, runs: Runs): { answer: Answer; why: string } {
	const { surely, maybe } = runs;
	const told = daysText(days);
	if (surely && days.from >= surely.from && days.to <= surely.to)
		return { answer: 'yes', why: `${told} lies in the period (${daysText(surely)})` };
	if (days.to < maybe.from) return { answer: 'no', why: `${told} is before the start (${dayText(maybe.from)})` };
	if (days.from > maybe.to) return { answer: 'no', why: `${told} is after the end (${dayText(maybe.to)})` };
	const wholly = days.from >= maybe.from && days.to <= maybe.to;
	return {
		answer: 'unclear',
		why: wholly ? `on ${told} sources differ whether it was in force` : `${told} lies only partly in the period`,
	};
}
