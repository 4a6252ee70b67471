import { inflateRawSync } from 'node:zlib';
import { TrucelineError } from '../domain/index.ts';

/** Entries by which a packed file is known as a word-processor document; the second is for one that names its main part otherwise. */
export const PACKAGE_ENTRIES = ['word/document.xml', 'word/document2.xml', 'word/_rels/'] as const;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks every entry of a zip file for its size alone, so that a small file that unpacks to gigabytes is refused
 * before a library opens it. What the directory says of sizes is not believed: the bytes are counted.
 * Throws `report.too-large`, `report.encrypted` or `report.damaged` with `place`.
 */
export function checkZip(bytes: Uint8Array, maxUnpacked: number, place: string | null): void {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const damaged = (detail: string) => new TrucelineError('report.damaged', place, detail);
	const end = endOfDirectory(view);
	if (end < 0) throw damaged('Its end is missing.');
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	let left = maxUnpacked;
	for (let i = 0; i < count; i++) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
			throw damaged('Its list of parts is broken.');
		if (view.getUint16(at + 8, true) & 1) throw new TrucelineError('report.encrypted', place);
		const method = view.getUint16(at + 10, true);
		const packedSize = view.getUint32(at + 20, true);
		const start = dataStart(view, view.getUint32(at + 42, true));
		if (start < 0 || start + packedSize > bytes.length) throw damaged('A part of it is cut off.');
		left -= unpackedSize(bytes.subarray(start, start + packedSize), method, left, place);
		if (left < 0) throw tooLarge(maxUnpacked, place);
		at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
}

function endOfDirectory(view: DataView): number {
	const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
	for (let at = view.byteLength - 22; at >= earliest; at--)
		if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
	return -1;
}

/** Where an entry's packed bytes begin, or -1. */
function dataStart(view: DataView, local: number): number {
	if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL_ENTRY) return -1;
	return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

function unpackedSize(packed: Uint8Array, method: number, left: number, place: string | null): number {
	if (method === STORED || packed.length === 0) return packed.length;
	if (method !== DEFLATED)
		throw new TrucelineError('report.damaged', place, 'It is packed in a way that is not known.');
	try {
		return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) }).length;
	} catch (error) {
		if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(left, place);
		throw new TrucelineError('report.damaged', place, 'A part of it does not unpack.');
	}
}

const tooLarge = (limit: number, place: string | null) =>
	new TrucelineError('report.too-large', place, `It unpacks to more than ${Math.max(1, Math.round(limit / 1e6))} MB.`);
