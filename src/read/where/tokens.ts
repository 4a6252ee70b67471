import { foldToponym, type Span } from '../../domain/index.ts';

/** A word of the text; a possessive ending is not part of it. */
export interface Token extends Span {
	text: string;
	lower: string;
	/** As names are looked up; of a word without capitals, the word itself. */
	folded: string;
	/** Begins with a capital letter. */
	capital: boolean;
	/** All capitals, at least two letters. */
	upper: boolean;
	/** What stands between the word before and this one. */
	gap: string;
	/** Begins a sentence, a quotation or a line. */
	first: boolean;
	/** The word was followed by 's. */
	possessive: boolean;
	/** Written with a point, as abbreviations are: "U.S.", "Ky." at its end in the text. */
	point: boolean;
}

const WORD = /(?:\p{Lu}\.){2,}(?![\p{Ll}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ‘`ʿʾ][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’ʼ`][sS]$/;
const BREAK = /[.!?:;"“”\n•*]/;

function isCapital(word: string): boolean {
	const code = word.charCodeAt(0);
	if (code < 128) return code >= 65 && code <= 90;
	const letter = word[0]!;
	return letter !== letter.toLowerCase();
}

/** The words of a text, with what the finding of names needs to know of each. Offsets are UTF-16 code units. */
export function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	let end = 0;
	let before: Token | null = null;
	for (const match of text.matchAll(WORD)) {
		const whole = match[0];
		const possessive = POSSESSIVE.test(whole);
		const word = possessive ? whole.replace(POSSESSIVE, '') : whole;
		const gap = text.slice(end, match.index);
		const capital = isCapital(word);
		const lower = capital ? word.toLowerCase() : word;
		const afterBreak: boolean =
			before === null || (gap !== ' ' && BREAK.test(gap) && !(before.point && gap.trim() === '.'));
		const token: Token = {
			start: match.index,
			end: match.index + word.length,
			text: word,
			lower,
			folded: capital || word.charCodeAt(0) > 127 ? foldToponym(word) : word,
			capital,
			upper: capital && word.length > 1 && word === word.toUpperCase() && word !== lower,
			gap,
			first: afterBreak,
			possessive,
			point: word.endsWith('.') || text[match.index + word.length] === '.',
		};
		tokens.push(token);
		end = match.index + whole.length;
		before = token;
	}
	return tokens;
}
