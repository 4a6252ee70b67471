import { overlaps, type Period, type PeriodRef, type Span, type TimeMention } from '../../domain/index.ts';
import type { ClaimMark, Filler, Marks, ReadingOf } from '../marks/marks.ts';
import type { Anchor, Resolved } from './anchor.ts';
import { dayOf, isoOf } from './calendar.ts';
import { findTimes } from './find.ts';
import { bridges, frameOf } from './frame.ts';
import { resolve } from './resolve.ts';
import { looksAhead } from './tense.ts';
import type { Found, When } from './when.ts';

export interface Times {
	/** The period of a claim from the words that the engine points at; null where they tell no day that can be known. */
	timeOf(claim: ClaimMark): PeriodRef | null;
	/** Every point or period of time that the text tells, in order. */
	mentions: TimeMention[];
}

/**
 * Reads the times of one report. Relative words count back from the report's day ("Sunday" is the last one), ahead where a claim or its
 * verb tells of what is to come; without that day they stay unresolved. Weeks run from Monday; "early", "mid-", "late" are thirds.
 */
export function makeTimes(of: ReadingOf, marks: Marks): Times {
	const report = of.published === null ? null : dayOf(of.published);
	const found = of.sentences.map((sentence) => findTimes(of.text, sentence));
	const told: Told[] = [];
	const context: Context = { of, marks, report, found, told };
	const mentions: TimeMention[] = [];
	of.sentences.forEach((sentence, index) => {
		for (const one of found[index]!) {
			const anchor = anchorOf(context, one, sentence, looksAhead(of.text, sentence, one, null), null);
			const resolved = resolvedOf(one, anchor);
			if (!resolved || one.bare) continue;
			told.push({
				start: one.start,
				resolved,
				day: resolved.precision === 'day',
				when: one.when,
				year: yearTold(one.when),
			});
			mentions.push({
				start: one.start,
				end: one.end,
				...periodOf(resolved),
				text: of.text.slice(one.start, one.end),
			});
		}
	});
	return { mentions, timeOf: (claim) => timeOf(context, claim) };
}

interface Told {
	start: number;
	resolved: Resolved;
	day: boolean;
	when: When;
	year: number | null;
}
interface Context {
	of: ReadingOf;
	marks: Marks;
	report: number | null;
	found: Found[][];
	told: Told[];
}

const resolvedOf = (one: Found, anchor: Anchor): Resolved | null => {
	const resolved = resolve(one.when, one.part, anchor);
	if (!one.eve || resolved?.from == null) return resolved;
	return { ...resolved, from: resolved.from - 1, precision: 'days' };
};

const periodOf = (resolved: Resolved): Pick<Period, 'from' | 'to' | 'precision'> => ({
	from: resolved.from === null ? null : isoOf(resolved.from),
	to: resolved.to === null ? null : isoOf(resolved.to),
	precision: resolved.precision,
});

const yearTold = (when: When): number | null => (when.is === 'date' ? when.year : null);

function anchorOf(
	{ of, marks, report, told }: Context,
	one: Found,
	sentence: Span,
	ahead: boolean,
	claim: ClaimMark | null,
): Anchor {
	const own = one.when.is === 'ago' && !small(one) ? sentence.start : 0;
	const past = (t: Told) => ahead || report === null || (t.resolved.from ?? 0) <= report;
	const last = lastTold(told, own, one.start, (t) => (small(one) ? t.day && past(t) : true));
	const near = lastTold(told, sentence.start, one.start, (t) => t.year !== null);
	const sameSentenceYear = one.when.is === 'date' && one.when.year === null ? (near?.year ?? null) : null;
	return {
		report: dayOfSaying(of, marks, told, one, sentence) ?? report,
		told: last?.resolved ?? null,
		ahead,
		event: claim !== null && claim.trigger.start >= one.end && claim.trigger.end <= sentence.end,
		appointment: claim === null || claim.status === 'expected' || claim.status === 'possible',
		year: sameSentenceYear,
	};
}

/** The last of `told` (in order) that starts from `from` up to `before` and passes; how far back it looks is bounded. */
function lastTold(told: readonly Told[], from: number, before: number, passes: (t: Told) => boolean): Told | null {
	const end = firstFrom(told, before);
	for (let i = end - 1; i >= Math.max(0, end - FARTHEST); i--) {
		const one = told[i]!;
		if (one.start < from) return null;
		if (passes(one)) return one;
	}
	return null;
}
const FARTHEST = 50;

