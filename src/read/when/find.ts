import type { Span } from '../../domain/index.ts';
import { CLOCK, DAYPART } from './patterns.ts';
import { RULES } from './rules.ts';
import type { Found, Part, When } from './when.ts';

/** The words of time in one sentence of `text`, in order and without overlaps; offsets into `text`. */
export function findTimes(text: string, sentence: Span): Found[] {
	// Line breaks within a sentence are spaces to the patterns; each stays one code unit.
	const words = text.slice(sentence.start, sentence.end).replace(/\s/g, ' ');
	if (!STEMS.test(words)) return [];
	const all: { start: number; end: number; when: When; bare: boolean; rank: number }[] = [];
	RULES.forEach((rule, rank) => {
		for (const match of words.matchAll(rule.pattern)) {
			const start = match.index;
			const end = start + match[0].length;
			const around = { match: match[0], ...beside(text, sentence.start + start, sentence.start + end) };
			const when = rule.read(match.groups ?? {}, around);
			if (when) all.push({ start, end, when, bare: rule.bare, rank });
		}
	});
	all.sort((a, b) => Number(a.bare) - Number(b.bare) || b.end - b.start - (a.end - a.start) || a.rank - b.rank);
	const kept: typeof all = [];
	const taken = new Uint8Array(words.length);
	for (const one of all) {
		if (taken.subarray(one.start, one.end).includes(1)) continue;
		taken.fill(1, one.start, one.end);
		kept.push(one);
	}
	kept.sort((a, b) => a.start - b.start);
	return absorb(kept.map((one) => widened(words, one))).map((found) => ({
		...found,
		start: found.start + sentence.start,
		end: found.end + sentence.start,
	}));
}

/** No pattern fits words without one of these: most sentences need not be searched. */
const STEMS =
	/\d|day|night|week|month|year|hour|minute|decade|centur|quarter|season|morning|noon|evening|dawn|dusk|sun(?:rise|set)|tomorrow|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|spring|summer|autumn|fall\b|winter|christmas|easter|ramadan|nowruz|new year|since|nineteen|eighteen|twenty|two thousand|rush/i;

/** Some of the text before and after, beyond the stretch that is searched. */
const beside = (text: string, start: number, end: number): { before: string; after: string } => ({
	before: text.slice(Math.max(0, start - 40), start).replace(/\s/g, ' '),
	after: text.slice(end, end + 40).replace(/\s/g, ' '),
});

const PARTS =
	/(?:^|[\s(“"])((?:the )?(?:(?:very )?(early|earlier|late|later|mid|middle|beginning|start|turn|end|close|first half|second half|latter half|first part|opening days|first days|first weeks?|early (?:days|weeks|months)|last days|final days|closing days))(?: of| in| on)?(?: the month of)?(?:-|\s)(?:the )?)$/i;
const DAY_PREFIX = new RegExp(
	`(?:^|[\\s(“"])((?:(?:(?:around|about|just before|just after|shortly before|shortly after|before|after|at) )?${CLOCK}(?:,)?(?: on| of)? |(?:the )?(?:in the )?(?:very )?(?:early|late|later|earlier)(?: on| in the day on| in the hours of)? |(?:the )?${DAYPART}(?:,)?(?: of| on)? |overnight (?:on |into |to )?)+)$`,
	'i',
);
const DAY_SUFFIX = new RegExp(
	`^(?:,? (?:(?:in the |during the )?${DAYPART}(?:\\b)|overnight|(?:at |around |about |at around |at about |from |just before |just after |shortly after |shortly before )?${CLOCK}))+`,
	'i',
);

/** The found words with what belongs to them on both sides: "early June", "late on Sunday", "Monday night", "10 p.m. Wednesday". */
function widened(words: string, one: { start: number; end: number; when: When; bare: boolean }): Found {
	const before = words.slice(Math.max(0, one.start - 70), one.start);
	let { start, end } = one;
	let part: Part | null = null;
	let clock = false;
	let eve = false;
	const isDay = isDayLike(one.when);
	if (isDay) {
		const prefix = DAY_PREFIX.exec(before);
		if (prefix) {
			start -= prefix[1]!.length;
			clock = true;
			eve = /\bovernight (?:into|to) $/i.test(prefix[1]!);
		}
		const suffix = DAY_SUFFIX.exec(words.slice(end, end + 60));
		if (suffix) {
			end += suffix[0].length;
			clock = true;
		}
	} else if (!one.bare) {
		const prefix = PARTS.exec(before);
		if (prefix) {
			part = partOf(prefix[2]!.toLowerCase());
			start -= prefix[1]!.length;
		}
	}
	return { start, end, when: one.when, part, bare: one.bare, clock, eve };
}

/** Words that another's widening has taken in are no finds of their own. */
function absorb(found: Found[]): Found[] {
	const kept: Found[] = [];
	for (const one of found) {
		const last = kept.at(-1);
		if (last && one.start < last.end) {
			if ((last.bare || last.when.is === 'overnight' || last.when.is === 'clock') && !one.bare)
				kept[kept.length - 1] = { ...one, start: Math.min(one.start, last.start) };
			else last.end = Math.max(last.end, one.end);
		} else kept.push(one);
	}
	return kept;
}

export function isDayLike(when: When): boolean {
	if (when.is === 'date') return when.date !== null;
	if (when.is === 'unit') return when.unit === 'day';
	return when.is === 'weekday' || when.is === 'holiday';
}

function partOf(words: string): Part | null {
	if (/first half|first part/.test(words)) return 'first-half';
	if (/second half|latter half/.test(words)) return 'second-half';
	if (/mid/.test(words)) return 'mid';
	if (/late|later/.test(words)) return 'late';
	if (/end|close|last days|final days|closing/.test(words)) return 'end';
	if (/early|earlier|first weeks|opening/.test(words)) return 'early';
	return 'start';
}
