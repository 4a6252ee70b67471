import type { Precision } from '../../domain/index.ts';
import { type Anchor, both, one, type Resolved } from './anchor.ts';
import { day, monthDays, monthOf, plusMonths, weekDays, weekdayOf, yearDays, yearOf } from './calendar.ts';
import { narrowed } from './part.ts';
import { holiday, quarter, season } from './resolve-named.ts';
import type { Part, Unit, When, Which } from './when.ts';

/** Only days of the years 1 to 9999 can be written. */
const FIRST = day(1, 1, 1)!;
const LAST = day(9999, 12, 31)!;

/** The days that words of time mean, or null where that can't be told. `part` narrows them ("early June"). */
export function resolve(when: When, part: Part | null, anchor: Anchor): Resolved | null {
	const whole = wholeOf(when, anchor);
	const inner = (when.is === 'unit' ? when.part : null) ?? part;
	const days = whole && inner ? narrowed(whole, inner) : whole;
	return days && (days.from ?? 0) >= FIRST && (days.to ?? 0) <= LAST ? days : null;
}

function wholeOf(when: When, anchor: Anchor): Resolved | null {
	switch (when.is) {
		case 'date':
			return dateOf(when, anchor);
		case 'weekday':
			return weekday(when, anchor);
		case 'years':
			return both(yearDays(when.year, when.to), when.to > when.year ? 'years' : 'year');
		case 'unit':
			return unitOf(when, anchor);
		case 'ago':
			return ago(when, anchor);
		case 'stretch':
			return stretch(when, anchor);
		case 'quarter': {
			const year = when.year ?? (anchor.report === null ? null : yearOf(anchor.report) + when.shift);
			return quarter(when.quarter, when.year === null && when.shift === 0, year, anchor);
		}
		case 'half': {
			const year = when.year ?? (anchor.report === null ? null : yearOf(anchor.report) + when.shift);
			if (year === null || when.months > 12) return null;
			const start = when.half === 1 ? 1 : 7;
			return both([monthDays(year, start)[0], monthDays(year, start + when.months - 1)[1]], 'season');
		}
		case 'season':
			return season(when, anchor);
		case 'holiday':
			return holiday(when, anchor);
		case 'overnight':
			return anchor.report === null ? null : { from: anchor.report - 1, to: anchor.report, precision: 'day' };
		case 'clock':
			return anchor.told?.precision === 'day' && anchor.told.from === anchor.told.to ? anchor.told : one(anchor.report);
	}
}

/** The year of a month without one: the last such month on or before the report's, or the next where the words look ahead. */
function yearFor(month: number, date: number | null, which: Which | null, anchor: Anchor): number | null {
	if (anchor.report === null) return anchor.year;
	const now = yearOf(anchor.report);
	if (which && !(anchor.year !== null && which === 'this')) {
		const same = monthOf(anchor.report);
		if (which === 'this') return now;
		if (which === 'last') return month < same ? now : now - 1;
		return month > same ? now : now + 1;
	}
	if (anchor.year !== null) return anchor.year;
	const days = date === null ? monthDays(now, month) : ([day(now, month, date), day(now, month, date)] as const);
	if (days[0] === null || days[1] === null) return now;
	if (anchor.ahead) return days[1] >= anchor.report ? now : days[1] > anchor.report - 60 ? now : now + 1;
	// A date without a year is the nearest: some weeks ahead an appointment, further ahead last year's.
	return days[0] <= anchor.report + (date === null ? 0 : anchor.appointment ? 60 : 3) ? now : now - 1;
}

/** The year of "May last year", "March of the same year". */
function ofYear(which: Which | 'told' | null, anchor: Anchor): number | null {
	if (!which || anchor.report === null) return null;
	if (which === 'told') return anchor.told?.from ? yearOf(anchor.told.from) : null;
	return yearOf(anchor.report) + { last: -1, this: 0, next: 1 }[which];
}

function dateOf(when: Extract<When, { is: 'date' }>, anchor: Anchor): Resolved | null {
	const year = when.year ?? ofYear(when.ofYear, anchor) ?? yearFor(when.month, when.date, when.which, anchor);
	if (year === null) return null;
	if (when.date === null) {
		if (!when.to) return both(monthDays(year, when.month), 'month');
		const wraps = when.to.month < when.month;
		const end = wraps && when.year === null ? year + 1 : year;
		const start = wraps && when.year !== null ? year - 1 : year;
		return both([monthDays(start, when.month)[0], monthDays(end, when.to.month)[1]], 'season');
	}
	const from = day(year, when.month, when.date);
	if (from === null) return null;
	if (!when.to) return one(from);
	const to = day(when.to.month < when.month ? year + 1 : year, when.to.month, when.to.date);
	return to === null || to < from ? null : { from, to, precision: 'days' };
}

function weekday(when: Extract<When, { is: 'weekday' }>, anchor: Anchor): Resolved | null {
	const base = when.from === 'told' && anchor.told?.from !== undefined ? anchor.told.from : anchor.report;
	if (base === null) return null;
	const back = (weekdayOf(base) - when.weekday + 7) % 7;
	const on = (when.weekday - weekdayOf(base) + 7) % 7;
	if (when.week) {
		const monday = weekDays(base)[0] + { last: -7, this: 0, next: 7 }[when.week];
		return one(monday + ((when.weekday + 6) % 7));
	}
	if (when.which === 'last') return one(base - (back || 7));
	if (when.which === 'next') return one(base + (on || 7));
	return one(anchor.ahead ? base + on : base - back);
}

