import type { Period } from '../../src/domain/index.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

interface Parts {
	year: number;
	month: number;
	day: number;
	weekday: string;
}

function parts(iso: string): Parts | null {
	const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
	if (!found) return null;
	const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
	const at = new Date(Date.UTC(year, month - 1, day));
	if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
	return { year, month, day, weekday: DAYS[at.getUTCDay()]! };
}

/** A day as pages show it: `2017-10-08` → `Sun 8 Oct 2017`. What is no day comes back unchanged. */
export function dayWords(iso: string): string {
	const p = parts(iso);
	return p ? `${p.weekday} ${p.day} ${MONTHS[p.month - 1]} ${p.year}` : iso;
}

/** A day in a narrow place, the year left out: `8 Oct`. */
export function shortDay(iso: string): string {
	const p = parts(iso);
	return p ? `${p.day} ${MONTHS[p.month - 1]}` : iso;
}

/** Two days as one range with nothing told twice: `Sun 8 – Mon 9 Oct 2017`. */
export function rangeWords(from: string, to: string): string {
	const [a, b] = [parts(from), parts(to)];
	if (!a || !b || from === to) return dayWords(from);
	const month = a.month === b.month && a.year === b.year ? '' : ` ${MONTHS[a.month - 1]}`;
	const year = a.year === b.year ? '' : ` ${a.year}`;
	return `${a.weekday} ${a.day}${month}${year} – ${dayWords(to)}`;
}

/** A period in words by its precision; null where neither end is known. A month is told as a month, never as its 31 days. */
export function periodWords(period: Period): string | null {
	const { from, to, precision, open } = period;
	if (!from && !to) return null;
	if (!from) return `until ${dayWords(to!)}`;
	const a = parts(from);
	const b = to ? parts(to) : null;
	const since = open || !to ? 'since ' : '';
	if (a && (precision === 'month' || precision === 'season')) {
		const start = `${MONTHS[a.month - 1]} ${a.year}`;
		const end = b ? `${MONTHS[b.month - 1]} ${b.year}` : null;
		return since || !end || start === end ? since + start : `${start} – ${end}`;
	}
	if (a && (precision === 'year' || precision === 'years')) {
		return since || !b || a.year === b.year ? since + String(a.year) : `${a.year} – ${b.year}`;
	}
	if (since) return since + dayWords(from);
	return rangeWords(from, to!);
}

/** Days in words, from and to inclusive; null where neither is known. */
export const spanWords = (span: { from: string | null; to: string | null } | null): string | null =>
	span && periodWords({ from: span.from, to: span.to, precision: 'day' });

/** A period as ISO 8601, for focus and exports: `2017-10-08` or `2017-10-08/2017-10-09`; an unknown end is `..`. */
export function periodIso(period: Period): string {
	if (period.from && period.from === period.to) return period.from;
	return `${period.from ?? '..'}/${period.to ?? '..'}`;
}

/** A moment with its zone: `Mon 9 Oct 2017, 14:05 UTC`. */
export function momentWords(iso: string): string {
	const at = new Date(iso);
	if (Number.isNaN(at.getTime())) return iso;
	const stamp = at.toISOString();
	return `${dayWords(stamp)}, ${stamp.slice(11, 16)} UTC`;
}

/** Days since 1 Jan 1970; NaN where it is no day. */
export const dayNumber = (iso: string): number => Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000);

/** The day of a day number, as `YYYY-MM-DD`. */
export const dayOf = (n: number): string => new Date(n * 86_400_000).toISOString().slice(0, 10);

/** Today in the reader's own zone, as `YYYY-MM-DD`. */
export function today(now: Date): string {
	const two = (n: number) => String(n).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
