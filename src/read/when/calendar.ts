/** Days are counted as whole numbers from 1970-01-01, so that their arithmetic knows no clock and no time zone. */
const MS = 86_400_000;

/** The number of a day written `YYYY-MM-DD`; null where it is no day of the calendar. */
export function dayOf(iso: string): number | null {
	const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
	if (!parts) return null;
	return day(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The number of a day of the calendar (`month` 1 to 12), or null where there is no such day. */
export function day(year: number, month: number, date: number): number | null {
	const time = new Date(0);
	time.setUTCFullYear(year, month - 1, date);
	return time.getUTCMonth() === month - 1 && time.getUTCDate() === date ? Math.round(time.getTime() / MS) : null;
}

/** `YYYY-MM-DD` of a day's number. */
export const isoOf = (number: number): string => new Date(number * MS).toISOString().slice(0, 10);

export const yearOf = (number: number): number => new Date(number * MS).getUTCFullYear();
/** 1 to 12. */
export const monthOf = (number: number): number => new Date(number * MS).getUTCMonth() + 1;
/** 0 is Sunday. */
export const weekdayOf = (number: number): number => new Date(number * MS).getUTCDay();

/** First and last day. */
export type Days = readonly [from: number, to: number];

/** The days of a month; `month` may lie outside 1 to 12 and then counts on into other years. */
export function monthDays(year: number, month: number): Days {
	const y = year + Math.floor((month - 1) / 12);
	const m = ((((month - 1) % 12) + 12) % 12) + 1;
	const next = m === 12 ? day(y + 1, 1, 1) : day(y, m + 1, 1);
	return [day(y, m, 1)!, next! - 1];
}

export const yearDays = (year: number, until: number = year): Days => [day(year, 1, 1)!, day(until, 12, 31)!];

/** Monday to Sunday (ISO 8601) of the week that holds a day. */
export function weekDays(number: number): Days {
	const monday = number - ((weekdayOf(number) + 6) % 7);
	return [monday, monday + 6];
}

/** The same date some months on; the last of the month where that has no such date. */
export function plusMonths(number: number, months: number): number {
	const [first, last] = monthDays(yearOf(number), monthOf(number) + months);
	return Math.min(first + new Date(number * MS).getUTCDate() - 1, last);
}

/** Easter Sunday of the western churches (the algorithm of Meeus, Jones and Butcher). */
export function easter(year: number): number {
	const a = year % 19;
	const b = Math.floor(year / 100);
	const c = year % 100;
	const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
	const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
	const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
	return day(year, Math.floor(f / 31), (f % 31) + 1)!;
}

/** The 30 days of Ramadan that begin in a Gregorian year, by the tabular Islamic calendar (the seen moon may differ by a day). */
export function ramadan(year: number): Days {
	for (let hijri = Math.floor(((year - 622) * 33) / 32) - 1; ; hijri++) {
		const first = islamicDay(hijri, 9);
		if (yearOf(first) >= year) return [first, first + 29];
	}
}

/** First day of a month of the tabular Islamic calendar; its year 1 begins 492,148 days before 1970. */
function islamicDay(year: number, month: number): number {
	const days = Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30);
	return days - 492_148;
}
