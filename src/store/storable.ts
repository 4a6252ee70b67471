import { createHash } from 'node:crypto';

/**
 * Text as PostgreSQL can hold it: U+0000 and lone surrogates become U+FFFD. One code unit stands for one, so every
 * offset into the text stays true.
 */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD');

/** A value as JSON that PostgreSQL can hold. */
export const storableJson = (value: unknown): string =>
	JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' ? storable(inner) : inner));

/** Words as keys and filters know them: without regard to case, white space or commas, which part values in an address. */
export const evened = (words: string): string =>
	storable(words)
		.normalize('NFC')
		.toLowerCase()
		.replace(/[\s,]+/gu, ' ')
		.trim();

/** A party or place by its id, or by its words where they resolve to none. */
export const keyOf = (ref: { id: string | null; name: string }): string =>
	ref.id === null ? `name:${evened(ref.name)}` : storable(ref.id);

export const sha256 = (data: Uint8Array | string): Buffer => createHash('sha256').update(data).digest();

/** The digest by which the same text is known again, however its white space is laid out. */
export const textHash = (text: string): Buffer => sha256(storable(text).normalize('NFC').replace(/\s+/gu, ' ').trim());

/** How many words a text has, of any script that parts words. */
export function countWords(text: string): number {
	let count = 0;
	for (const _ of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) count++;
	return count;
}
