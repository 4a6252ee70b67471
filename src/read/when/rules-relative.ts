import { numberOf } from '../text/words-numbers.ts';
import { CLOCK, COUNT, DAYPART, UNIT, YEAR } from './patterns.ts';
import { type Rule, rule } from './rule.ts';
import { whichOf } from './rules-calendar.ts';
import type { Unit, When } from './when.ts';

const UNITS: Record<string, Unit> = { minute: 'hour', night: 'day', centurie: 'century' };
const unitOf = (word: string): Unit => {
	const low = word.toLowerCase().replace(/s$/, '');
	return UNITS[low] ?? (low as Unit);
};

/** "a few", "several", "recent" and bare plurals ("for weeks") count as three, as in figures. */
const VAGUE = 3;
function countOf(word: string | undefined): { count: number; least: boolean } {
	if (!word) return { count: VAGUE, least: true };
	const low = word.toLowerCase().replace(/ or so$/, '');
	const half = / and a half$/.test(low) ? 0.5 : 0;
	const plain = low.replace(/ and a half$/, '').trim();
	if (/few|several|many|some|recent/.test(plain)) return { count: VAGUE, least: true };
	if (/couple/.test(plain)) return { count: 2, least: false };
	if (/^half/.test(plain)) return { count: 0.5, least: false };
	if (/^an?$/.test(plain)) return { count: 1 + half, least: false };
	return { count: (numberOf(plain) ?? 1) + half, least: false };
}

const unit = (u: Unit, shift: number, more: Partial<Extract<When, { is: 'unit' }>> = {}): When => ({
	is: 'unit',
	unit: u,
	shift,
	from: 'report',
	part: null,
	soFar: false,
	...more,
});
const stretch = (count: number, u: Unit, sign: -1 | 1, from: 'report' | 'told' = 'report'): When => ({
	is: 'stretch',
	count,
	unit: u,
	sign,
	from,
});
/** A bare length: back from the report's day, ahead where the words look ahead. "A weeks-long" is of several weeks. */
const lengthOf = (count: string | undefined, u: string): When =>
	stretch(/^an?$/i.test(count ?? '') && /s$/i.test(u) ? VAGUE : countOf(count).count, unitOf(u), -1);
const shiftOf = (word: string): number => ({ last: -1, this: 0, next: 1 })[whichOf(word) ?? 'this'];

