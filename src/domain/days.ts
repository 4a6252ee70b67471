/** Days counted from 1 January 1970, both ends inclusive; an end that is not known is infinite. */
export interface Days {
	readonly from: number;
	readonly to: number;
}

const MS_PER_DAY = 86_400_000;

/** The number of a day written `YYYY-MM-DD`; NaN where it is no day. */
export function dayNumber(day: string): number {
	return Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / MS_PER_DAY;
}

/** The day of a number, written `YYYY-MM-DD`; null where it is not finite. */
export function dayText(number: number): string | null {
	if (!Number.isFinite(number)) return null;
	let text = texts.get(number);
	if (text === undefined) {
		text = new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
		texts.set(number, text);
	}
	return text;
}

/** Days written before: a war has few days, and each is written many times. */
const texts = new Map<number, string>();

/** Days from texts; null where neither end is told. */
export function daysOf(from: string | null | undefined, to: string | null | undefined): Days | null {
	if (!from && !to) return null;
	return { from: from ? dayNumber(from) : Number.NEGATIVE_INFINITY, to: to ? dayNumber(to) : Number.POSITIVE_INFINITY };
}

/** How many days lie between the two: 0 where they share a day, 1 where one follows the other. */
export function daysApart(a: Days, b: Days): number {
	return Math.max(0, a.from - b.to, b.from - a.to);
}

/** True where every day of `inner` is a day of `outer`. */
export function daysWithin(inner: Days, outer: Days): boolean {
	return inner.from >= outer.from && inner.to <= outer.to;
}

/** How many days it holds; infinite where an end is open. */
export function daysLong(days: Days): number {
	return days.to - days.from + 1;
}

/** `2017-10-07`, or `2017-10-07/2017-10-09`, with `..` for an open end. */
export function daysText({ from, to }: Days): string {
	const [first, last] = [dayText(from) ?? '..', dayText(to) ?? '..'];
	return first === last ? first : `${first}/${last}`;
}
