import type { Figure, FigureKind, Span } from '../../domain/index.ts';
import type { Filler, ReadingOf } from '../marks/marks.ts';
import { counts } from './count.ts';
import { whoOf } from './who.ts';

/**
 * The figure that a filler's words tell; null where they tell none ("many", "a number of"). "At least 12" is low 12, "up to 12" high 12,
 * "about 12" both; vague counts by the project's rule (several 3, a dozen 12, dozens 24, scores 40, hundreds 200 …, no high).
 * Hours and days are counted in the kind's own unit, money in the currency that the words name. Where the words tell several, the first.
 */
export const figureOf = (of: ReadingOf, filler: Filler): Figure | null => figuresOf(of, filler)[0] ?? null;

/** All figures of a filler's words: "15 drones and four cruise missiles", "21,300 people, including at least 8,200 children". */
export function figuresOf(of: ReadingOf, filler: Filler): Figure[] {
	if (!filler.of) return [];
	const span = widened(of.text, filler.span);
	const words = of.text.slice(span.start, span.end);
	const found = counts(words, filler.of).filter((c) => c.low === null || c.high === null || c.low <= c.high);
	return found.map((count, i) => {
		const start = i === 0 ? span.start : span.start + count.start;
		const next = found[i + 1];
		const end = next ? span.start + cutBefore(words, count.end, next.start) : span.end;
		const kind: FigureKind = count.percent ? 'percent' : filler.of!;
		return {
			of: kind,
			who:
				count.percent || UNITS.has(kind)
					? null
					: whoOf(words.slice(count.end, next ? next.start : words.length), count.named),
			low: count.low,
			high: count.high,
			mention: of.text.slice(start, end),
			start,
			end,
		};
	});
}

/** Kinds whose words name a unit, not whom or what they count. */
const UNITS: ReadonlySet<FigureKind> = new Set(['hours', 'days', 'money', 'percent']);

const MODIFIER =
	/(?:^|[\s(“"])((?:at least|more than|less than|fewer than|over|nearly|almost|up to|as many as|no fewer than|no more than|about|around|some|between|just under|just over|[$£€]) ?)$/i;

/** The span with a modifier that stands right before it: an engine's span may have left out "at least". */
function widened(text: string, span: Span): Span {
	const before = MODIFIER.exec(text.slice(Math.max(0, span.start - 18), span.start));
	const numeric =
		/^(?:\d|[$£€]|an?\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b|\w+teen\b|\w+ty\b|dozen|half)/i;
	const takes = before && numeric.test(text.slice(span.start, span.end)) && !/^[“"]/.test(before[1]!);
	return takes ? { start: span.start - before[1]!.length, end: span.end } : span;
}

/** End of the words of one figure before the next begins, without the comma or "and" between them. */
function cutBefore(words: string, from: number, to: number): number {
	const between = words
		.slice(from, to)
		.replace(
			/[\s,;(]*(?:\b(?:and|or|including|among them|with|as well as|plus)\b)?[\s,]*(?:at least |more than |about |nearly |up to |over |another )?$/i,
			'',
		);
	return from + between.length;
}
