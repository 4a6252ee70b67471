/** A run of characters on a page as the PDF places it; y grows upwards. Lengths in points. */
export interface PdfRun {
	text: string;
	x: number;
	y: number;
	width: number;
	/** Size of the letters. */
	size: number;
}

/** A line of a page, with where it stands. */
export interface PdfLine {
	text: string;
	x: number;
	y: number;
	right: number;
	size: number;
}

/** Runs in the order of the file as lines: a run that stands lower, higher or further left begins a new one. */
export function linesOf(runs: readonly PdfRun[]): PdfLine[] {
	const lines: PdfLine[] = [];
	let line: PdfLine | null = null;
	for (const run of runs) {
		if (run.text.trim() === '') {
			if (line && run.text !== '' && Math.abs(run.y - line.y) < line.size * 0.5) line.text += ' ';
			continue;
		}
		const size: number = run.size || line?.size || 10;
		const sameLine: boolean =
			line !== null && Math.abs(run.y - line.y) < Math.max(size, line.size) * 0.5 && run.x > line.right - size * 2;
		if (line !== null && sameLine) {
			const gap = run.x - line.right;
			if (gap > size * 0.15 && !line.text.endsWith(' ') && !run.text.startsWith(' ')) line.text += ' ';
			line.text += run.text;
			line.right = Math.max(line.right, run.x + run.width);
			line.size = Math.max(line.size, size);
		} else {
			line = { text: run.text, x: run.x, y: run.y, right: run.x + run.width, size };
			lines.push(line);
		}
	}
	for (const each of lines) each.text = each.text.replace(/\s+/g, ' ').trim();
	return lines.filter((each) => each.text !== '');
}

/**
 * Pages without the lines that stand at the top or the foot of most of them (titles of the paper, page numbers).
 * A line counts as the same where it differs in digits alone. Papers of fewer than three pages are left as they are.
 */
export function withoutRunningLines(pages: readonly PdfLine[][]): { pages: PdfLine[][]; removed: number } {
	if (pages.length < 3) return { pages: pages.map((lines) => [...lines]), removed: 0 };
	const seen = new Map<string, number>();
	for (const lines of pages)
		for (const key of new Set(edges(lines).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
	const running = new Set(
		[...seen].filter(([, count]) => count >= Math.max(3, pages.length * 0.6)).map(([key]) => key),
	);
	let removed = 0;
	const kept = pages.map((lines) => {
		const edge = new Set(edges(lines));
		return lines.filter((line) => {
			const drop = edge.has(line) && running.has(keyOf(line));
			if (drop) removed++;
			return !drop;
		});
	});
	return { pages: kept, removed };
}

/** The two highest and the two lowest lines of a page. */
function edges(lines: readonly PdfLine[]): PdfLine[] {
	const byHeight = [...lines].sort((a, b) => b.y - a.y);
	return byHeight.length <= 4 ? byHeight : [...byHeight.slice(0, 2), ...byHeight.slice(-2)];
}

const keyOf = (line: PdfLine): string => line.text.replace(/\d+/g, '#');
