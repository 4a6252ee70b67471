import type { Span } from '../../domain/index.ts';

export type Unit =
	| 'hour'
	| 'day'
	| 'weekend'
	| 'week'
	| 'fortnight'
	| 'month'
	| 'quarter'
	| 'season'
	| 'year'
	| 'decade'
	| 'century';
/** Which part of a month, year or other stretch is meant. */
export type Part = 'start' | 'early' | 'mid' | 'late' | 'end' | 'first-half' | 'second-half';
/** Where a relative day counts from: the report's day, or the day last told of. */
export type From = 'report' | 'told';
/** Which one of a series: the one before, the one now, the one to come. */
export type Which = 'last' | 'this' | 'next';

/** What words of time mean, before it is known which day they count from. Months are 1 to 12, weekday 0 is Sunday. */
export type When =
	| {
			is: 'date';
			year: number | null;
			month: number;
			date: number | null;
			to: { month: number; date: number } | null;
			which: Which | null;
			/** "May last year", "March of the same year". */
			ofYear: Which | 'told' | null;
			weekday: number | null;
	  }
	| { is: 'weekday'; weekday: number; which: Which | null; week: Which | null; from: From }
	| { is: 'years'; year: number; to: number }
	| { is: 'unit'; unit: Unit; shift: number; from: From; part: Part | null; soFar: boolean }
	| { is: 'ago'; count: number; least: boolean; unit: Unit; sign: -1 | 1; from: From; event: boolean }
	| { is: 'stretch'; count: number; unit: Unit; sign: -1 | 1; from: From }
	| { is: 'quarter'; quarter: number | null; year: number | null; shift: number }
	| { is: 'half'; half: number; months: number; year: number | null; shift: number }
	| { is: 'season'; season: number; year: number | null; which: Which | null }
	| { is: 'holiday'; holiday: string; year: number | null; which: Which | null }
	| { is: 'overnight' }
	| { is: 'clock'; from: From };

/** Words of time in the text and what they mean. `bare`: they tell a day only where a claim points at them ("morning", "for days"). */
export interface Found extends Span {
	when: When;
	part: Part | null;
	bare: boolean;
	clock: boolean;
	/** "overnight into Sunday": the night before belongs to it. */
	eve: boolean;
}
