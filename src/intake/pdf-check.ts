import { inflateSync } from 'node:zlib';
import { TrucelineError } from '../domain/index.ts';

/**
 * Refuses a PDF in which a packed stream, other than a picture, unpacks to more than `maxUnpacked` bytes, before a library
 * opens it. Streams that do not unpack are left to the library. Throws `report.too-large` with `place`.
 */
export function checkPdf(bytes: Uint8Array, maxUnpacked: number, place: string | null): void {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
		const dictionary = file.toString('latin1', Math.max(0, at - 400), at);
		if (!/>>\s*$/.test(dictionary) || /\/Subtype\s*\/Image(?![\s\S]*endobj)/.test(dictionary)) continue;
		let start = at + 6;
		if (file[start] === 0x0d) start++;
		if (file[start] === 0x0a) start++;
		try {
			inflateSync(file.subarray(start), { maxOutputLength: maxUnpacked });
		} catch (error) {
			if ((error as { code?: string }).code !== 'ERR_BUFFER_TOO_LARGE') continue;
			throw new TrucelineError(
				'report.too-large',
				place,
				`It unpacks to more than ${Math.round(maxUnpacked / 1e6)} MB.`,
			);
		}
	}
}
