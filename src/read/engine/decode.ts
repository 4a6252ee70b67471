import type { Tensor } from 'onnxruntime-node';
import type { Span } from '../../domain/index.ts';
import type { ClaimMark, Filler, Role } from '../marks/marks.ts';
import type { Window } from '../text/windows.ts';
import type { Tables, Thresholds } from './tables.ts';

/** The first pass over a window: flat arrays of [word, …]. */
export interface EncodeOut {
	words: number;
	types: number;
	hidden: Tensor;
	trig: Float32Array;
	cont: Float32Array;
	typ: Float32Array;
	say: Float32Array;
	name: Float32Array;
	/** First word of a mention × its last word. */
	end: Float32Array;
	/** First word of a mention × that of its clearest naming; `cnull`: there is none. */
	cor: Float32Array;
	cnull: Float32Array;
	of: Float32Array;
	tensors: Tensor[];
}

/** The second pass: one row a claim. */
export interface Scores {
	status: Float32Array;
	starts: Float32Array;
	ends: Float32Array;
	none: Float32Array;
}

/** A claim that the first pass finds: its trigger's first and last word, slot and most probable type. */
export interface Candidate {
	word: number;
	last: number;
	slot: number;
	type: number;
	p: number;
	typeP: number;
}

/** A mention has at most so many words. */
const LONGEST = 40;
/** Roles whose fillers may have a clearer naming elsewhere. */
const NAMED: ReadonlySet<Role> = new Set(['actor', 'target', 'place', 'time', 'speaker']);

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** The claims that the first pass finds among the words that the window answers for. */
export function candidates(w: Window, out: EncodeOut, tables: Tables, th: Thresholds): Candidate[] {
	const found: Candidate[] = [];
	const p = (word: number, slot: number) => sigmoid(out.trig[word * tables.slots + slot]!);
	for (let word = w.own; word < w.first.length; word++) {
		if (p(word, 0) <= th.trigger) continue;
		let last = word;
		while (
			last + 1 < w.first.length &&
			w.sentence[last + 1] === w.sentence[word] &&
			out.cont[last + 1]! > 0 &&
			p(last + 1, 0) <= th.trigger
		)
			last++;
		for (let slot = 0; slot < tables.slots; slot++) {
			if (slot > 0 && p(word, slot) <= th.second) break;
			const { best, p: typeP } = softBest(out.typ, (word * tables.slots + slot) * out.types, out.types);
			found.push({ word, last, slot, type: best, p: p(word, slot), typeP });
		}
	}
	return found;
}

/** The claims of a window in full. */
export function claimMarks(
	w: Window,
	out: EncodeOut,
	found: Candidate[],
	scores: Scores,
	tables: Tables,
	th: Thresholds,
): Omit<ClaimMark, 'sentence'>[] {
	const kinds = tables.status.length;
	return found.map((c, m) => {
		const status = softBest(scores.status, m * (kinds + 1), kinds);
		const noneP: Partial<Record<Role, number>> = {};
		const fillers = tables.roles.flatMap((role, r) => {
			const { picks, none } = pick(w, out.words, scores, m, r, tables, th);
			noneP[role] = none;
			return picks.map(({ word, p }) => filler(w, out, scores, m, r, role, word, p, tables));
		});
		return {
			trigger: span(w, c.word, c.last),
			type: tables.types[c.type]!,
			triggerP: c.p,
			typeP: c.typeP,
			status: tables.status[status.best]!,
			statusP: status.p,
			optionalP: sigmoid(scores.status[m * (kinds + 1) + kinds]!),
			fillers,
			noneP,
		};
	});
}

/** First words of the fillers of role `r` of claim `m`, and the probability that it has none. */
function pick(w: Window, W: number, scores: Scores, m: number, r: number, tables: Tables, th: Thresholds) {
	const R = tables.roles.length;
	const offset = (m * R + r) * W;
	const n = w.first.length;
	if (r < tables.multi) {
		const least = th[tables.roles[r] as 'actor' | 'target' | 'figure'];
		const picks: { word: number; p: number }[] = [];
		let none = 1;
		for (let word = 0; word < n; word++) {
			const p = sigmoid(scores.starts[offset + word]!);
			if (p > least) picks.push({ word, p });
			none *= 1 - p;
		}
		return { picks, none };
	}
	const nothing = scores.none[m * R + r]!;
	let best = 0;
	for (let word = 1; word < n; word++) if (scores.starts[offset + word]! > scores.starts[offset + best]!) best = word;
	const top = Math.max(nothing, scores.starts[offset + best]!);
	let sum = Math.exp(nothing - top);
	for (let word = 0; word < n; word++) sum += Math.exp(scores.starts[offset + word]! - top);
	const p = Math.exp(scores.starts[offset + best]! - top) / sum;
	const none = Math.exp(nothing - top) / sum;
	const odds = tables.roles[r]! in th ? th[tables.roles[r] as 'place' | 'time' | 'speaker'] : 1;
	return { picks: p > odds * none ? [{ word: best, p }] : [], none };
}

function filler(
	w: Window,
	out: EncodeOut,
	scores: Scores,
	m: number,
	r: number,
	role: Role,
	word: number,
	p: number,
	tables: Tables,
): Filler {
	const W = out.words;
	const offset = (m * tables.roles.length + r) * W;
	const base = word * W;
	const last = lastWord(w, word, (k) => out.end[base + k]! + scores.ends[offset + k]!);
	return {
		role,
		span: span(w, word, last),
		named: NAMED.has(role) ? clearest(w, out, word) : null,
		p,
		of: role === 'figure' ? tables.of[softBest(out.of, word * tables.of.length, tables.of.length).best]! : null,
	};
}

/** The clearest naming of the mention that starts at `word`, where it is another one. */
function clearest(w: Window, out: EncodeOut, word: number): Span | null {
	const base = word * out.words;
	let best = 0;
	for (let k = 1; k < w.first.length; k++) if (out.cor[base + k]! > out.cor[base + best]!) best = k;
	if (best === word || out.cor[base + best]! <= out.cnull[word]!) return null;
	const from = best * out.words;
	return span(
		w,
		best,
		lastWord(w, best, (k) => out.end[from + k]!),
	);
}

function lastWord(w: Window, word: number, score: (k: number) => number): number {
	let best = word;
	let top = Number.NEGATIVE_INFINITY;
	for (let k = word; k < w.first.length && k < word + LONGEST && w.sentence[k] === w.sentence[word]; k++) {
		const s = score(k);
		if (s > top) {
			top = s;
			best = k;
		}
	}
	return best;
}

const span = (w: Window, first: number, last: number): Span => ({
	start: w.words[first]!.start,
	end: w.words[last]!.end,
});

/** The greatest of `n` logits from `at` on, and its probability among them. */
export function softBest(data: Float32Array, at: number, n: number): { best: number; p: number } {
	let best = 0;
	for (let k = 1; k < n; k++) if (data[at + k]! > data[at + best]!) best = k;
	let sum = 0;
	for (let k = 0; k < n; k++) sum += Math.exp(data[at + k]! - data[at + best]!);
	return { best, p: 1 / sum };
}
