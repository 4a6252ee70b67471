import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';

async function* chunksOf(bytes: Uint8Array, sizes: number[]) {
	let at = 0;
	for (const size of sizes) {
		yield bytes.subarray(at, at + size);
		at += size;
	}
	if (at < bytes.length) yield bytes.subarray(at);
}

async function lines(text: string | Uint8Array, sizes: number[] = [], maxBytes = 1000) {
	const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
	const all = [];
	for await (const line of linesOf(chunksOf(bytes, sizes), maxBytes)) all.push(line);
	return all;
}

describe('lines of a stream', () => {
	it('end with \\n or \\r\\n, the last with or without', async () => {
		expect(await lines('one\ntwo\r\n\nfour')).toEqual(['one', 'two', '', 'four']);
		expect(await lines('one\n')).toEqual(['one']);
		expect(await lines('')).toEqual([]);
	});

	it('lose a byte order mark at the very start alone', async () => {
		expect(await lines('\uFEFFone\n\uFEFFtwo')).toEqual(['one', '\uFEFFtwo']);
	});

	it('keep their order where one is too long', async () => {
		expect(await lines(`one\n${'x'.repeat(50)}\nthree`, [10, 10, 10], 20)).toEqual(['one', null, 'three']);
	});

	it('replace bytes that are no UTF-8', async () => {
		expect(await lines(new Uint8Array([0x61, 0xff, 0x62, 0x0a, 0x63]))).toEqual(['a\uFFFDb', 'c']);
	});

	it('are the same however the bytes are cut into chunks', async () => {
		const text = fc.array(
			fc.string({ unit: 'grapheme' }).map((s) => s.replaceAll(/[\r\n\uFEFF]/g, '')),
			{ minLength: 1 },
		);
		await fc.assert(
			fc.asyncProperty(text, fc.array(fc.integer({ min: 1, max: 9 })), async (all, sizes) => {
				expect(await lines(all.map((line) => `${line}\n`).join(''), sizes, 100_000)).toEqual(all);
			}),
		);
	});
});
