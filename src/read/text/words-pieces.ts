/** The engine's vocabulary: piece → id, BERT's uncased form ("##ing" continues a word). */
export type Vocabulary = ReadonlyMap<string, number>;

/** Id of `[UNK]` in BERT's uncased vocabulary. */
export const UNKNOWN_PIECE = 100;
/** A word gives at most so many pieces: what is longer is no word that the engine could know. */
export const MOST_PIECES = 8;

/** The vocabulary from the text of a `vocab.txt`: one piece a line, its id the line's number from 0. */
export const vocabularyOf = (vocabTxt: string): Vocabulary =>
	new Map(
		vocabTxt
			.replace(/\r?\n$/, '')
			.split(/\r?\n/)
			.map((piece, id) => [piece, id]),
	);

/**
 * The word pieces of one word as ids of `vocab` (WordPiece of Devlin et al. 2019, uncased: accents dropped, longest match first),
 * at most `MOST_PIECES`; a part that the vocabulary can't spell is `[UNK]`. Never empty.
 */
export function pieces(word: string, vocab: Vocabulary): number[] {
	const plain = word
		.normalize('NFD')
		.replace(/\p{Mn}/gu, '')
		.toLowerCase();
	const found: number[] = [];
	for (const part of plain.match(/[\p{P}\p{S}]|[^\p{P}\p{S}]+/gu) ?? []) {
		found.push(...spell([...part], vocab));
		if (found.length >= MOST_PIECES) break;
	}
	return found.length ? found.slice(0, MOST_PIECES) : [UNKNOWN_PIECE];
}

// BERT gives up on words of more than 100 characters; the bound also keeps a megabyte without a space linear.
const LONGEST = 100;

function spell(chars: string[], vocab: Vocabulary): number[] {
	if (chars.length > LONGEST) return [UNKNOWN_PIECE];
	const ids: number[] = [];
	for (let from = 0; from < chars.length; ) {
		let to = chars.length;
		let id: number | undefined;
		for (; to > from; to--) {
			id = vocab.get((from ? '##' : '') + chars.slice(from, to).join(''));
			if (id !== undefined) break;
		}
		if (id === undefined) return [UNKNOWN_PIECE];
		ids.push(id);
		from = to;
	}
	return ids;
}