function calendarUnit(unit: Unit, base: number, shift: number): Resolved | null {
	const year = yearOf(base);
	switch (unit) {
		case 'day':
			return one(base + shift);
		case 'week':
			return both(weekDays(base + 7 * shift), 'week');
		case 'weekend': {
			const saturday = weekDays(base)[0] + 5 + 7 * shift;
			return both([saturday, saturday + 1], 'days');
		}
		case 'month':
			return both(monthDays(year, monthOf(base) + shift), 'month');
		case 'quarter': {
			const first = Math.floor((monthOf(base) - 1) / 3) * 3 + 1 + 3 * shift;
			return both([monthDays(year, first)[0], monthDays(year, first + 2)[1]], 'season');
		}
		case 'year':
			return both(yearDays(year + shift), 'year');
		case 'decade': {
			const first = Math.floor(year / 10) * 10 + 10 * shift;
			return both(yearDays(first, first + 9), 'years');
		}
		case 'century': {
			const first = Math.floor(year / 100) * 100 + 100 * shift;
			return both(yearDays(first, first + 99), 'years');
		}
		default:
			return null;
	}
}

function unitOf(when: Extract<When, { is: 'unit' }>, anchor: Anchor): Resolved | null {
	const told = when.from === 'told' ? (anchor.told?.from ?? null) : null;
	const base = told ?? anchor.report;
	if (base === null) return null;
	if (when.unit === 'weekend') return weekend(when.shift, base, anchor.ahead);
	return calendarUnit(when.unit, base, when.shift);
}

/** "The weekend" is the last one that has begun, or the next where the words look ahead. */
function weekend(shift: number, base: number, ahead: boolean): Resolved {
	const saturday = weekDays(base)[0] + 5;
	if (ahead || shift > 0)
		return both([saturday + 7 * Math.max(0, shift), saturday + 7 * Math.max(0, shift) + 1], 'days');
	const begun = saturday <= base ? saturday - (shift < 0 ? 7 : 0) : saturday - 7;
	return both([begun, begun + 1], 'days');
}

const DAYS_OF: Record<Unit, number> = {
	hour: 1 / 24,
	day: 1,
	weekend: 7,
	week: 7,
	fortnight: 14,
	month: 30,
	quarter: 91,
	season: 91,
	year: 365,
	decade: 3652,
	century: 36524,
};
const MONTHS_OF: Partial<Record<Unit, number>> = {
	month: 1,
	quarter: 3,
	season: 3,
	year: 12,
	decade: 120,
	century: 1200,
};

/** The day `count` units away: by the calendar for months and years. */
function away(base: number, unit: Unit, count: number): number {
	const months = MONTHS_OF[unit];
	if (months !== undefined && Number.isInteger(count * months)) return plusMonths(base, count * months);
	const days = count * DAYS_OF[unit];
	// Half a day or less is within the day.
	const whole = unit === 'hour' && Math.abs(days) > 0.5 ? Math.ceil(Math.abs(days)) : Math.round(Math.abs(days) - 0.01);
	return base + Math.sign(days) * whole;
}

function ago(when: Extract<When, { is: 'ago' }>, anchor: Anchor): Resolved | null {
	const base = (when.from === 'told' ? anchor.told?.from : null) ?? anchor.report;
	if (base === null || when.count > 10_000 || (when.event && !anchor.event)) return null;
	const sign = when.event ? -1 : when.sign;
	if (when.unit === 'hour') return one(when.count < 12 ? base : away(base, 'hour', sign * when.count));
	const day = away(base, when.unit, sign * when.count);
	if (when.unit === 'day' && !when.least) return one(day);
	// Told in weeks, months or years, the day itself is not: the week, month or year around it is.
	if (when.least) {
		const near = away(base, when.unit, sign * Math.max(1, when.count - 1));
		const far = away(base, when.unit, sign * (when.count + 2));
		return { from: Math.min(near, far), to: Math.max(near, far), precision: precisionOf(when.unit) };
	}
	if (when.unit === 'week' || when.unit === 'fortnight') return { from: day - 3, to: day + 3, precision: 'week' };
	return calendarUnit(when.unit, day, 0);
}

const precisionOf = (unit: Unit): Precision => {
	if (unit === 'hour' || unit === 'day' || unit === 'weekend') return 'days';
	if (unit === 'fortnight') return 'week';
	if (unit === 'quarter') return 'season';
	return unit === 'decade' || unit === 'century' ? 'years' : unit;
};

function stretch(when: Extract<When, { is: 'stretch' }>, anchor: Anchor): Resolved | null {
	const base = (when.from === 'told' ? anchor.told?.from : null) ?? anchor.report;
	if (base === null || when.count > 10_000 || when.count * DAYS_OF[when.unit] > 400_000) return null;
	const sign = anchor.ahead ? 1 : when.sign;
	const precision = precisionOf(when.unit);
	const end = away(base, when.unit, sign * when.count);
	if (sign > 0) return { from: base, to: end, precision };
	return { from: end, to: base, precision, open: true };
}
