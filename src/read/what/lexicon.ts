import { type LexiconEntry, overlaps, type Span } from '../../domain/index.ts';
import type { ClaimMark } from '../marks/marks.ts';
import { sentenceAt } from '../text/sentence-at.ts';

/**
 * Marks with an analyst's own trigger words applied: a claim on such words takes the entry's type, or goes where the entry says
 * that they mean none; words that the engine passed over become a claim of which nothing but the type is known.
 */
export function withLexicon(
	marks: readonly ClaimMark[],
	text: string,
	sentences: readonly Span[],
	lexicon: readonly LexiconEntry[],
): ClaimMark[] {
	let kept = [...marks];
	for (const entry of lexicon) {
		for (const span of wordsOf(entry, text)) {
			const hit = kept.filter((m) => overlaps(m.trigger, span));
			const { type } = entry;
			if (type === null) kept = kept.filter((m) => !hit.includes(m));
			else if (hit.length === 0) kept.push(bare(span, type, entry.id, sentenceAt(sentences, span.start)));
			else kept = kept.map((m) => (hit.includes(m) ? { ...m, type, typeP: 1, by: `lexicon:${entry.id}` } : m));
		}
	}
	return kept.sort((a, b) => a.trigger.start - b.trigger.start);
}

function wordsOf(entry: LexiconEntry, text: string): Span[] {
	const alternatives = [...entry.words]
		.sort((a, b) => b.length - a.length)
		.map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
	return [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

function bare(trigger: Span, type: string, id: string, sentence: number): ClaimMark {
	return {
		trigger,
		sentence,
		type,
		triggerP: 0.5,
		typeP: 1,
		status: 'happened',
		statusP: 0.5,
		optionalP: 0.5,
		fillers: [],
		noneP: {},
		by: `lexicon:${id}`,
	};
}
