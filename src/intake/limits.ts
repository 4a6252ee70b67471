/** What one report may cost. */
export interface Limits {
	/** Bytes of the file, and of the text that comes out of it. */
	bytes: number;
	/** Bytes of all that a DOCX holds when unpacked, and of any one stream of a PDF. */
	unpackedBytes: number;
	/** Milliseconds for getting the text out of a file that is not plain text. */
	milliseconds: number;
	/** Megabytes of memory for the same. */
	megabytes: number;
}

export const LIMITS: Limits = {
	bytes: 5 * 1024 * 1024,
	unpackedBytes: 40 * 1024 * 1024,
	milliseconds: 25_000,
	megabytes: 600,
};
