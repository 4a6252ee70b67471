import type { FigureKind } from '../../domain/index.ts';
import { type NumberFound, numbersIn } from '../text/words-numbers.ts';
import { boundOf } from './bound.ts';
import { fractionOf } from './fraction.ts';
import { singles } from './single.ts';

/** A count within a filler's words; offsets into them. `named`: the words name the one counted ("a soldier"), no number stands there. */
export interface Count {
	start: number;
	end: number;
	low: number | null;
	high: number | null;
	percent: boolean;
	named: boolean;
}

/** The counts in words that an engine marked as a figure of a kind. */
export function counts(words: string, kind: FigureKind): Count[] {
	const fraction = fractionOf(words, kind);
	if (fraction !== undefined) return fraction ? [fraction] : [];
	const numbers = numbersIn(words).filter((number) => isCount(words, number, kind));
	if (!numbers.length) return singles(words, kind);
	const found: Count[] = [];
	for (let i = 0; i < numbers.length; i++) {
		const number = numbers[i]!;
		const next = numbers[i + 1];
		const factor = factorOf(words, number.end, kind);
		if (next && isRange(words, number, next)) {
			const scaled = scaleAlike(words, number, next);
			const until = factorOf(words, next.end, kind);
			found.push({
				...spanned(words, number, next),
				low: round(scaled * until),
				high: next.least ? null : round(next.value * until),
				percent: false,
				named: false,
			});
			i++;
			continue;
		}
		const bound = boundOf(words.slice(0, number.start), words.slice(number.end));
		const half = /^ and a half\b/i.test(words.slice(number.end)) ? 0.5 : 0;
		const value = round((number.value + half) * factor);
		const least = number.least || bound === 'least';
		found.push({
			start: number.start,
			end: number.end,
			low: bound === 'most' ? null : value,
			high: bound === 'most' ? value : least ? null : value,
			percent: false,
			named: false,
		});
	}
	return found;
}

const spanned = (words: string, a: NumberFound, b: NumberFound) => ({
	start: /between $/i.test(words.slice(0, a.start)) ? a.start - 8 : a.start,
	end: b.end,
});

const round = (value: number): number => Math.round(value * 100) / 100;

/** Not a count: an age, a weapon's model, a calibre, a clock time, a year of a date. */
function isCount(words: string, number: NumberFound, kind: FigureKind): boolean {
	const before = words.slice(0, number.start);
	const after = words.slice(number.end);
	if (/(?:\p{L}|\p{Lu}-|\d[.:])$/u.test(before)) return false;
	if (
		/^(?:[- ]year[- ]old|-(?:way|state|storey|story|wheeled|person|man|member|engine|barrel|stage|sided|time)\b|mm\b|-pound|-millimet|[-–]?(?:kg|km|lb)\b|:\d)/i.test(
			after,
		)
	)
		return false;
	if (number.ordinal) return kind === 'days' && /^ (?:\w+ )?day\b/i.test(after);
	if (/\b(?:mother|father) of $/i.test(before)) return false;
	if (/\b(?:majority|most|many|number|all but) of (?:the |its |their )?$/i.test(before)) return false;
	if (
		/\b(?:Oct(?:ober)?|Sept?(?:ember)?|Nov(?:ember)?|Dec(?:ember)?|Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?)\.? $/.test(
			before,
		)
	)
		return false;
	return true;
}

function isRange(words: string, a: NumberFound, b: NumberFound): boolean {
	const between = words.slice(a.end, b.start);
	if (a.least || b.value < a.value) return false;
	if (/^\s?(?:[-–—]|to|or)\s?$/.test(between) || /^[- ]+(?:to|or) $/.test(between)) return true;
	return /\bbetween $/i.test(words.slice(0, a.start)) && /^ and $/.test(between);
}

/** "between 1.2 and 1.4 million": the first takes the scale of the second. */
function scaleAlike(words: string, a: NumberFound, b: NumberFound): number {
	const scale = /(?:hundred|thousand|million|billion)|(?<=\d)(?:k|m|bn)$/i
		.exec(words.slice(b.start, b.end))?.[0]
		.toLowerCase();
	if (!scale || a.value >= 1_000) return a.value;
	return a.value * ({ hundred: 100, thousand: 1e3, k: 1e3, million: 1e6, m: 1e6, billion: 1e9, bn: 1e9 }[scale] ?? 1);
}

const HOURS: Record<string, number> = { minute: 1 / 60, hour: 1, day: 24, week: 168 };
/** How many of the kind's unit one of the words' unit is: three weeks are 21 days. */
function factorOf(words: string, end: number, kind: FigureKind): number {
	if (kind !== 'days' && kind !== 'hours') return 1;
	const unit =
		/^[- ]*(?:and a half )?(?:(?:to|or|and|more|further|consecutive|straight|full) ?-? ?)*(minute|hour|day|week|month|year)/i
			.exec(words.slice(end))?.[1]
			?.toLowerCase();
	if (!unit) return 1;
	if (kind === 'hours') return HOURS[unit] ?? 1;
	return { minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 }[unit] ?? 1;
}
