import { foldToponym, type GazetteerHit, type PlaceKind, soundToponym } from '../domain/index.ts';
import {
	BUCKET_BITS,
	CHECK_SHIFT,
	type Header,
	HOW_SHIFT,
	HOWS,
	hashKey,
	ID_TAGS,
	type IdTag,
	KIND_INDEX,
	LONGEST_BITS,
	MAGIC,
	MAX_ROWS,
	SECTIONS,
	type SectionName,
	SHORTEST_SOUND,
	SOUND_SHIFT,
	toByte,
} from './gazetteer-layout.ts';

/** A place on its way into a packed gazetteer. */
export interface PlaceRow {
	/** With tag `text`, `text` is the whole id; with `at`, the id is made of the point. */
	id: { tag: IdTag; number?: number; text?: string };
	name: string;
	lat: number;
	lon: number;
	kind: PlaceKind;
	country: string | null;
	admin1: string | null;
	admin2: string | null;
	population: number;
	radiusKm: number;
	seat: 0 | 1 | 2;
	names: { name: string; how: GazetteerHit['how'] }[];
	/** Keys to find it by as they stand (codes). */
	codes?: string[];
}

/** Countries where names reach English by ear, so that a name may also be found by its sound. */
export const BY_EAR: ReadonlySet<string> = new Set(
	'SY IQ LB JO PS IL EG LY TN DZ MA EH MR SD SS YE SA AE OM QA BH KW SO DJ ER ET AF IR PK IN BD MM NP LK TD ML NE NG UA RU BY MD GE AM AZ KZ UZ TM KG TJ TR CY XK MK BG RS KM'.split(
		' ',
	),
);

interface Entry {
	hash: number;
	target: number;
}

/**
 * Packs places into one binary that `openGazetteer` reads in place. The same rows give the same bytes.
 * At most 1,048,576 rows.
 */
export function packGazetteer(
	rows: readonly PlaceRow[],
	words: Record<string, number> = {},
	extents: Header['extents'] = {},
): Buffer {
	if (rows.length > MAX_ROWS) throw new RangeError(`a gazetteer holds at most ${MAX_ROWS} places`);
	const countries = listOf(rows.map((row) => row.country));
	const admin1 = listOf(rows.map((row) => row.admin1));
	const admin2 = listOf(rows.map((row) => row.admin2));
	const text = new TextPool();
	const longest = new Uint8Array(1 << LONGEST_BITS);
	const entries = rows.flatMap((row, at) => entriesOf(row, at, longest));
	entries.sort((a, b) => a.hash - b.hash || a.target - b.target);
	const u32 = (list: ArrayLike<number>) => Uint32Array.from(list);
	const u16 = (list: ArrayLike<number>) => Uint16Array.from(list);
	const sections: Record<SectionName, Int32Array | Uint32Array | Uint16Array | Uint8Array> = {
		lat: Int32Array.from(rows, (row) => Math.round(row.lat * 1e5)),
		lon: Int32Array.from(rows, (row) => Math.round(row.lon * 1e5)),
		idNumber: u32(rows.map((row) => (row.id.tag === 'text' ? text.add(row.id.text ?? '') : (row.id.number ?? 0)))),
		nameAt: u32(rows.map((row) => text.add(row.name))),
		hash: u32(entries.map((entry) => entry.hash)),
		target: u32(entries.map((entry) => entry.target)),
		bucket: bucketsOf(entries),
		admin1: u16(rows.map((row) => admin1.at(row.admin1))),
		admin2: u16(rows.map((row) => admin2.at(row.admin2))),
		population: Uint8Array.from(rows, (row) => toByte(row.population)),
		radius: Uint8Array.from(rows, (row) => toByte(row.radiusKm * 10)),
		country: Uint8Array.from(rows, (row) => countries.at(row.country)),
		kind: Uint8Array.from(
			rows,
			(row) => (KIND_INDEX.get(row.kind) ?? 0) | (ID_TAGS.indexOf(row.id.tag) << 4) | (row.seat << 6),
		),
		longest,
		text: new Uint8Array(),
	};
	sections.text = text.bytes();
	return assemble(sections, { countries: countries.list, admin1: admin1.list, admin2: admin2.list, words, extents });
}

