import { numberOf } from '../text/words-numbers.ts';
import { isMonthName, isWeekdayName, isYear } from './guards.ts';
import {
	ANY_WEEKDAY,
	DATE,
	MONTH,
	numberOfMonth,
	numberOfWeekday,
	SEASONS,
	SPELT_YEAR,
	WEEKDAY,
	YEAR,
} from './patterns.ts';
import { type Rule, rule } from './rule.ts';
import type { When, Which } from './when.ts';

const WHICH = '(?<which>this past|this coming|the (?:past|previous|following|coming|same)|that|last|this|next|past)';

/** "past", "previous" are the last one; "coming", "following" the next. */
export const whichOf = (word: string | undefined): Which | null => {
	if (!word) return null;
	const low = word.toLowerCase();
	if (/last|past|previous/.test(low)) return 'last';
	return /next|coming|following/.test(low) ? 'next' : 'this';
};

const ofYearOf = (word: string | undefined): Which | 'told' | null =>
	word && /^(?:same|previous|following)$/i.test(word) ? 'told' : whichOf(word);

const dateOf = (word: string | undefined): number => (word ? (numberOf(word.replace(/m$/i, '')) ?? 0) : 0);
const yearOf = (word: string | undefined): number | null => (word ? speltYear(word) : null);

/** "1996", "nineteen ninety-six", "two thousand and four". */
function speltYear(word: string): number {
	if (/^\d{4}$/.test(word)) return Number(word);
	const low = word.toLowerCase().replace(/^the year /, '');
	if (low.startsWith('two thousand')) return numberOf(low) ?? 2000;
	const century = /^(eighteen|nineteen|twenty)[- ]/.exec(low)!;
	const rest = low.slice(century[0].length).replace(/^oh?[- ]/, '');
	return (numberOf(century[1]!) ?? 0) * 100 + (numberOf(rest) ?? 0);
}

const ofYear = `(?:,? (?:of |in )?(?<year>${YEAR}|${SPELT_YEAR})|,? (?:of )?(?:the )?(?<ofYear>last|this|next|same|previous|following) year)`;
const date = (named: Readonly<Record<string, string | undefined>>): When | null => {
	const month = numberOfMonth(named.month!);
	const from = dateOf(named.date);
	const until = named.until ? dateOf(named.until) : 0;
	if (from < 1 || from > 31 || until > 31) return null;
	const untilMonth = named.untilMonth ? numberOfMonth(named.untilMonth) : month;
	if (until && untilMonth === month && until < from) return null;
	return {
		is: 'date',
		year: yearOf(named.year),
		month,
		date: from,
		to: until ? { month: untilMonth, date: until } : null,
		which: whichOf(named.which),
		ofYear: ofYearOf(named.ofYear),
		weekday: named.weekday ? numberOfWeekday(named.weekday) : null,
	};
};
const month = (named: Readonly<Record<string, string | undefined>>): When => ({
	is: 'date',
	year: yearOf(named.year),
	month: numberOfMonth(named.month!),
	date: null,
	to: named.untilMonth ? { month: numberOfMonth(named.untilMonth), date: 0 } : null,
	which: whichOf(named.which),
	ofYear: ofYearOf(named.ofYear),
	weekday: null,
});

const TO = '\\s?(?:-|–|—|to|through|until|till|and|&)\\s?';
const notCount = '(?! (?!\\w+day|at|and|in|on|by|last|this|of)[a-z]+)';

