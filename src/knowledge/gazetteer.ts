import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import {
	type Extent,
	type Gazetteer,
	type GazetteerHit,
	type GazetteerPlace,
	PLACE_KINDS,
	type PlaceKind,
	soundToponym,
	TrucelineError,
} from '../domain/index.ts';
import {
	BUCKET_BITS,
	CHECK_SHIFT,
	fromByte,
	type Header,
	HOW_SHIFT,
	HOWS,
	hashKey,
	ID_TAGS,
	type IdTag,
	LONGEST_BITS,
	MAGIC,
	MAX_ROWS,
	SECTIONS,
	type SectionName,
	SHORTEST_SOUND,
	SOUND_SHIFT,
} from './gazetteer-layout.ts';

/**
 * Reads a packed gazetteer file into memory that threads can share: pass the buffer to a worker and open it there with
 * `openGazetteer`. Throws `file.missing` where there is none.
 */
export function loadGazetteerBytes(file: string): SharedArrayBuffer {
	let handle: number;
	try {
		handle = openSync(file, 'r');
	} catch {
		throw new TrucelineError('file.missing', file);
	}
	try {
		const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(handle).size));
		for (let at = 0; at < bytes.length; ) {
			const got = readSync(handle, bytes, at, bytes.length - at, at);
			if (got === 0) break;
			at += got;
		}
		return bytes.buffer;
	} finally {
		closeSync(handle);
	}
}

/** The gazetteer in `bytes`, read in place. Throws `knowledge.wrong` where they are no packed gazetteer; `file` is told then. */
export function openGazetteer(bytes: SharedArrayBuffer | ArrayBuffer, file = 'gazetteer.bin'): Gazetteer {
	return new PackedGazetteer(bytes, file);
}

/**
 * Several gazetteers as one: what a team imported stands before what the product brings. Rows of the first come first.
 */
export function layerGazetteers(layers: readonly Gazetteer[]): Gazetteer {
	if (layers.length === 1) return layers[0]!;
	const at = (row: number) => layers[Math.floor(row / MAX_ROWS)]!;
	return {
		find: (folded) => {
			const seen = new Set<string>();
			const hits = layers.flatMap((layer, index) =>
				layer.find(folded).flatMap((hit) => {
					const key = `${layer.place(hit.row).id} ${hit.bySound}`;
					if (seen.has(key)) return [];
					seen.add(key);
					return [{ ...hit, row: hit.row + index * MAX_ROWS }];
				}),
			);
			return hits.some((hit) => !hit.bySound) ? hits.filter((hit) => !hit.bySound) : hits;
		},
		place: (row) => moved(at(row).place(row % MAX_ROWS), row),
		byCode: (code) => {
			const rows = layers.map((layer, index) => {
				const row = layer.byCode(code);
				return row < 0 ? row : row + index * MAX_ROWS;
			});
			return rows.find((row) => row >= 0) ?? -1;
		},
		extent: (code) => layers.map((layer) => layer.extent(code)).find((extent) => extent !== null) ?? null,
		longest: (word) => Math.max(...layers.map((layer) => layer.longest(word))),
		trust: (word) => Math.max(...layers.map((layer) => layer.trust(word))),
	};
}

/** The same place under the number that it has among several gazetteers. */
function moved(place: GazetteerPlace, row: number): GazetteerPlace {
	const { lat, lon, kind, country, admin1, admin2, population, radiusKm, own, seat } = place;
	return {
		row,
		id: place.id,
		name: place.name,
		lat,
		lon,
		kind,
		country,
		admin1,
		admin2,
		population,
		radiusKm,
		own,
		seat,
	};
}

type Views = Record<SectionName, Int32Array | Uint32Array | Uint16Array | Uint8Array>;

/** Look-ups kept at hand, so that memory stays flat. */
const MOST_KEPT = 20_000;

class PackedGazetteer implements Gazetteer {
	readonly #head: Header;
	readonly #v: Views;
	readonly #words: ReadonlyMap<string, number>;
	/** News tells the same names again and again: what was looked up stays at hand. */
	readonly #found = new Map<string, readonly GazetteerHit[]>();
	readonly #long = new Map<string, number>();

	constructor(bytes: SharedArrayBuffer | ArrayBuffer, file: string) {
		const start = new DataView(bytes, 0, Math.min(8, bytes.byteLength));
		if (bytes.byteLength < 8 || start.getUint32(0, true) !== MAGIC) {
			throw new TrucelineError('knowledge.wrong', file, 'It is no gazetteer of this version.');
		}
		const headerLength = start.getUint32(4, true);
		// A copy, since TextDecoder refuses shared memory.
		this.#head = JSON.parse(DECODER.decode(new Uint8Array(bytes, 8, headerLength).slice())) as Header;
		this.#v = viewsOf(bytes, this.#head, 8 + headerLength);
		this.#words = new Map(Object.entries(this.#head.words));
	}

