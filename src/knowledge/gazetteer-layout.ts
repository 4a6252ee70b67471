import { type GazetteerHit, PLACE_KINDS } from '../domain/index.ts';

/** First bytes of a packed gazetteer; the number is the version of the layout. */
export const MAGIC = 0x31475a54;
export const HOWS = ['main', 'other', 'weak', 'people'] as const satisfies readonly GazetteerHit['how'][];
export const ID_TAGS = ['geonames', 'ne', 'text', 'at'] as const;
export type IdTag = (typeof ID_TAGS)[number];
const ROW_BITS = 20;
export const MAX_ROWS = 1 << ROW_BITS;
export const BUCKET_BITS = 16;
/** Shorter keys by sound would meet too many names. */
export const SHORTEST_SOUND = 4;
/** A table over hashes of first words: the most words of a name that begins with it. */
export const LONGEST_BITS = 18;
export const KIND_INDEX: ReadonlyMap<string, number> = new Map(PLACE_KINDS.map((kind, at) => [kind, at]));

/** The sections of a packed gazetteer, in their order; each starts at a multiple of 8 bytes. */
export const SECTIONS = [
	['lat', 4],
	['lon', 4],
	['idNumber', 4],
	['nameAt', 4],
	['hash', 4],
	['target', 4],
	['bucket', 4],
	['admin1', 2],
	['admin2', 2],
	['population', 1],
	['radius', 1],
	['country', 1],
	['kind', 1],
	['longest', 1],
	['text', 1],
] as const;
export type SectionName = (typeof SECTIONS)[number][0];

/** What stands in JSON before the sections. */
export interface Header {
	lengths: Record<SectionName, number>;
	countries: string[];
	admin1: string[];
	admin2: string[];
	/** Words and given names that are also places: how likely a lone one is the place. */
	words: Record<string, number>;
	/** South, north, west and east of countries and provinces by code. */
	extents: Record<string, [number, number, number, number]>;
}

/** An entry's target: the row, how it is named (2 bits), whether by sound (1 bit), and a second hash to make sure (9 bits). */
/** The row is in the lowest bits, how the name fits above it. */
export const HOW_SHIFT: number = ROW_BITS;
export const SOUND_SHIFT = ROW_BITS + 2;
export const CHECK_SHIFT = ROW_BITS + 3;

/** Numbers from 0 to 4 thousand million in one byte, 9 % apart: a population is an order of size, not a count. */
export const toByte = (value: number): number => (value < 1 ? 0 : Math.min(255, Math.round(Math.log2(value) * 8) + 1));
export const fromByte = (byte: number): number => (byte === 0 ? 0 : Math.round(2 ** ((byte - 1) / 8)));

/** Two independent hashes of a key: 32 bits to look up by, 9 to make sure. FNV-1a and a multiplicative one. */
export function hashKey(key: string): [number, number] {
	let a = 0x811c9dc5;
	let b = 7;
	for (let at = 0; at < key.length; at++) {
		const unit = key.charCodeAt(at);
		a = Math.imul(a ^ unit, 0x01000193);
		b = (Math.imul(b, 31) + unit) | 0;
	}
	a ^= a >>> 15;
	a = Math.imul(a, 0x2c1b3c6d);
	a ^= a >>> 12;
	return [a >>> 0, ((b >>> 16) ^ b) & 0x1ff];
}