/** Days, months, years, quarters, seasons and holidays by their names. */
export const calendarRules: readonly Rule[] = [
	rule(
		`(?<year>${YEAR})-(?<m>\\d\\d)-(?<d>\\d\\d)(?:[T ]\\d\\d:?\\d\\d(?::?\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?`,
		(n) => numeric(n.year!, n.m!, n.d!),
	),
	rule(`(?<a>\\d{1,2})(?<sign>[/.])(?<b>\\d{1,2})\\k<sign>(?<year>${YEAR}|\\d\\d)`, (n) => {
		const year = n.year!.length === 2 ? `20${n.year}` : n.year!;
		const [a, b] = [Number(n.a), Number(n.b)];
		if (n.sign === '.' || a > 12 || a === b) return numeric(year, n.b!, n.a!);
		// Without a day above 12 nothing tells a British from an American date: left unread.
		return b > 12 ? numeric(year, n.a!, n.b!) : null;
	}),
	rule(`(?<month>${MONTH})\\s?(?<date>${DATE})${TO}(?<untilMonth>${MONTH})\\s(?<until>${DATE})${ofYear}`, (n) =>
		date(n),
	),
	rule(
		`(?:(?<weekday>${ANY_WEEKDAY}),? )?(?:the )?(?<month>${MONTH})\\s?(?:the )?(?<date>${DATE})${ofYear}?`,
		(n, a) => (isMonthName(n.month!, a, true) ? date(n) : null),
	),
	rule(
		`(?:(?<weekday>${ANY_WEEKDAY}),? )?(?<month>${MONTH})\\s?(?<date>${DATE})${TO}(?<until>${DATE})(?:${ofYear}|${notCount})`,
		(n) => date(n),
	),
	rule(`(?:(?<weekday>${ANY_WEEKDAY}),? )?(?:the )?(?<date>${DATE})(?: of)?\\s?(?<month>${MONTH})${ofYear}?`, (n, a) =>
		isMonthName(n.month!, a, true) ? date(n) : null,
	),
	rule(`(?<date>${DATE})${TO}(?<until>${DATE})(?: of)? (?<month>${MONTH})${ofYear}?`, (n) => date(n)),
	rule(`(?<month>${MONTH})${ofYear}`, (n) => month(n)),
	rule(`(?<month>${MONTH})${TO}(?<untilMonth>${MONTH})${ofYear}?`, (n, a) =>
		isMonthName(n.month!, a, true) && /^[A-Z]/.test(n.untilMonth!) ? month(n) : null,
	),
	rule(`${WHICH} (?<month>${MONTH})`, (n, a) => (/^[A-Z]/.test(n.month!) && !/^ \d/.test(a.after) ? month(n) : null)),
	rule(`(?<month>${MONTH})`, (n, a) => (isMonthName(n.month!, a, false) ? month(n) : null)),
	rule(`(?:${WHICH} )?(?<weekday>${WEEKDAY})(?:['’]s)?(?:,? (?:of )?(?<week>last|this|next) week)?`, (n, a) => {
		if (!isWeekdayName(n.weekday!, a)) return null;
		const told = /previous|following|same|that/.test(n.which?.toLowerCase() ?? '');
		return {
			is: 'weekday',
			weekday: numberOfWeekday(n.weekday!),
			which: whichOf(n.which),
			week: whichOf(n.week),
			from: told ? 'told' : 'report',
		};
	}),
	rule(`(?:the )?(?<decade>1[5-9]|20)(?<tens>\\d)0['’]?s`, (n) =>
		decade(Number(n.decade!) * 100 + Number(n.tens!) * 10),
	),
	rule(`(?:the )?['’‘](?<tens>[5-9])0['’]?s`, (n) => decade(1900 + Number(n.tens!) * 10)),
	rule(`(?<year>${YEAR})(?: ?[-–/] ?)(?<until>${YEAR}|\\d\\d)`, (n, a) => {
		const from = Number(n.year);
		const to = n.until!.length === 2 ? from - (from % 100) + Number(n.until) : Number(n.until);
		return isYear(from, a) && to > from && to - from < 200 ? { is: 'years', year: from, to } : null;
	}),
	rule(`(?:fiscal (?:year )?)?(?<year>${YEAR})`, (n, a) =>
		isYear(Number(n.year), a) ? { is: 'years', year: Number(n.year), to: Number(n.year) } : null,
	),
	rule(`(?<year>${SPELT_YEAR})`, (n) => ({ is: 'years', year: speltYear(n.year!), to: speltYear(n.year!) })),
	rule(
		`(?:the |${WHICH} )?(?<season>spring|summer|autumn|fall|winter)(?: of)? (?<year>${YEAR})(?:[-–/]\\d\\d(?:\\d\\d)?)?`,
		(n) => ({ is: 'season', season: SEASONS[n.season!.toLowerCase()]!, year: Number(n.year), which: null }),
	),
	rule(`${WHICH} (?<season>spring|summer|autumn|fall|winter)`, (n) => ({
		is: 'season',
		season: SEASONS[n.season!.toLowerCase()]!,
		year: null,
		which: whichOf(n.which),
	})),
	rule(`(?:in|over|during|since|until|through) (?:the )?(?<season>spring|summer|autumn|fall|winter)`, (n, a) =>
		/^ of(?! \d)/.test(a.after)
			? null
			: { is: 'season', season: SEASONS[n.season!.toLowerCase()]!, year: null, which: null },
	),
	rule(
		`(?<holiday>christmas eve|christmas(?: day)?|new year['’]?s eve|new year['’]?s day|easter(?: sunday)?|good friday|boxing day|ramadan|nowruz|orthodox christmas)(?:,? (?:of )?(?:(?<year>${YEAR})|(?<which>last|this|next) year))?`,
		(n) => ({
			is: 'holiday',
			holiday: n.holiday!.toLowerCase().replace('’', "'"),
			year: n.year ? Number(n.year) : null,
			which: whichOf(n.which),
		}),
	),
	rule(`(?<which>last|this|next|the previous|the coming) year['’]s (?<holiday>christmas|ramadan|easter)`, (n) => ({
		is: 'holiday',
		holiday: n.holiday!.toLowerCase(),
		year: null,
		which: whichOf(n.which),
	})),
];

const decade = (year: number): When => ({ is: 'years', year, to: year + 9 });

function numeric(year: string, m: string, d: string): When | null {
	if (Number(m) < 1 || Number(m) > 12 || Number(d) < 1 || Number(d) > 31) return null;
	return {
		is: 'date',
		year: Number(year),
		month: Number(m),
		date: Number(d),
		to: null,
		which: null,
		ofYear: null,
		weekday: null,
	};
}
