import { overlaps, type Span } from '../../../src/domain/index.ts';

/** Words to be marked in a text, by any id. */
export interface Mark extends Span {
	id: string;
}

/** A stretch of text under the same marks; `lanes` tells on which line each mark is drawn, so that overlapping ones stay apart. */
export interface Segment extends Span {
	marks: { id: string; lane: number }[];
	/** Marks whose words begin here. */
	begins: string[];
}

/** A paragraph of the text and its segments, end to end, nothing left out. */
export interface Paragraph extends Span {
	segments: Segment[];
}

/**
 * Gives each mark a lane: the lowest that no earlier overlapping mark holds. The same marks give the same lanes.
 * Marks outside the text or of no length are left out.
 */
export function lanesOf(marks: readonly Mark[]): Map<string, number> {
	const lanes = new Map<string, number>();
	const ends: number[] = [];
	for (const mark of inOrder(marks)) {
		let lane = ends.findIndex((end) => end <= mark.start);
		if (lane < 0) lane = ends.push(0) - 1;
		ends[lane] = mark.end;
		lanes.set(mark.id, lane);
	}
	return lanes;
}

/**
 * Splits a text into paragraphs and these into segments at every mark's border.
 * @param text the report's text; @param marks spans of UTF-16 code units, overlapping or not.
 */
export function layers(text: string, marks: readonly Mark[]): Paragraph[] {
	const lanes = lanesOf(marks);
	const sorted = inOrder(marks);
	let first = 0;
	return paragraphsOf(text).map((paragraph) => {
		while (first < sorted.length && sorted[first]!.end <= paragraph.start) first++;
		const here: Mark[] = [];
		for (let i = first; i < sorted.length && sorted[i]!.start < paragraph.end; i++) {
			if (overlaps(sorted[i]!, paragraph)) here.push(sorted[i]!);
		}
		return { ...paragraph, segments: segmentsOf(paragraph, here, lanes) };
	});
}

/** Cuts a segment further at the borders of `cuts`; each piece tells which of them cover it. */
export function cut(span: Span, cuts: readonly Mark[]): (Span & { ids: string[] })[] {
	const borders = new Set([span.start, span.end]);
	for (const mark of cuts) {
		for (const at of [mark.start, mark.end]) if (at > span.start && at < span.end) borders.add(at);
	}
	const at = [...borders].sort((a, b) => a - b);
	return at.slice(0, -1).map((start, i) => {
		const piece = { start, end: at[i + 1]! };
		return { ...piece, ids: cuts.filter((mark) => overlaps(mark, piece)).map((mark) => mark.id) };
	});
}

function segmentsOf(paragraph: Span, marks: readonly Mark[], lanes: Map<string, number>): Segment[] {
	return cut(paragraph, marks).map(({ start, end, ids }) => ({
		start,
		end,
		marks: ids.map((id) => ({ id, lane: lanes.get(id)! })).sort((a, b) => a.lane - b.lane),
		begins: marks.filter((mark) => mark.start === start).map((mark) => mark.id),
	}));
}

function paragraphsOf(text: string): Span[] {
	const out: Span[] = [];
	let start = 0;
	for (const found of text.matchAll(/\n[ \t]*\n+/g)) {
		const end = found.index + found[0].length;
		if (end > start) out.push({ start, end });
		start = end;
	}
	if (start < text.length) out.push({ start, end: text.length });
	return out;
}

/** By start, longer first, then by id: so the order never hangs on the order given. */
function inOrder(marks: readonly Mark[]): Mark[] {
	return marks
		.filter((mark) => mark.end > mark.start)
		.sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
