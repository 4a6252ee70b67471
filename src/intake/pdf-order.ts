const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const LTR = /[\p{L}\p{N}]/u;
const SHAPES = /[\uFB50-\uFDFF\uFE70-\uFEFC]/g;

/** True where the text holds letters that are written from right to left. */
export const isRightToLeft = (text: string): boolean => RTL.test(text);

/**
 * Pieces of a line as they stand from left to right, put into the order in which they are read. In a line that is mostly
 * Arabic or Hebrew the whole line turns, and numbers and Latin words in it keep their own order; else the Arabic or
 * Hebrew stretches turn alone. Shapes of Arabic letters that fonts use become the letters themselves.
 */
export function inReadingOrder(pieces: readonly string[]): string[] {
	const rtl = pieces.filter(isRightToLeft).join('').length;
	const ltr = pieces.filter(isLeftToRight).join('').length;
	const turned =
		rtl > ltr ? turnStretches([...pieces].reverse(), isLeftToRight) : turnStretches([...pieces], isRightToLeft);
	return turned.map((piece) => piece.replace(SHAPES, (shape) => shape.normalize('NFKC')));
}

const isLeftToRight = (piece: string): boolean => !isRightToLeft(piece) && LTR.test(piece);

/** Turns round each longest stretch that begins and ends with a piece of the kind and holds none of the other kind. */
function turnStretches(pieces: string[], isKind: (piece: string) => boolean): string[] {
	const isOther = (piece: string) => !isKind(piece) && (isRightToLeft(piece) || isLeftToRight(piece));
	for (let start = 0; start < pieces.length; start++) {
		if (!isKind(pieces[start] as string)) continue;
		let last = start;
		for (let i = start + 1; i < pieces.length && !isOther(pieces[i] as string); i++) {
			if (isKind(pieces[i] as string)) last = i;
		}
		pieces.splice(start, last - start + 1, ...pieces.slice(start, last + 1).reverse());
		start = last;
	}
	return pieces;
}
