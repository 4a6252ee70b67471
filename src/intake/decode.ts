import chardet from 'chardet';
import { withWesternMarks } from './western.ts';

/** Text out of bytes: the charset that it was read in, and what a person should know of it. */
export interface Decoded {
	text: string;
	charset: string;
	notes: string[];
}

const REPLACEMENT = '\uFFFD';
/** Bytes that windows-1252 leaves unused. */
const C1_HOLES: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * The text of bytes whose charset may be told (by a meta tag) or not. A byte order mark decides first (or the zero bytes
 * of UTF-16 without one), then valid UTF-8, then what was told, then the likeliest by `chardet`. Never throws: bytes that
 * are broken in their charset become U+FFFD, with a note. A byte order mark stays in the text as U+FEFF, as Node and Python
 * read it, so that offsets count into the text as it was given.
 */
export function decode(bytes: Uint8Array, told: string | null = null): Decoded {
	const sure = markedCharset(bytes) ?? wideCharset(bytes);
	if (sure) return inCharset(bytes, sure);
	try {
		return {
			text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
			charset: 'utf-8',
			notes: [],
		};
	} catch {
		return notUtf8(bytes, told);
	}
}

function notUtf8(bytes: Uint8Array, told: string | null): Decoded {
	const named = told?.trim().toLowerCase() ?? null;
	if (named && named !== 'utf-8' && named !== 'utf8' && isKnown(named)) return inCharset(bytes, named);
	const asUtf8 = inCharset(bytes, 'utf-8');
	if (named || looksUtf8(bytes, asUtf8.text)) return asUtf8;
	const guess = chardet.detect(bytes.subarray(0, 65_536))?.toLowerCase() ?? 'windows-1252';
	const charset = guess !== 'ascii' && guess !== 'utf-8' && isKnown(guess) ? guess : 'windows-1252';
	const decoded = inCharset(bytes, charset);
	decoded.notes.unshift(`The charset is not told; the text was read as ${charset}, which may be wrong.`);
	return decoded;
}

function markedCharset(bytes: Uint8Array): string | null {
	const [a, b, c] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	if (a === 0xfe && b === 0xff) return 'utf-16be';
	return null;
}

/** UTF-16 without a mark: every other byte of Latin text is zero. */
function wideCharset(bytes: Uint8Array): string | null {
	const length = Math.min(bytes.length, 4096) & ~1;
	let even = 0;
	let odd = 0;
	for (let i = 0; i < length; i += 2) {
		if (bytes[i] === 0) even++;
		if (bytes[i + 1] === 0) odd++;
	}
	if (odd > length / 8 && even < odd / 8) return 'utf-16le';
	if (even > length / 8 && odd < even / 8) return 'utf-16be';
	return null;
}

function inCharset(bytes: Uint8Array, charset: string): Decoded {
	const decoder = new TextDecoder(charset, { ignoreBOM: true });
	const decoded = decoder.decode(bytes);
	const text = decoder.encoding === 'windows-1252' ? withWesternMarks(decoded) : decoded;
	const broken = count(text, REPLACEMENT);
	if (broken === 0) return { text, charset, notes: [] };
	const places = broken === 1 ? 'one place' : `${broken} places`;
	return { text, charset, notes: [`The text is broken ${charset} in ${places}; a mark (\uFFFD) stands there.`] };
}

/**
 * True where bytes that are not valid UTF-8 are still likelier UTF-8 gone wrong than an older charset: good characters
 * beyond ASCII outnumber the broken places, or a text that is nearly all ASCII is cut in a character at its end or
 * holds a byte that no Western text holds.
 */
function looksUtf8(bytes: Uint8Array, text: string): boolean {
	const beyondAscii = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
	if (beyondAscii > count(text, REPLACEMENT) * 2) return true;
	let high = 0;
	let strange = false;
	let firstHigh = -1;
	for (let i = 0; i < bytes.length; i++) {
		const byte = bytes[i] as number;
		if (byte < 0x80) continue;
		high++;
		if (firstHigh < 0) firstHigh = i;
		strange ||= byte === 0xc0 || byte === 0xc1 || byte >= 0xfe || C1_HOLES.has(byte);
	}
	if (high > bytes.length * 0.03 && high > 3) return false;
	return strange || (firstHigh >= bytes.length - 3 && (bytes[firstHigh] as number) >= 0xc2);
}

function count(text: string, mark: string): number {
	let found = 0;
	for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found++;
	return found;
}

function isKnown(charset: string): boolean {
	try {
		new TextDecoder(charset);
		return true;
	} catch {
		return false;
	}
}
