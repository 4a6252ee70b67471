import type { Span } from '../../domain/index.ts';

/**
 * The stretches between quotation marks, marks left out. A quotation runs on into the next paragraph where that begins with
 * an opening mark and the one before was not closed. Single quotation marks are left alone: they are apostrophes too often.
 */
export function quotations(text: string): Span[] {
	const found: Span[] = [];
	let open: number | null = null;
	for (let i = 0; i < text.length; i++) {
		const mark = text[i];
		if (mark === '“' || mark === '«') {
			if (open !== null) found.push({ start: open, end: i });
			open = i + 1;
		} else if (mark === '”' || mark === '»') {
			if (open !== null) found.push({ start: open, end: i });
			open = null;
		} else if (mark === '"') {
			if (open === null) open = i + 1;
			else {
				found.push({ start: open, end: i });
				open = null;
			}
		} else if (mark === '\n' && open !== null) {
			const next = /^\s*["“«]/.exec(text.slice(i, i + 12));
			found.push({ start: open, end: i });
			open = null;
			if (next) i += next[0].length - 2;
		}
	}
	return found.filter((span) => span.end > span.start);
}
