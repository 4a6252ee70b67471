import type { PageRange } from './extracted.ts';
import type { PdfLine } from './pdf-lines.ts';

/** Parts that keep their hyphen when a line ends after it ("de-" + "escalation", "al-" + "Sham"). */
const KEEPS_HYPHEN =
	/(?:^|[\s-])(?:al|el|ez|ed|en|es|as|ash|at|ad|an|ar|az|de|ex|co|re|pre|non|anti|pro|self|semi|vice|cease|mid|so|well|then|cross)-$/i;
const ENDS_SENTENCE = /[.!?:؟。]["'”’»)\]]*$/;

/**
 * Lines of pages as paragraphs (an empty line between), with the stretch of text that each page gave.
 * A word that a line's end cut is made whole where its whole form or the lower case of its second half tells so.
 * A paragraph that runs over the end of a page goes on.
 */
export function paragraphsOf(pages: readonly (readonly PdfLine[])[]): { text: string; pages: PageRange[] } {
	const words = wordsOf(pages);
	const step = usualStep(pages);
	const ranges: PageRange[] = [];
	let text = '';
	let last: PdfLine | null = null;
	pages.forEach((lines, index) => {
		const full = Math.max(...lines.map((line) => line.right), 0);
		let start = -1;
		lines.forEach((line, i) => {
			const newPage = i === 0;
			const breaks = last !== null && (newPage ? breaksOverPage(last, line) : breaksParagraph(last, line, step, full));
			if (breaks) text += '\n\n';
			else if (text !== '') text = joined(text, line.text, words);
			if (start < 0) start = text.length;
			text += line.text;
			last = line;
		});
		if (start >= 0) ranges.push({ page: index + 1, start, end: text.length });
	});
	return { text, pages: ranges };
}

/** The text so far, made ready for the next line: a hyphen taken off, kept, or a space. */
function joined(text: string, next: string, words: ReadonlySet<string>): string {
	if (text.endsWith('\u00AD')) return text.slice(0, -1);
	if (!/\p{L}[-‐]$/u.test(text)) return `${text} `;
	const before = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?=[-‐]$)/u.exec(text.slice(-60))?.[0] ?? '';
	const after = /^[\p{L}\p{M}]+/u.exec(next)?.[0] ?? '';
	if (words.has(`${before}-${after}`.toLowerCase())) return text;
	if (words.has(`${before}${after}`.toLowerCase())) return text.slice(0, -1);
	if (!/^\p{Ll}/u.test(after) || KEEPS_HYPHEN.test(text.slice(-20))) return text;
	return text.slice(0, -1);
}

/** Every word of the paper as it stands inside a line, where no line's end cuts it. */
function wordsOf(pages: readonly (readonly PdfLine[])[]): Set<string> {
	const words = new Set<string>();
	for (const lines of pages) {
		for (const line of lines) {
			for (const [word] of line.text.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?![-‐\p{L}])/gu))
				words.add(word.toLowerCase());
		}
	}
	return words;
}

/** The commonest distance from a line down to the next in the paper, in points. */
function usualStep(pages: readonly (readonly PdfLine[])[]): number {
	const counts = new Map<number, number>();
	for (const lines of pages) {
		for (let i = 1; i < lines.length; i++) {
			const step = Math.round(((lines[i - 1] as PdfLine).y - (lines[i] as PdfLine).y) * 2) / 2;
			if (step > 0) counts.set(step, (counts.get(step) ?? 0) + 1);
		}
	}
	const best = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
	return best?.[0] ?? 0;
}

function breaksParagraph(last: PdfLine, line: PdfLine, step: number, full: number): boolean {
	const down = last.y - line.y;
	if (Math.abs(line.size - last.size) > Math.max(line.size, last.size) * 0.12) return true;
	if (down < 0) return breaksOverPage(last, line);
	if (step > 0 && down > Math.max(step * 1.3, step + 2)) return true;
	if (line.x - last.x > line.size * 0.8 && ENDS_SENTENCE.test(last.text)) return true;
	const short = last.right < full - (full - last.x) * 0.25;
	return short && ENDS_SENTENCE.test(last.text);
}

/** Over a page or a column: the paragraph goes on unless its sentence had ended or the letters change in size. */
function breaksOverPage(last: PdfLine, line: PdfLine): boolean {
	if (Math.abs(line.size - last.size) > Math.max(line.size, last.size) * 0.12) return true;
	return ENDS_SENTENCE.test(last.text) || !/^[\p{Ll}(,;]/u.test(line.text);
}
