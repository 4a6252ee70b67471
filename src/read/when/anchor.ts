import type { Precision } from '../../domain/index.ts';
import type { Days } from './calendar.ts';

/** What relative words count from. Days as numbers of `calendar.ts`. */
export interface Anchor {
	/** The report's day, or the day of the saying within a quotation; null where it is not known. */
	report: number | null;
	/** The stretch that was last told of before these words. */
	told: Resolved | null;
	/** True where the words look ahead: a plan, a deadline. News looks back else. */
	ahead: boolean;
	/** True for an act that a claim tells to have come before words like "a day after": what follows them lies back. */
	event: boolean;
	/** True where a date without a year may be an appointment of the weeks to come. */
	appointment: boolean;
	/** A year told beside the words ("between 3 May and 5 June 2017"). */
	year: number | null;
}

/** Days with how exactly they are told. `open`: the last day is only the report's. */
export interface Resolved {
	from: number | null;
	to: number | null;
	precision: Precision;
	open?: boolean;
}

/** One day, or null where it is none. */
export const one = (number: number | null, precision: Precision = 'day'): Resolved | null =>
	number === null ? null : { from: number, to: number, precision };
/** First and last day as told. */
export const both = (days: Days, precision: Precision): Resolved => ({ from: days[0], to: days[1], precision });
