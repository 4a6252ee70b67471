const LETTERS: Record<string, string> = {
	ı: 'i',
	ł: 'l',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ə: 'a',
	ŋ: 'n',
};
const SHORT: Record<string, string> = { saint: 'st', sainte: 'ste', mount: 'mt', fort: 'ft', sankt: 'st' };
const ARTICLES = new Set('al el ad ash as ar at az an ez es er et ed en ul ur uz us il'.split(' '));

/**
 * The name of a place as it is looked up: lower case, no accents or apostrophes, hyphens and points as spaces,
 * no leading "the", "Saint" as "st". Two spellings with the same key are one name in any language.
 */
export function foldToponym(name: string): string {
	let text = name;
	// biome-ignore lint/suspicious/noControlCharactersInRegex: the test for plain ASCII saves the costly normalisation
	if (!/^[\x00-\x7f]*$/.test(name)) {
		text = name.normalize('NFKD').replace(/\p{M}+/gu, '');
	}
	text = text
		.toLowerCase()
		.replace(/[ıłøđðþßæœəŋ]/g, (letter) => LETTERS[letter] ?? letter)
		.replace(/['’‘`´ʿʾʼʻ"ʹʺ′]/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
	if (text.startsWith('the ')) text = text.slice(4);
	return text.includes(' ') || text in SHORT
		? text
				.split(' ')
				.map((word) => SHORT[word] ?? word)
				.join(' ')
		: text;
}

/**
 * A looser key, for names written in Latin letters by ear (Arabic, Persian, Cyrillic and others): articles dropped, one
 * letter for each sound family, no doubled letters, no weak ending. `folded` comes from `foldToponym`. "Deir ez-Zor",
 * "Dayr az Zawr" and "Deir al-Zour" share a key; so do "Raqqa" and "Ar Raqqah".
 */
export function soundToponym(folded: string): string {
	const words = folded.split(' ');
	const kept = words.filter(
		(word, at) => !(ARTICLES.has(word) && words.length > 1 && (at < words.length - 1 || at > 0)),
	);
	return (kept.length > 0 ? kept : words).map(soundWord).join(' ');
}

function soundWord(word: string): string {
	const sound = word
		.replace(/kh|ch(?=a|o|u)/g, 'h')
		.replace(/gh/g, 'g')
		.replace(/dh/g, 'd')
		.replace(/th/g, 't')
		.replace(/sh|sch|tch|ch/g, 's')
		.replace(/dj|dzh|zh/g, 'j')
		.replace(/ph/g, 'f')
		.replace(/[qc]/g, 'k')
		.replace(/ou|oo|aw|au|ow|uw|wu/g, 'u')
		.replace(/o/g, 'u')
		.replace(/ei|ey|ai|ay|ee|ie|iy|yi|ea/g, 'i')
		.replace(/[ey]/g, 'i')
		.replace(/(.)\1+/g, '$1')
		.replace(/(?<=[aiu])h$/, '');
	return sound.length >= 5 ? sound.replace(/[ai]$/, '') : sound;
}
