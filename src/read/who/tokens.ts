/** A word of a text with where it stands, its folded form, and the characters between it and the word before. */
export interface Token {
	start: number;
	end: number;
	raw: string;
	/** Without case, accents, apostrophes and dots, with spellings made one; empty for a possessive "'s". */
	fold: string;
	gap: string;
}

const WORD =
	/(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:['’ʼʿʾ`](?!s(?![\p{L}\p{N}]))[\p{L}\p{M}\p{N}]+)*|['’]s(?![\p{L}\p{N}])/gu;
const PLAIN = /^[a-z]+$/;

/** Spellings that differ between British and American English or between ways of writing Arabic, made one. */
const SPELLINGS = new Map([
	['defense', 'defence'],
	['center', 'centre'],
	['organisation', 'organization'],
	['organisations', 'organizations'],
	['mobilisation', 'mobilization'],
	['stabilisation', 'stabilization'],
	['programme', 'program'],
	['recognised', 'recognized'],
	['labour', 'labor'],
	['ministry', 'ministry'],
	['el', 'al'],
	['kiev', 'kyiv'],
	['kievs', 'kyivs'],
	['zelenskyy', 'zelensky'],
	['zelenskiy', 'zelensky'],
	['sergey', 'sergei'],
]);

/** One word folded: NFKD without marks, lower case, no apostrophes or dots, one spelling. */
export function foldWord(word: string): string {
	const lower = word.toLowerCase();
	const plain = PLAIN.test(lower)
		? lower
		: lower
				.normalize('NFKD')
				.replace(/[\p{M}'’ʼʿʾ`.]/gu, '')
				.replaceAll('ı', 'i');
	return SPELLINGS.get(plain) ?? plain;
}

/** The words of a text in order. */
export function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	let last = 0;
	for (const match of text.matchAll(WORD)) {
		const raw = match[0];
		const start = match.index;
		const possessive = raw === "'s" || raw === '’s';
		tokens.push({
			start,
			end: start + raw.length,
			raw,
			fold: possessive ? '' : foldWord(raw),
			gap: text.slice(last, start),
		});
		last = start + raw.length;
	}
	return tokens;
}

/** The folded words of a name; the possessive is left out. */
export function foldName(name: string): string[] {
	return tokensOf(name)
		.map((token) => token.fold)
		.filter((fold) => fold !== '');
}

/** Index of the first token that ends after `offset`. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
	let low = 0;
	let high = tokens.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((tokens[middle] as Token).end <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
