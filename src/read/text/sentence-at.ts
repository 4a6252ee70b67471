import type { Span } from '../../domain/index.ts';

/** Index of the sentence that holds `offset`, or of the last one that begins before it; 0 where none does. Sentences are in order. */
export function sentenceAt(sentences: readonly Span[], offset: number): number {
	let low = 0;
	let high = sentences.length - 1;
	while (low < high) {
		const mid = (low + high + 1) >> 1;
		if (sentences[mid]!.start <= offset) low = mid;
		else high = mid - 1;
	}
	return Math.max(0, low);
}
