import { z } from 'zod';

/** Where words stand in a report's text: UTF-16 code units, `start` included, `end` not. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof Span>;

/** True where the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => Math.min(a.end, b.end) > Math.max(a.start, b.start);

/** True where `outer` holds all of `inner`. */
export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && outer.end >= inner.end;

/** The words of `text` that stand at `span`. */
export const wordsAt = (text: string, span: Span): string => text.slice(span.start, span.end);
