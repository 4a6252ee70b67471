import type { Span } from '../../domain/index.ts';

/** A number in the text. `least`: the words tell only a lowest count ("dozens", "several"). */
export interface NumberFound extends Span {
	value: number;
	least: boolean;
	ordinal: boolean;
}

const ONES = [
	'zero',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve',
	'thirteen',
	'fourteen',
	'fifteen',
	'sixteen',
	'seventeen',
	'eighteen',
	'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS = [
	'first',
	'second',
	'third',
	'fourth',
	'fifth',
	'sixth',
	'seventh',
	'eighth',
	'ninth',
	'tenth',
	'eleventh',
	'twelfth',
];
const SCALES: Record<string, number> = {
	dozen: 12,
	score: 20,
	hundred: 100,
	thousand: 1_000,
	k: 1_000,
	million: 1_000_000,
	mn: 1_000_000,
	m: 1_000_000,
	billion: 1_000_000_000,
	bn: 1_000_000_000,
	b: 1_000_000_000,
	trillion: 1_000_000_000_000,
};
/** Counts that name only a least number, by the project's rule (`several` is at least 3, `dozens` at least 24 …). */
const LEAST: Record<string, number> = {
	several: 3,
	few: 3,
	multiple: 2,
	dozens: 24,
	scores: 40,
	tens: 20,
	hundreds: 200,
	thousands: 2_000,
	millions: 2_000_000,
	billions: 2_000_000_000,
};
const PLAIN = new Map<string, number>([
	...ONES.map((word, i): [string, number] => [word, i]),
	...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
	['couple', 2],
	['pair', 2],
	['both', 2],
	['twin', 2],
	['once', 1],
	['twice', 2],
	['thrice', 3],
]);

const DIGITS = '\\d{1,3}(?:[,\\u00a0\\u202f]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+';
const BASE = [...PLAIN.keys(), ...ORDINALS, ...Object.keys(LEAST)].join('|');
const SCALE = 'dozen|hundred|thousand|million|billion|trillion';
const TOKEN = new RegExp(
	`(?<digits>${DIGITS})(?:(?:st|nd|rd|th)\\b|\\s?(?<unit>bn|mn|[mbk])\\b)?|\\b(?:half an?|half|quarter of an?)[\\s-](?=${SCALE})|\\b(?:${BASE}|${SCALE})\\b`,
	'giu',
);

/** All numbers of `text` in digits or words, in order: "1,200", "1.2 million", "twenty-one", "a dozen", "hundreds of thousands". */
export function numbersIn(text: string): NumberFound[] {
	const tokens = [...text.matchAll(TOKEN)];
	const found: NumberFound[] = [];
	for (let i = 0; i < tokens.length; ) {
		const first = tokens[i]!;
		let last = i;
		while (last + 1 < tokens.length && joins(text, tokens[last]!, tokens[last + 1]!)) last++;
		const run = tokens.slice(i, last + 1);
		const number = totalOf(run.map((token) => token[0].toLowerCase().replace(/[\s-]+$/, '')));
		const end = tokens[last]!;
		if (number) found.push({ ...number, start: first.index, end: end.index + end[0].trimEnd().length });
		i = last + 1;
	}
	return found;
}

/** The value of words that are one number ("twenty-one", "a", "3"), else null. */
export function numberOf(words: string): number | null {
	const text = words.trim();
	if (/^(?:an?|one|another|a single)$/i.test(text)) return 1;
	return numbersIn(text)[0]?.value ?? null;
}

const isDigits = (token: string) => /^[.\d]/.test(token);
const isScale = (token: string) => token in SCALES;
const isTens = (token: string) => TENS.includes(token);

function joins(text: string, left: RegExpExecArray, right: RegExpExecArray): boolean {
	const between = text.slice(left.index + left[0].length, right.index).toLowerCase();
	const [a, b] = [left[0].toLowerCase().replace(/[\s-]+$/, ''), right[0].toLowerCase().replace(/[\s-]+$/, '')];
	if (/^(?:st|nd|rd|th)$/.test(a.slice(-2)) && isDigits(a)) return false;
	if (/^(?:half(?: an?)?|quarter of an?)$/.test(a)) return isScale(b);
	if (isScale(b)) return /^[\s-]+$/.test(between) || (a === 'couple' && /^ of $/.test(between));
	if (b in LEAST) return /^(?:tens|hundreds|thousands)$/.test(a) && between === ' of ';
	if (isDigits(b)) return false;
	const small = PLAIN.get(b) ?? (ORDINALS.includes(b) ? ORDINALS.indexOf(b) + 1 : null);
	if (small === null || /^(?:couple|pair|both|twin|once|twice|thrice)$/.test(b)) return false;
	if (isTens(a)) return small > 0 && small < 10 && /^[\s-]$/.test(between);
	return isScale(a) && a !== 'dozen' && /^(?: and | )$/.test(between) && !isDigits(b);
}

function totalOf(tokens: string[]): { value: number; least: boolean; ordinal: boolean } | null {
	let total = 0;
	let current: number | null = null;
	let least = false;
	let ordinal = false;
	for (const token of tokens) {
		const digits = /^([.\d][\d,.\u00a0\u202f]*)\s?([a-z]*)$/.exec(token);
		if (digits) {
			current = Number(digits[1]!.replace(/[,\u00a0\u202f]/g, ''));
			if (/^(?:st|nd|rd|th)$/.test(digits[2]!)) ordinal = true;
			else if (digits[2]) current *= SCALES[digits[2]] ?? 1;
		} else if (/^half(?: an?)?$/.test(token)) current = 0.5;
		else if (token.startsWith('quarter')) current = 0.25;
		else if (token in LEAST) {
			current = current === null ? LEAST[token]! : (current / 2) * LEAST[token]!;
			least = true;
		} else if (ORDINALS.includes(token)) {
			current = (current ?? 0) + ORDINALS.indexOf(token) + 1;
			ordinal = true;
		} else if (PLAIN.has(token)) current = (current ?? 0) + PLAIN.get(token)!;
		else {
			const scale = SCALES[token]!;
			current = (current ?? 1) * scale;
			if (scale >= 1_000) {
				total += current;
				current = null;
			}
		}
	}
	const value = total + (current ?? 0);
	return Number.isFinite(value) ? { value: Math.round(value * 1e6) / 1e6, least, ordinal } : null;
}
