import type { Lineage, MergeWords } from '../domain/index.ts';
import { type Phrases, phrasesOf, tokensAsWritten } from './phrases.ts';

/** What the words of a quote tell beyond the claim's fields. */
export interface QuoteSigns {
	hours: number;
	sites: string[];
	parties: string[];
	words: number[];
	numbers: string;
	again: boolean;
	refers: boolean;
	partly: boolean;
}

/** So many of a quote's hashes are held, the smallest: enough to know a reprint, few enough for a million claims. */
const MOST_WORDS = 16;

type Sign =
	| { is: 'hours'; bits: number }
	| { is: 'site'; site: string }
	| { is: 'again' | 'refers' | 'partly' | 'wholly' };

/** Reads a quote's signs. Made once for all quotes. */
export function quoteReader(words: MergeWords, lineage: Lineage): (quote: string) => QuoteSigns {
	const signs = phrasesOf<Sign>(signsOf(words));
	const { parties, acronyms } = namesOf(lineage);
	return (quote) => {
		const written = tokensAsWritten(quote);
		const tokens = written.map((token) => token.toLowerCase());
		const found: QuoteSigns = {
			hours: 0,
			sites: [],
			parties: [],
			words: [],
			numbers: '',
			again: false,
			refers: false,
			partly: false,
		};
		let wholly = false;
		signs.find(tokens, (sign) => {
			if (sign.is === 'hours') found.hours |= sign.bits;
			else if (sign.is === 'site') addOnce(found.sites, sign.site);
			else if (sign.is === 'wholly') wholly = true;
			else found[sign.is] = true;
		});
		found.hours |= clockHours(quote);
		if (PART_OF_ALL.test(quote)) found.partly = true;
		if (wholly && !PART_OF_ALL.test(quote)) found.partly = false;
		parties.find(tokens, (id) => addOnce(found.parties, id));
		for (const token of written) for (const id of acronyms.get(token) ?? []) addOnce(found.parties, id);
		found.sites.sort();
		found.parties.sort();
		found.numbers = tokens.filter(isNumber).sort().join(' ');
		found.words = [...new Set(tokens.filter((token) => token.length > 3).map(hashOf))]
			.sort((a, b) => a - b)
			.slice(0, MOST_WORDS);
		return found;
	};
}

/** Names and aliases of parties, to find them in words; short names in capitals only as written ("IS" is no "is"). */
export function namesOf(lineage: Lineage): { parties: Phrases<string>; acronyms: Map<string, string[]> } {
	const acronyms = new Map<string, string[]>();
	const phrases: [string, string][] = [];
	for (const { id, name, aliases } of lineage.all()) {
		for (const each of [name, ...aliases]) {
			if (/^[A-Z]{2,4}$/.test(each)) acronyms.set(each, [...(acronyms.get(each) ?? []), id]);
			else phrases.push([each, id]);
		}
	}
	return { parties: phrasesOf(phrases), acronyms };
}

function signsOf(words: MergeWords): [string, Sign][] {
	const entries: [string, Sign][] = [];
	for (const { words: each, span } of words.hours) {
		for (const word of each) entries.push([word, { is: 'hours', bits: bitsOf(span[0], span[1]) }]);
	}
	for (const [site, each] of Object.entries(words.sites))
		for (const word of each) entries.push([word, { is: 'site', site }]);
	for (const is of ['again', 'refers', 'partly', 'wholly'] as const)
		for (const word of words[is]) entries.push([word, { is }]);
	return entries;
}

function bitsOf(first: number, last: number): number {
	let bits = 0;
	for (let hour = first; ; hour = (hour + 1) % 24) {
		bits |= 1 << hour;
		if (hour === last) return bits;
	}
}

/** Hours around clock times such as "10:30", "7 am", "21.45 local time": an hour either way. */
function clockHours(quote: string): number {
	let bits = 0;
	for (const [, hour, minute, half] of quote.matchAll(/\b(\d{1,2})(?::(\d{2}))?(?:\s*(a\.?m|p\.?m)\b)?/gi)) {
		if (minute === undefined && half === undefined) continue;
		let at = Number(hour);
		if (at > 23 || Number(minute ?? 0) > 59) continue;
		if (half) at = (at % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
		bits |= bitsOf((at + 23) % 24, (at + 1) % 24);
	}
	return bits;
}

const SMALL =
	'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|hundreds|dozen|dozens';
/** "150 of the 400", "two of five": a part of all. */
const PART_OF_ALL = new RegExp(
	`\\b(?:\\d[\\d,]*|${SMALL}) of (?:the |its |their |some |about )*(?:\\d[\\d,]*|${SMALL})\\b`,
	'i',
);
const NUMBER_WORDS = new Set([
	...SMALL.split('|'),
	...'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
]);
const isNumber = (token: string) => /\d/.test(token) || NUMBER_WORDS.has(token);

/** FNV-1a, 32 bits. */
export function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash >>> 1;
}

function addOnce(list: string[], value: string): void {
	if (!list.includes(value)) list.push(value);
}
