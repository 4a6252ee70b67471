import { type Anchor, both, type Resolved } from './anchor.ts';
import { type Days, day, easter, monthDays, ramadan, yearOf } from './calendar.ts';
import type { When } from './when.ts';

/** The days of a quarter; one without a year that has not begun is last year's, unless the words look ahead. */
export function quarter(nth: number | null, bare: boolean, year: number | null, anchor: Anchor): Resolved | null {
	if (year === null || nth === null) return null;
	const days = (y: number): Days => [monthDays(y, nth * 3 - 2)[0], monthDays(y, nth * 3)[1]];
	const late = bare && !anchor.ahead && anchor.report !== null && days(year)[0] > anchor.report;
	return both(days(late ? year - 1 : year), 'season');
}

/** Seasons of the northern year, by whole months: spring is March to May; winter is named after the year that it begins in. */
export function season(when: Extract<When, { is: 'season' }>, anchor: Anchor): Resolved | null {
	const days = (year: number): Days => {
		const first = when.season * 3 + 3;
		return [monthDays(year, first)[0], monthDays(year, first + 2)[1]];
	};
	if (when.year !== null) return both(days(when.year), 'season');
	if (anchor.report === null) return null;
	const now = yearOf(anchor.report);
	const years = [now - 2, now - 1, now, now + 1];
	const begun = years.filter((year) => days(year)[0] <= anchor.report!).at(-1)!;
	const current = days(begun)[1] >= anchor.report;
	if (when.which === 'next' || (anchor.ahead && !when.which && !current)) return both(days(begun + 1), 'season');
	return both(days(when.which === 'last' && current ? begun - 1 : begun), 'season');
}

const HOLIDAYS: Record<string, (year: number) => Days> = {
	christmas: (year) => [day(year, 12, 24)!, day(year, 12, 26)!],
	'christmas day': (year) => [day(year, 12, 25)!, day(year, 12, 25)!],
	'christmas eve': (year) => [day(year, 12, 24)!, day(year, 12, 24)!],
	'boxing day': (year) => [day(year, 12, 26)!, day(year, 12, 26)!],
	'orthodox christmas': (year) => [day(year, 1, 7)!, day(year, 1, 7)!],
	"new year's eve": (year) => [day(year, 12, 31)!, day(year, 12, 31)!],
	"new year's day": (year) => [day(year, 1, 1)!, day(year, 1, 1)!],
	easter: (year) => [easter(year), easter(year)],
	'easter sunday': (year) => [easter(year), easter(year)],
	'good friday': (year) => [easter(year) - 2, easter(year) - 2],
	nowruz: (year) => [day(year, 3, 20)!, day(year, 3, 21)!],
	ramadan,
};

/** The days of a holiday of the year told, else of the last one that has begun. */
export function holiday(when: Extract<When, { is: 'holiday' }>, anchor: Anchor): Resolved | null {
	const days = HOLIDAYS[when.holiday];
	const told = when.year ?? anchor.year;
	if (!days) return null;
	const precision = when.holiday === 'ramadan' ? 'month' : 'days';
	const sized = (year: number) => both(days(year), days(year)[0] === days(year)[1] ? 'day' : precision);
	if (told !== null) return sized(told);
	if (anchor.report === null) return null;
	const now = yearOf(anchor.report);
	if (when.which) return sized(now + { last: -1, this: 0, next: 1 }[when.which]);
	const begun = days(now)[0] <= anchor.report;
	if (anchor.ahead) return sized(days(now)[1] >= anchor.report ? now : now + 1);
	return sized(begun ? now : now - 1);
}
