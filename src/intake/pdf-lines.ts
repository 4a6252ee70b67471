import { inReadingOrder, isRightToLeft } from './pdf-order.ts';

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
	const groups: PdfRun[][] = [];
	let group: PdfRun[] = [];
	let right = Number.NEGATIVE_INFINITY;
	for (const run of runs) {
		const first = group[0];
		if (run.text.trim() === '') {
			if (first && run.text !== '' && run.width > 0) group.push(run);
			continue;
		}
		if (first && isSameLine(run, first, right)) {
			group.push(run);
			right = Math.max(right, run.x + run.width);
		} else {
			group = [run];
			groups.push(group);
			right = run.x + run.width;
		}
	}
	return groups.map(lineOf).filter((line) => line.text !== '');
}

function isSameLine(run: PdfRun, first: PdfRun, right: number): boolean {
	const size = Math.max(run.size, first.size);
	if (Math.abs(run.y - first.y) >= size * 0.5) return false;
	return run.x > right - size * 2 || isRightToLeft(run.text) || isRightToLeft(first.text);
}

function lineOf(group: readonly PdfRun[]): PdfLine {
	const y = group[0]?.y ?? 0;
	const size = Math.max(...group.map((run) => run.size));
	const onLine = group.filter((run) => Math.abs(run.y - y) < size * 0.5);
	const turns = onLine.some((run) => isRightToLeft(run.text));
	const ordered = turns ? [...onLine].sort((a, b) => a.x - b.x) : onLine;
	const pieces: string[] = [];
	let right = Number.POSITIVE_INFINITY;
	for (const run of ordered) {
		if (run.x - right > size * 0.15) pieces.push(' ');
		pieces.push(run.text);
		right = run.x + run.width;
	}
	return {
		text: (turns ? inReadingOrder(pieces) : pieces).join('').replace(/\s+/g, ' ').trim(),
		x: Math.min(...onLine.map((run) => run.x)),
		y,
		right: Math.max(...onLine.map((run) => run.x + run.width)),
		size,
	};
}

/**
 * Pages without the lines that stand at the top or the foot of most of them (titles of the paper, page numbers).
 * A line counts as the same where it differs in digits alone. In a paper of two pages only lines in smaller letters
 * than its text are left out; one page is left as it is.
 */
export function withoutRunningLines(pages: readonly PdfLine[][]): { pages: PdfLine[][]; removed: number } {
	if (pages.length < 2) return { pages: pages.map((lines) => [...lines]), removed: 0 };
	const textSize = pages.length === 2 ? usualSize(pages) : Number.POSITIVE_INFINITY;
	const mayRun = (line: PdfLine) => line.size < textSize * 0.95;
	const seen = new Map<string, number>();
	for (const lines of pages) {
		for (const key of new Set(edges(lines).filter(mayRun).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
	}
	const enough = Math.max(2, pages.length * 0.6);
	const running = new Set([...seen].filter(([, count]) => count >= enough).map(([key]) => key));
	let removed = 0;
	const kept = pages.map((lines) => {
		const edge = new Set(edges(lines));
		return lines.filter((line) => {
			const drop = edge.has(line) && mayRun(line) && running.has(keyOf(line));
			if (drop) removed++;
			return !drop;
		});
	});
	return { pages: kept, removed };
}

/** The lines in the two highest and the two lowest rows of a page. */
function edges(lines: readonly PdfLine[]): PdfLine[] {
	const rows = [...new Set(lines.map((line) => Math.round(line.y)))].sort((a, b) => b - a);
	const outer = new Set([...rows.slice(0, 2), ...rows.slice(-2)]);
	return lines.filter((line) => outer.has(Math.round(line.y)));
}

/** The size in which most characters stand. */
function usualSize(pages: readonly PdfLine[][]): number {
	const counts = new Map<number, number>();
	for (const line of pages.flat()) counts.set(line.size, (counts.get(line.size) ?? 0) + line.text.length);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

const keyOf = (line: PdfLine): string => line.text.replace(/\d+/g, '#');