/** Index of the first of `told` that starts at or after `start`. */
function firstFrom(told: readonly Told[], start: number): number {
	let [low, high] = [0, told.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (told[middle]!.start < start) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** True for words that count in days; weeks, months and years count from what was told at any precision. */
const small = (one: Found): boolean => !('unit' in one.when) || one.when.unit === 'day' || one.when.unit === 'hour';

/** Within a quotation "yesterday" counts from the day of the saying, where the sentence tells it. */
function dayOfSaying(of: ReadingOf, marks: Marks, told: readonly Told[], one: Found, sentence: Span): number | null {
	const relative =
		(one.when.is === 'unit' && one.when.unit === 'day' && one.when.from === 'report') ||
		(one.when.is === 'ago' && one.when.from === 'report');
	if (!relative) return null;
	const quoted = quotationsIn(of.text, sentence).filter((quote) => overlaps(quote, one));
	if (!quoted.length) return null;
	const said = marks.sayings.find((saying) => saying.cue && saying.content.some((content) => overlaps(content, one)));
	const cue = said?.cue ?? null;
	const outside = told
		.slice(firstFrom(told, sentence.start), firstFrom(told, sentence.end))
		.filter((t) => t.day && !quoted.some((q) => t.start >= q.start && t.start < q.end));
	const near = outside.find((t) =>
		cue
			? Math.abs(t.start - cue.end) < 60
			: /\b(?:said|told|says|wrote|tweeted|announced|added)\b/.test(
					of.text.slice(Math.max(sentence.start, t.start - 60), t.start),
				),
	);
	return near?.resolved.from ?? null;
}

function quotationsIn(text: string, sentence: Span): Span[] {
	const found: Span[] = [];
	for (const match of text.slice(sentence.start, sentence.end).matchAll(/“[^”]*”?|"[^"]*"?/g))
		found.push({ start: sentence.start + match.index, end: sentence.start + match.index + match[0].length });
	return found;
}

function timeOf(context: Context, claim: ClaimMark): PeriodRef | null {
	const fillers = claim.fillers.filter((filler) => filler.role === 'time').sort((a, b) => b.p - a.p);
	for (const filler of fillers) {
		const { start, end } = filler.span;
		const period = spanPeriod(context, claim, filler.span) ?? namedPeriod(context, claim, filler);
		if (period) return { ...period, mention: context.of.text.slice(start, end), start, end };
	}
	return null;
}

const namedPeriod = (context: Context, claim: ClaimMark, filler: Filler): Period | null =>
	filler.named ? spanPeriod(context, claim, filler.named) : null;

/** The period that the words at `span` tell in their own sentence. */
function spanPeriod(context: Context, claim: ClaimMark, span: Span): Period | null {
	const { of, report } = context;
	const index = of.sentences.findIndex((sentence) => overlaps(sentence, span));
	const sentence = of.sentences[index] ?? span;
	const own = (context.found[index] ?? []).filter((one) => overlaps(one, span));
	const group = telling(own.length ? own : findTimes(of.text, span));
	const first = group[0];
	if (!first || (isDealt(claim) && group.every((one) => one.when.is === 'stretch'))) return null;
	const ahead = looksAhead(of.text, sentence, first, claim.status);
	const year =
		group
			.map((one) => yearTold(one.when) ?? (one.when.is === 'years' ? one.when.year : null))
			.findLast((y) => y !== null) ?? null;
	const dated = group.some(
		({ when }) => when.is === 'date' || when.is === 'years' || ('shift' in when && when.shift > 0),
	);
	const resolved = group.map((one) => {
		const anchor = anchorOf(context, one, sentence, ahead, claim);
		return resolvedOf(one, { ...anchor, year: anchor.year ?? (group.length > 1 ? year : null) });
	});
	const joined = joinedUp(of.text, group, resolved);
	if (!joined) return null;
	// What has happened can't be found to lie ahead by counting: then the words count from something else than was taken.
	if (!ahead && !dated && report !== null && joined.from !== null && joined.from > report) return null;
	const frame = frameOf(of.text, span, first, claim.trigger);
	return finished(framed(joined, frame, report, claim, ahead), report, ahead);
}

/** "A four-day truce": how long a deal is to hold is not when it was made. */
const isDealt = (claim: ClaimMark): boolean => claim.type === 'agreement' && claim.status !== 'expected';

/** Beside a day by name, "overnight", "at dawn" or "for hours" tell no day of their own. */
function telling(group: readonly Found[]): readonly Found[] {
	const named = group.filter((one) => !one.bare && one.when.is !== 'overnight');
	return named.length ? named : group;
}

/** One period of several times that the text joins ("late on Saturday and early Sunday"); else the first that can be known. */
function joinedUp(text: string, group: readonly Found[], resolved: readonly (Resolved | null)[]): Resolved | null {
	let sum: Resolved | null = null;
	let end = 0;
	group.forEach((one, i) => {
		const next = resolved[i];
		if (!next) return;
		if (!sum) {
			sum = next;
			end = one.end;
			return;
		}
		if (!bridges(text.slice(end, one.start))) return;
		const from = least(sum.from, next.from, Math.min);
		const to = least(sum.to, next.to, Math.max);
		end = one.end;
		sum = { from, to, precision: from === to ? 'day' : sum.precision === 'day' ? 'days' : sum.precision };
	});
	return sum;
}

const least = (a: number | null, b: number | null, pick: (x: number, y: number) => number): number | null =>
	a === null || b === null ? null : pick(a, b);

function framed(period: Resolved, frame: string, report: number | null, claim: ClaimMark, ahead: boolean): Resolved {
	switch (frame) {
		case 'since':
			if (ahead || claim.status === 'expected') return period;
			return { ...period, to: report === null ? null : Math.max(report, period.from ?? report), open: true };
		case 'after':
			if (ahead || report === null || period.to === null || period.to > report) return period;
			return { ...period, to: report, open: true };
		case 'until':
			return { ...period, from: ahead && report !== null && period.to !== null && report <= period.to ? report : null };
		case 'by':
			return ahead && report !== null && period.to !== null && report <= period.to
				? { ...period, from: report }
				: period;
		case 'before':
			return { ...period, from: null, to: period.from === null ? null : period.from - 1 };
		default:
			return period;
	}
}

/** What has happened can't lie after the report: a week, month or year that is not over ends at its day. */
function finished(period: Resolved, report: number | null, ahead: boolean): Period | null {
	let { to, open } = period;
	if (
		!ahead &&
		report !== null &&
		to !== null &&
		to > report &&
		period.from !== null &&
		period.from <= report &&
		period.precision !== 'day'
	) {
		to = report;
		open = true;
	}
	if (period.from === null && to === null) return null;
	return { ...periodOf({ ...period, to }), ...(open ? { open: true } : {}) };
}
