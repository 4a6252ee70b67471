import type { Span } from '../../domain/index.ts';
import { words } from './words.ts';
import { pieces, type Vocabulary } from './words-pieces.ts';

/**
 * A run of consecutive sentences of one text as the engine takes it: `[CLS] s1 [SEP] s2 [SEP] …`.
 * `first[k]` is the index of word k's first piece, `sentence[k]` that of its sentence within the window;
 * the window answers for the words from `own` on, those before are context.
 */
export interface Window {
	ids: number[];
	cases: number[];
	first: number[];
	sentence: number[];
	words: Span[];
	own: number;
}

/** How long windows may be, in word pieces, and how much of the text before them they repeat. */
export interface WindowSize {
	maxPieces: number;
	context: number;
}

interface Word extends Span {
	ids: number[];
	case: number;
}

const CLS = 101;
const SEP = 102;

/** Cuts a text into windows, balanced in length; a sentence that is too long for one is cut into parts. */
export function windows(text: string, sentences: readonly Span[], vocab: Vocabulary, size: WindowSize): Window[] {
	const parts = sentences.flatMap((s) => partsOf(text, s, vocab, size.maxPieces - size.context - 2));
	return cut(
		parts.map((p) => p.reduce((n, w) => n + w.ids.length, 1)),
		size,
	).map(([from, own, to]) => build(parts.slice(from, to), own - from));
}

/** 0 padding, 1 lower, 2 Title, 3 UPPER, 4 mixed, 5 with a digit, 6 other: the vocabulary is uncased, names are not. */
export function caseOf(word: string): number {
	if (/\p{N}/u.test(word)) return 5;
	if (!/\p{L}/u.test(word)) return 6;
	const lower = word.toLowerCase();
	const upper = word.toUpperCase();
	if (word === lower) return 1;
	if (word === upper) return word.length > 1 ? 3 : 2;
	return word[0] === upper[0] && word.slice(1) === lower.slice(1) ? 2 : 4;
}

const cache = new Map<string, { ids: number[]; case: number }>();
const CACHED = 100_000;

function known(form: string, vocab: Vocabulary): { ids: number[]; case: number } {
	let entry = cache.get(form);
	if (entry) return entry;
	entry = { ids: pieces(form, vocab), case: caseOf(form) };
	if (cache.size >= CACHED) cache.clear();
	cache.set(form, entry);
	return entry;
}

function partsOf(text: string, sentence: Span, vocab: Vocabulary, cap: number): Word[][] {
	const parts: Word[][] = [];
	let part: Word[] = [];
	let size = 0;
	for (const span of words(text, sentence)) {
		const { ids, case: c } = known(text.slice(span.start, span.end), vocab);
		if (part.length > 0 && size + ids.length > cap) {
			parts.push(part);
			part = [];
			size = 0;
		}
		part.push({ ...span, ids, case: c });
		size += ids.length;
	}
	if (part.length > 0) parts.push(part);
	return parts;
}

function cut(sizes: number[], { maxPieces, context }: WindowSize): [from: number, own: number, to: number][] {
	const total = sizes.reduce((a, b) => a + b, 1);
	if (sizes.length === 0) return [];
	if (total <= maxPieces) return [[0, 0, sizes.length]];
	const room = maxPieces - context;
	const quota = total / Math.max(2, Math.min(401, Math.ceil(total / room)));
	const out: [number, number, number][] = [];
	for (let own = 0; own < sizes.length; ) {
		let to = own;
		let filled = 0;
		while (to < sizes.length && (to === own || (filled + sizes[to]! <= room && filled < quota))) filled += sizes[to++]!;
		let from = own;
		let before = 0;
		while (from > 0 && filled + before + sizes[from - 1]! + 1 <= maxPieces && before + sizes[from - 1]! <= context) {
			before += sizes[--from]!;
		}
		out.push([from, own, to]);
		own = to;
	}
	return out;
}

function build(parts: Word[][], ownFrom: number): Window {
	const w: Window = { ids: [CLS], cases: [0], first: [], sentence: [], words: [], own: 0 };
	parts.forEach((part, k) => {
		if (k === ownFrom) w.own = w.words.length;
		for (const word of part) {
			w.first.push(w.ids.length);
			w.sentence.push(k);
			w.words.push({ start: word.start, end: word.end });
			for (const id of word.ids) {
				w.ids.push(id);
				w.cases.push(word.case);
			}
		}
		w.ids.push(SEP);
		w.cases.push(0);
	});
	return w;
}