function entriesOf(row: PlaceRow, at: number, longest: Uint8Array): Entry[] {
	const best = new Map<string, number>();
	const add = (key: string, how: number, bySound: number) => {
		const flags = (how << HOW_SHIFT) | (bySound << SOUND_SHIFT);
		const before = best.get(key);
		if (key.length > 0 && (before === undefined || flags < before)) best.set(key, flags);
	};
	for (const { name, how } of row.names) {
		const folded = foldToponym(name);
		if (folded === '') continue;
		add(folded, HOWS.indexOf(how), 0);
		const byEar = row.country === null || BY_EAR.has(row.country);
		if (!byEar || (how !== 'main' && how !== 'other')) continue;
		const sound = soundToponym(folded);
		if (sound.length >= SHORTEST_SOUND) add(`~${sound}`, HOWS.indexOf(how), 1);
	}
	for (const code of row.codes ?? []) add(`#${code}`, 0, 0);
	for (const key of best.keys()) noteLength(key, longest);
	return [...best].map(([key, flags]) => {
		const [hash, check] = hashKey(key);
		return { hash, target: (at | flags | (check << CHECK_SHIFT)) >>> 0 };
	});
}

function noteLength(key: string, longest: Uint8Array): void {
	const words = key.split(' ');
	const slot = hashKey(words[0]!)[0] >>> (32 - LONGEST_BITS);
	longest[slot] = Math.max(longest[slot]!, Math.min(255, words.length));
}

function bucketsOf(entries: readonly Entry[]): Uint32Array {
	const buckets = new Uint32Array((1 << BUCKET_BITS) + 1);
	for (const entry of entries) buckets[(entry.hash >>> (32 - BUCKET_BITS)) + 1]! += 1;
	for (let at = 1; at < buckets.length; at++) buckets[at]! += buckets[at - 1]!;
	return buckets;
}

/** Values in the order of the alphabet, numbered from 1; 0 stands for null. */
function listOf(values: readonly (string | null)[]): { list: string[]; at: (value: string | null) => number } {
	const list = [...new Set(values.filter((value) => value !== null))].sort();
	const index = new Map(list.map((value, at) => [value, at + 1]));
	return { list, at: (value) => (value === null ? 0 : (index.get(value) ?? 0)) };
}

class TextPool {
	readonly #parts: Buffer[] = [];
	readonly #seen = new Map<string, number>();
	#length = 0;
	add(text: string): number {
		const before = this.#seen.get(text);
		if (before !== undefined) return before;
		const bytes = Buffer.from(text).subarray(0, 255);
		const at = this.#length;
		this.#parts.push(Buffer.from([bytes.length]), bytes);
		this.#length += bytes.length + 1;
		this.#seen.set(text, at);
		return at;
	}
	bytes(): Buffer {
		return Buffer.concat(this.#parts);
	}
}

function assemble(
	sections: Record<SectionName, Int32Array | Uint32Array | Uint16Array | Uint8Array>,
	lists: Omit<Header, 'lengths'>,
): Buffer {
	const lengths = Object.fromEntries(SECTIONS.map(([name]) => [name, sections[name].length]));
	const header = Buffer.from(JSON.stringify({ lengths, ...lists }));
	const parts: Uint8Array[] = [];
	const magic = Buffer.alloc(8);
	magic.writeUInt32LE(MAGIC, 0);
	magic.writeUInt32LE(header.length, 4);
	parts.push(magic, header);
	let size = 8 + header.length;
	for (const [name] of SECTIONS) {
		const pad = (8 - (size % 8)) % 8;
		const bytes = sections[name];
		parts.push(Buffer.alloc(pad), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
		size += pad + bytes.byteLength;
	}
	return Buffer.concat(parts);
}