	find(folded: string): readonly GazetteerHit[] {
		const known = this.#found.get(folded);
		if (known !== undefined) return known;
		if (this.#found.size >= MOST_KEPT) this.#found.clear();
		const hits = this.#findNew(folded);
		this.#found.set(folded, hits);
		return hits;
	}

	#findNew(folded: string): GazetteerHit[] {
		const spelt = this.#lookUp(folded);
		if (spelt.length > 0) return spelt;
		const sound = soundToponym(folded);
		return sound.length < SHORTEST_SOUND ? [] : this.#lookUp(`~${sound}`);
	}

	place(row: number): GazetteerPlace {
		return new PlaceAt(row, this.#v, this.#head);
	}

	byCode(code: string): number {
		return this.#lookUp(`#${code}`)[0]?.row ?? -1;
	}

	extent(code: string): Extent | null {
		const found = this.#head.extents[code];
		return found === undefined ? null : { south: found[0], north: found[1], west: found[2], east: found[3] };
	}

	longest(foldedWord: string): number {
		const known = this.#long.get(foldedWord);
		if (known !== undefined) return known;
		if (this.#long.size >= MOST_KEPT) this.#long.clear();
		const most = Math.max(this.#longestKey(foldedWord), this.#longestKey(`~${soundToponym(foldedWord)}`));
		this.#long.set(foldedWord, most);
		return most;
	}

	#longestKey(word: string): number {
		return this.#v.longest[hashKey(word)[0] >>> (32 - LONGEST_BITS)]!;
	}

	trust(foldedWord: string): number {
		return this.#words.get(foldedWord) ?? 1;
	}

	#lookUp(key: string): GazetteerHit[] {
		const [hash, check] = hashKey(key);
		const v = this.#v;
		const bucket = hash >>> (32 - BUCKET_BITS);
		const hits: GazetteerHit[] = [];
		for (let at = v.bucket[bucket]!; at < v.bucket[bucket + 1]!; at++) {
			const target = v.target[at]!;
			if (v.hash[at] !== hash || target >>> CHECK_SHIFT !== check) continue;
			hits.push({
				row: target & (MAX_ROWS - 1),
				how: HOWS[(target >>> HOW_SHIFT) & 3]!,
				bySound: ((target >>> SOUND_SHIFT) & 1) === 1,
			});
		}
		return hits;
	}
}

/** A place read in place: its texts are decoded only where they are asked for. */
class PlaceAt implements GazetteerPlace {
	readonly row: number;
	readonly #v: Views;
	readonly #head: Header;

	constructor(row: number, views: Views, head: Header) {
		this.row = row;
		this.#v = views;
		this.#head = head;
	}
	get id(): string {
		const number = this.#v.idNumber[this.row]!;
		const tag = this.#tag;
		if (tag === 'text') return textAt(this.#v, number);
		return tag === 'at' ? `at:${this.lat},${this.lon}` : `${tag}:${number}`;
	}
	get #tag(): IdTag {
		return ID_TAGS[(this.#v.kind[this.row]! >> 4) & 3]!;
	}
	get name(): string {
		return textAt(this.#v, this.#v.nameAt[this.row]!);
	}
	get lat(): number {
		return this.#v.lat[this.row]! / 1e5;
	}
	get lon(): number {
		return this.#v.lon[this.row]! / 1e5;
	}
	get kind(): PlaceKind {
		return PLACE_KINDS[this.#v.kind[this.row]! & 15] ?? 'unknown';
	}
	get country(): string | null {
		return this.#head.countries[this.#v.country[this.row]! - 1] ?? null;
	}
	get admin1(): string | null {
		return this.#head.admin1[this.#v.admin1[this.row]! - 1] ?? null;
	}
	get admin2(): string | null {
		return this.#head.admin2[this.#v.admin2[this.row]! - 1] ?? null;
	}
	get population(): number {
		return fromByte(this.#v.population[this.row]!);
	}
	get radiusKm(): number {
		return fromByte(this.#v.radius[this.row]!) / 10;
	}
	get own(): boolean {
		const kind = this.kind;
		return this.#tag === 'text' && this.admin1 === null && kind !== 'country' && kind !== 'border';
	}
	get seat(): 0 | 1 | 2 {
		return (this.#v.kind[this.row]! >> 6) as 0 | 1 | 2;
	}
}

const DECODER = new TextDecoder();

/** The text at an offset of the pool: its length in a byte, then UTF-8. Copied, since TextDecoder refuses shared memory. */
function textAt(views: Views, at: number): string {
	const text = views.text as Uint8Array;
	return DECODER.decode(text.slice(at + 1, at + 1 + text[at]!));
}

function viewsOf(bytes: SharedArrayBuffer | ArrayBuffer, head: Header, from: number): Views {
	let at = from;
	const views: Partial<Views> = {};
	for (const [name, width] of SECTIONS) {
		at += (8 - (at % 8)) % 8;
		const length = head.lengths[name];
		if (name === 'lat' || name === 'lon') views[name] = new Int32Array(bytes, at, length);
		else if (width === 4) views[name] = new Uint32Array(bytes, at, length);
		else if (width === 2) views[name] = new Uint16Array(bytes, at, length);
		else views[name] = new Uint8Array(bytes, at, length);
		at += length * width;
	}
	return views as Views;
}
