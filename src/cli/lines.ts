/** A line without its end, or `null` for one that was longer than allowed and was skipped. */
export type Line = string | null;

/**
 * Cuts a stream of bytes into lines of UTF-8 (`\n` or `\r\n`; a byte order mark at the very start is dropped). Bytes that
 * are no UTF-8 become U+FFFD. A line of more than `maxBytes` is skipped without being held in memory.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	let parts: Uint8Array[] = [];
	let held = 0;
	let first = true;

	const take = (): Line => {
		const bytes = held > maxBytes ? null : Buffer.concat(parts);
		parts = [];
		held = 0;
		if (bytes === null) return null;
		let line = decoder.decode(bytes);
		if (first && line.startsWith('\uFEFF')) line = line.slice(1);
		first = false;
		return line.endsWith('\r') ? line.slice(0, -1) : line;
	};
	const hold = (bytes: Uint8Array) => {
		held += bytes.byteLength;
		if (held > maxBytes) parts = [];
		else parts.push(bytes);
	};

	for await (const chunk of chunks) {
		let from = 0;
		for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
			hold(chunk.subarray(from, end));
			yield take();
			from = end + 1;
		}
		if (from < chunk.byteLength) hold(chunk.subarray(from));
	}
	if (held > 0) yield take();
}
