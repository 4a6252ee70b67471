import { TrucelineError } from '../domain/index.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day that an ISO date or date and time begins with, as written there (its own time zone), or null. */
export function dayIn(told: string | null | undefined): string | null {
	const found = /^\s*(\d{4})-(\d\d)-(\d\d)(?=$|[T\s])/.exec(told ?? '');
	return found ? calendarDay(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

/** The day of a mail's Date header ("Mon, 9 Oct 2017 23:30:00 +0300" is 2017-10-09: the sender's own day), or null. */
export function mailDay(header: string | null | undefined): string | null {
	const found = /(?:^|[\s,])(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})(?=$|\s)/.exec(header ?? '');
	if (!found) return null;
	return calendarDay(Number(found[3]), MONTHS.indexOf((found[2] ?? '').toLowerCase()) + 1, Number(found[1]));
}

/**
 * A day that a person or a line told: `YYYY-MM-DD`, or a date and time, of which the day is taken. Nothing told is null.
 * Throws `date.wrong` for what is no day of the calendar.
 */
export function dayOf(told: string | null | undefined, place: string | null = null): string | null {
	if (told === null || told === undefined || told.trim() === '') return null;
	const day = dayIn(told);
	if (day === null) throw new TrucelineError('date.wrong', place, `It was "${told.slice(0, 40)}".`);
	return day;
}

function calendarDay(year: number, month: number, day: number): string | null {
	const date = new Date(Date.UTC(year, month - 1, day));
	if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
	return date.toISOString().slice(0, 10);
}
