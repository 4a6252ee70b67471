import type { FigureKind } from '../../domain/index.ts';
import { numbersIn } from '../text/words-numbers.ts';
import { boundOf } from './bound.ts';
import type { Count } from './count.ts';

const PERCENT = /^\s?-?(?:%|per ?cent\b|percent\b|percentage points?\b|pct\b)/i;
const FRACTION =
	/\b(?:(?<n>an?|one|two|three|four|five|nine|\d)[- ])?(?<part>half|third|thirds|quarter|quarters|fourths?|fifths?|tenths?)\b/i;
const PARTS: Record<string, number> = { half: 2, third: 3, quarter: 4, fourth: 4, fifth: 5, tenth: 10 };
const UPPER: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, nine: 9 };

/**
 * The share that words tell as percent: "80 percent", "two-thirds of the city" (66.7). Undefined where they tell no share;
 * null where they tell the share of something that the kind counts otherwise ("half of the dead").
 */
export function fractionOf(words: string, kind: FigureKind): Count | null | undefined {
	const numbers = numbersIn(words);
	const last = numbers.findLast((number) => PERCENT.test(words.slice(number.end)));
	if (last) {
		const first = numbers[numbers.indexOf(last) - 1];
		const range =
			first &&
			first.value <= last.value &&
			/^\s?(?:-|–|to|and|or)\s?$/.test(words.slice(first.end, last.start).replace(PERCENT, ''));
		if (range)
			return { start: first.start, end: last.end, low: first.value, high: last.value, percent: true, named: false };
		return shared(words, last.start, last.end, last.value);
	}
	const found = FRACTION.exec(words);
	const part = found?.groups?.part?.toLowerCase().replace(/s$/, '');
	if (!found || !part || !isShare(words, found, part)) return undefined;
	if (kind !== 'percent' && kind !== 'districts') return null;
	const upper = found.groups?.n?.toLowerCase();
	const value = ((upper ? (UPPER[upper] ?? Number(upper)) : 1) / PARTS[part]!) * 100;
	return shared(words, found.index, found.index + found[0].length, Math.round(value * 10) / 10);
}

/** "Half of", "a third of", "two-thirds", not "half a million", "a dozen and a half" or "the third attack". */
function isShare(words: string, found: RegExpExecArray, part: string): boolean {
	const after = words.slice(found.index + found[0].length);
	const before = words.slice(0, found.index);
	if (/^ of an? (?:million|dozen|hundred|thousand|billion)/i.test(after)) return false;
	if (part === 'half')
		return (
			!/^[ -](?:an? )?(?:million|dozen|hundred|thousand|hour|day|billion)/i.test(after) &&
			!/\band a? ?$/i.test(before) &&
			!/\band a half/i.test(words) &&
			!/-year/.test(after)
		);
	if (/\b(?:the|a|his|her|its)? ?$/i.test(before) && !found.groups?.n)
		return /^ of\b/i.test(after) && !/\bthe $/i.test(before);
	return /s$/i.test(found.groups?.part ?? '') || /^(?:$| of\b)/i.test(after);
}

function shared(words: string, start: number, end: number, value: number): Count {
	const bound = boundOf(words.slice(0, start), words.slice(end).replace(PERCENT, ''));
	return {
		start,
		end,
		low: bound === 'most' ? null : value,
		high: bound === 'least' ? null : value,
		percent: true,
		named: false,
	};
}
