import type { Quote, Span } from '../../domain/index.ts';
import { wordsAt } from '../../domain/index.ts';
import type { ClaimMark } from '../marks/marks.ts';

/**
 * The words that make a claim: from the first to the last of its trigger and of the words in its sentence that fill its fields,
 * the speaker's apart. Never more than the sentence.
 */
export function quoteOf(text: string, mark: ClaimMark, sentence: Span): Quote {
	const near = mark.fillers
		.filter((f) => f.role !== 'speaker' && f.role !== 'via')
		.map((f) => f.span)
		.filter((s) => s.start >= sentence.start && s.end <= sentence.end);
	const start = Math.min(mark.trigger.start, ...near.map((s) => s.start));
	const end = Math.max(mark.trigger.end, ...near.map((s) => s.end));
	return quoted(text, { start, end });
}

/** The words at a span as a quote. */
export const quoted = (text: string, span: Span): Quote => ({
	text: wordsAt(text, span),
	start: span.start,
	end: span.end,
});
