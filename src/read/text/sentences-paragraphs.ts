import type { Span } from '../../domain/index.ts';

/**
 * The paragraphs of `text`: each line is one (a title, a caption, a paragraph of a news site), but for texts wrapped at a fixed width
 * (e-mails, extracted PDF), whose lines are joined up to the next empty line.
 */
export function paragraphs(text: string): Span[] {
	const found: Span[] = [];
	let block: Span[] = [];
	const close = () => {
		const [first, last] = [block[0], block.at(-1)];
		if (first && last && isWrapped(text, block)) found.push({ start: first.start, end: last.end });
		else for (const line of block) found.push(line);
		block = [];
	};
	let start = 0;
	for (const edge of text.matchAll(/\r\n|[\n\r\f\v\u0085\u2028\u2029]|$/g)) {
		if (text.slice(start, edge.index).trim()) block.push({ start, end: edge.index });
		else close();
		start = edge.index + edge[0].length;
	}
	close();
	return found;
}

const WIDEST = 100;
const NARROWEST = 45;

/** Lines of about one width, most of which end in mid-sentence, were wrapped by a program. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
	if (lines.length < 2) return false;
	const full = lines.slice(0, -1);
	const widths = full.map((line) => line.end - line.start);
	if (widths.some((width) => width > WIDEST || width < NARROWEST)) return false;
	const widest = Math.max(...widths);
	if (widths.some((width) => width < widest * 0.7)) return false;
	const openEnds = full.filter((line) => !/[.!?:;…]["'”’)\]]*\s*$/u.test(text.slice(line.start, line.end)));
	const lowerStarts = lines.slice(1).filter((line) => /^\s*[\p{Ll}(]/u.test(text.slice(line.start, line.end)));
	return openEnds.length >= full.length * 0.6 && lowerStarts.length >= full.length * 0.4;
}