/** What may follow "two days before" where it counts from the day last told; any other word names what it counts from. */
const ENDS = /^(?:$|[.,;:)”"’—–]| (?:and|on|in|at|when|with|by)\b)/;
/** Words that make a length a distance from an event ("two weeks after the attack"). */
const FROM_EVENT = /^ (?:after|before|since|prior|following|ahead|into|away|until|later|earlier)\b/i;

const BIG = 'week|weekend|month|year|quarter|decade|century';
const SMALL = 'morning|afternoon|evening|night|day|dawn';
const ABOUT =
	'(?:(?:more than|less than|at least|no more than|nearly|almost|about|around|approximately|some|over|under|just over|just under|just|barely|close to|only|as many as|up to) (?:(?:a )?little (?:over|more than) )?)?';
const ORDINAL_QUARTER = '(?<nth>first|second|third|fourth|1st|2nd|3rd|4th|final|last)';
const QUARTERS: Record<string, number> = {
	first: 1,
	'1st': 1,
	second: 2,
	'2nd': 2,
	third: 3,
	'3rd': 3,
	fourth: 4,
	'4th': 4,
	final: 4,
	last: 4,
};

/** Words that tell a time by another: "yesterday", "two weeks ago", "the previous day", "last month", "for weeks". */
export const relativeRules: readonly Rule[] = [
	rule('(?:(?:earlier|later) )?(?:today|tonight)(?:[' + "’'" + ']s)?', () => unit('day', 0)),
	rule('(?:the day before yesterday)', () => unit('day', -2)),
	rule('(?:the day after tomorrow)', () => unit('day', 2)),
	rule("(?:(?:earlier|later|late|early) )?yesterday(?:['’]s)?", () => unit('day', -1)),
	rule("tomorrow(?:['’]s)?", () => unit('day', 1)),
	rule('last night', () => unit('day', -1)),
	rule(`(?:(?:earlier|later|late|early) )?this (?:very )?(?:${SMALL})`, () => unit('day', 0)),
	rule('overnight(?: (?:hours|period))?', () => ({ is: 'overnight' })),
	rule(`(?:(?:earlier|later|late|early) )?(?:on )?(?:(?:the|that) same|that) (?:very )?(?:${SMALL})`, () =>
		unit('day', 0, { from: 'told' }),
	),
	rule(
		`(?:earlier|later|early|late) (?:in|on|that|the) (?:the )?(?:same )?day`,
		() => unit('day', 0, { from: 'told' }),
		true,
	),
	rule(`(?:the )?same (?:${SMALL})`, () => unit('day', 0, { from: 'told' }), true),
	rule(`(?:the )?(?:previous|preceding|prior) (?:${SMALL})`, () => unit('day', -1, { from: 'told' })),
	rule(`the (?:${SMALL}) (?:before|prior|earlier)`, (_, a) =>
		!ENDS.test(a.after) ? null : unit('day', -1, { from: 'told' }),
	),
	rule(
		`(?:evening|night|day|morning) (?:before|prior|earlier)`,
		(_, a) => (!ENDS.test(a.after) ? null : unit('day', -1, { from: 'told' })),
		true,
	),
	rule(`the (?:following|next|day after|morning after) ?(?:${SMALL})?`, (_, a) =>
		/day|morning|night|evening|afternoon|dawn/i.test(a.match) && (/next|following/i.test(a.match) || ENDS.test(a.after))
			? unit('day', 1, { from: 'told' })
			: null,
	),
	rule(`(?:next|following) (?:${SMALL})`, () => unit('day', 1, { from: 'told' }), true),
	rule(
		`(?<w>earlier|later|late|early|so far|throughout|during|in the course of|for the rest of|the rest of)(?: on)?(?: in)? (?<which>this|the|that|last|next) (?<unit>${BIG})`,
		(n) => {
			const word = n.w!.toLowerCase();
			const told = /that/i.test(n.which!);
			const shift = shiftOf(n.which === 'the' ? 'this' : n.which!);
			const part =
				shift || told
					? word === 'late'
						? 'late'
						: word === 'early'
							? 'early'
							: null
					: word === 'late'
						? 'late'
						: null;
			const rest = /rest|later/.test(word) && shift === 0;
			return unit(unitOf(n.unit!), shift, {
				from: told ? 'told' : 'report',
				part: rest ? null : part,
				soFar: /earlier|so far|early/.test(word) && shift === 0,
			});
		},
	),
	rule(`(?<which>this past|this coming|last|this|next) (?<unit>${BIG})(?:['’]s)?`, (n) =>
		unit(unitOf(n.unit!), shiftOf(n.which!)),
	),
	rule('(?:the )?latest quarter', () => unit('quarter', -1)),
	rule(`(?:the )?(?<which>current|present) (?:fiscal )?(?<unit>${BIG})`, (n) => unit(unitOf(n.unit!), 0)),
	rule(`(?:(?:the|that) same|that) (?<unit>${BIG})`, (n) => unit(unitOf(n.unit!), 0, { from: 'told' })),
	rule(`(?:the )?(?<which>previous|preceding|following) (?<unit>${BIG})`, (n) =>
		unit(unitOf(n.unit!), shiftOf(n.which === 'preceding' ? 'previous' : n.which!), { from: 'told' }),
	),
	rule(
		`(?:the )?(?<unit>week|month|year|quarter) (?:before|earlier|prior)`,
		(n, a) => (!ENDS.test(a.after) ? null : unit(unitOf(n.unit!), -1, { from: 'told' })),
		true,
	),
	rule(`(?:over |during |at )?the weekend|weekend`, () => unit('weekend', 0)),
	rule(
		`${ABOUT}(?<count>${COUNT})[- ](?<unit>${UNIT}) (?<way>ago|earlier|before|prior|previously|later|after|afterwards?|from now|hence|beforehand)(?: today)?`,
		(n, a) => {
			const { count, least } = countOf(n.count);
			const way = n.way!.toLowerCase();
			// "two days after the attack" counts between two acts: which one a claim tells decides.
			const event = /before|after|prior/.test(way) && !ENDS.test(a.after);
			if (event && !/^after/.test(way)) return null;
			const sign = /ago|earlier|before|prior|previously/.test(way) ? -1 : 1;
			return {
				is: 'ago',
				count,
				least,
				unit: unitOf(n.unit!),
				sign,
				from: /ago|now|hence/.test(way) ? 'report' : 'told',
				event,
			};
		},
	),
	rule(
		`(?<unit>hours|days|weeks|months|years|decades) (?<way>ago|earlier|later|before)`,
		(n) => ({
			is: 'ago',
			count: VAGUE,
			least: true,
			unit: unitOf(n.unit!),
			sign: /later/i.test(n.way!) ? 1 : -1,
			from: /ago/i.test(n.way!) ? 'report' : 'told',
			event: false,
		}),
		true,
	),
	rule(`(?<unit>week|month|year) ago(?: (?:this|last) month)?`, (n) => ({
		is: 'ago',
		count: 1,
		least: false,
		unit: unitOf(n.unit!),
		sign: -1,
		from: 'report',
		event: false,
	})),
	rule('year[- ](?:ago|earlier)', () => ({
		is: 'ago',
		count: 1,
		least: false,
		unit: 'year',
		sign: -1,
		from: 'report',
		event: false,
	})),
	rule(
		`(?:(?:in|over|during|within|for|throughout) )?(?:the |its |these )?(?<way>past|last|latest|previous|preceding|recent|coming|next|upcoming|following)(?: few| several)? ?(?<count>${COUNT}|few|several|couple of)?[ -]?(?:or so )?(?<unit>${UNIT})`,
		(n, a) => {
			const plural = /s$/i.test(n.unit!);
			if (
				!plural &&
				!n.count &&
				!/^(?:(?:in|over|during|within|for|throughout) )?the /i.test(a.match) &&
				!/past/i.test(n.way!)
			)
				return null;
			const { count } = n.count ? countOf(n.count) : { count: plural || /few|several/i.test(a.match) ? VAGUE : 1 };
			return stretch(
				count,
				unitOf(n.unit!),
				/coming|next|following/i.test(n.way!) ? 1 : -1,
				/previous|preceding|following/i.test(n.way!) ? 'told' : 'report',
			);
		},
	),
	rule(
		`(?:within|in) (?:the )?(?:next )?${ABOUT}(?<count>${COUNT})[- ](?<unit>${UNIT})(?:['’]s? time)?`,
		(n) => lengthOf(n.count, n.unit!),
		true,
	),
	rule(`within (?<unit>hours|days|weeks|months)`, (n) => lengthOf(undefined, n.unit!), true),
	rule(
		`(?:for )?${ABOUT}(?:the )?(?<count>${COUNT})(?: or (?:two|three|four|five|more))?[- ](?:consecutive |straight |full |further |more |additional )?(?<unit>${UNIT})(?:[- ](?:long|old))?`,
		(n, a) => (FROM_EVENT.test(a.after) ? null : lengthOf(n.count, n.unit!)),
		true,
	),
	rule(
		`(?:for )?(?:many |several |some |recent |additional |another |long )?(?<unit>hours|days|weeks|months|years|decades|nights)(?:[- ](?:long|old))?`,
		(n, a) => (FROM_EVENT.test(a.after) ? null : lengthOf(undefined, n.unit!)),
		true,
	),
	rule(`(?<unit>week|month|year|decade|night|day|hour)s?-?long`, (n) => stretch(1, unitOf(n.unit!), -1), true),
	rule(
		`(?:the )?(?:(?<own>fiscal|this year['’]s|last year['’]s|next year['’]s|(?<front>${YEAR})|year-(?:ago|earlier)) )?(?:fiscal[- ])?${ORDINAL_QUARTER}[- ]quarter(?:,? (?:of )?(?:(?<year>${YEAR})|(?<which>last|this|next|the) year))?`,
		(n) => {
			const own = `${n.own ?? ''} ${n.which ?? ''}`.toLowerCase();
			const shift = /last|ago|earlier/.test(own) ? -1 : /next/.test(own) ? 1 : 0;
			const year = n.year ?? n.front;
			return { is: 'quarter', quarter: QUARTERS[n.nth!.toLowerCase()]!, year: year ? Number(year) : null, shift };
		},
	),
	rule(`Q(?<nth>[1-4])(?:,? (?:of )?(?<year>${YEAR}))?`, (n) => ({
		is: 'quarter',
		quarter: Number(n.nth),
		year: n.year ? Number(n.year) : null,
		shift: 0,
	})),
	rule(`(?:the )?(?<nth>first|second) half(?: of)? (?:(?<year>${YEAR})|(?<which>this|last|next|the) year)`, (n) => ({
		is: 'half',
		half: n.nth!.toLowerCase() === 'first' ? 1 : 2,
		months: 6,
		year: n.year ? Number(n.year) : null,
		shift: n.which ? shiftOf(n.which === 'the' ? 'this' : n.which) : 0,
	})),
	rule(
		`(?:the )?first (?<count>${COUNT}) months(?: of)? (?:(?<year>${YEAR})|(?<which>this|last|next|the) year)`,
		(n) => ({
			is: 'half',
			half: 1,
			months: countOf(n.count).count,
			year: n.year ? Number(n.year) : null,
			shift: n.which ? shiftOf(n.which === 'the' ? 'this' : n.which) : 0,
		}),
	),
	rule(
		`(?:the )?(?<part>start|beginning|end|middle|close|turn)(?: of)? (?:the |this )(?<unit>week|month|year|decade|century)`,
		(n) =>
			unit(unitOf(n.unit!), 0, {
				part: /end|close/i.test(n.part!) ? 'end' : /middle/i.test(n.part!) ? 'mid' : 'start',
			}),
	),
	rule(`(?:the )?(?<part>start|beginning|end|middle|close)(?: of)? (?<which>last|next) (?<unit>week|month|year)`, (n) =>
		unit(unitOf(n.unit!), shiftOf(n.which!), {
			part: /end|close/i.test(n.part!) ? 'end' : /middle/i.test(n.part!) ? 'mid' : 'start',
		}),
	),
	rule(`year[- ]?['’]?s?[- ]?end`, () => unit('year', 0, { part: 'end' })),
	rule('mid-?week', () => unit('week', 0, { part: 'mid' })),
	rule(
		`(?:a |the |its |their )?(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d+(?:st|nd|rd|th)) (?:consecutive |straight |successive |full )?(?:day|night)(?: in a row| running)?`,
		(_, a) => (/^ of (?!fighting|clashes|violence|protests|talks)/.test(a.after) ? null : unit('day', 0)),
		true,
	),
	rule(
		'since(?: then)?',
		(_, a) =>
			/then$/i.test(a.match) || /^(?:$|[.,;])/.test(a.after) || /\b(?:has|have|had)\s$/.test(a.before)
				? unit('day', 0, { from: 'told' })
				: null,
		true,
	),
	rule(`(?:the )?${DAYPART}`, () => ({ is: 'clock', from: 'told' }), true),
	rule(
		`(?:at |around |about |just (?:before|after) |shortly (?:before|after) )?${CLOCK}`,
		(_, a) =>
			/[:.]|[ap]\.?m|noon|midday|midnight|hours|hrs|clock|gmt|time/i.test(a.match) && !/^\d+\.\d+$/.test(a.match.trim())
				? { is: 'clock', from: 'told' }
				: null,
		true,
	),
];
