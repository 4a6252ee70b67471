import type { Span } from '../../domain/index.ts';
import type { SayingMark } from '../marks/marks.ts';
import { sentenceAt } from '../text/sentence-at.ts';
import type { Window } from '../text/windows.ts';
import { sigmoid } from './decode.ts';

/** A run of words that a helper head marks as one kind of thing. */
export interface Run<K> extends Span {
	what: K;
	p: number;
}

/**
 * Runs of words of each kind, from two logits a word and kind: inside, and begins (all insides first, then all begins).
 * Only words that the window answers for; `p` is the mean probability of the run's words.
 */
export function runs<K extends string>(
	w: Window,
	logits: Float32Array,
	kinds: readonly K[],
	least: (kind: K) => number,
): Run<K>[] {
	const found: Run<K>[] = [];
	const width = 2 * kinds.length;
	kinds.forEach((what, k) => {
		const yes = least(what);
		let run: { first: number; last: number; sum: number } | null = null;
		const end = () => {
			if (run) {
				const n = run.last - run.first + 1;
				found.push({ what, start: w.words[run.first]!.start, end: w.words[run.last]!.end, p: run.sum / n });
			}
			run = null;
		};
		for (let word = w.own; word < w.first.length; word++) {
			const base = word * width;
			const p = sigmoid(logits[base + k]!);
			if (p <= yes) end();
			else {
				if (!run || sigmoid(logits[base + kinds.length + k]!) > 0.5) {
					end();
					run = { first: word, last: word, sum: 0 };
				}
				run!.last = word;
				run!.sum += p;
			}
		}
		end();
	});
	return found;
}

/**
 * Who says what, from runs of sources, cues and contents: a content takes the nearest cue of its sentence (or of the one before or after),
 * a cue the nearest source of its own sentence. A run without a partner stands alone.
 */
export function mergeRuns(
	found: readonly Run<'source' | 'cue' | 'content'>[],
	sentences: readonly Span[],
): SayingMark[] {
	const of = (what: string) => found.filter((r) => r.what === what).sort((a, b) => a.start - b.start);
	const sayings: SayingMark[] = [];
	const cuesOf = new Map<number, SayingMark[]>();
	for (const cue of of('cue')) {
		const saying: SayingMark = { source: null, cue: plain(cue), content: [] };
		sayings.push(saying);
		const here = sentenceAt(sentences, cue.start);
		cuesOf.set(here, [...(cuesOf.get(here) ?? []), saying]);
	}
	const nearest = (r: Span, within: number): SayingMark | null => {
		const here = sentenceAt(sentences, r.start);
		let best: SayingMark | null = null;
		for (let at = here - within; at <= here + within; at++) {
			for (const s of cuesOf.get(at) ?? []) if (!best || gap(s.cue!, r) < gap(best.cue!, r)) best = s;
		}
		return best;
	};
	for (const r of of('source')) {
		const s = nearest(r, 0);
		if (s && !s.source) s.source = plain(r);
		else sayings.push({ source: plain(r), cue: null, content: [] });
	}
	for (const r of of('content')) {
		const s = nearest(r, 1);
		if (s) s.content.push(plain(r));
		else sayings.push({ source: null, cue: null, content: [plain(r)] });
	}
	return sayings.sort((a, b) => firstOf(a) - firstOf(b));
}

const plain = ({ start, end }: Span): Span => ({ start, end });
const gap = (a: Span, b: Span): number => Math.max(0, Math.max(a.start, b.start) - Math.min(a.end, b.end));
const firstOf = (s: SayingMark): number =>
	Math.min(...[s.source, s.cue, ...s.content].filter((x) => x !== null).map((x) => x.start));
