import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGunzip, gunzipSync } from 'node:zlib';
import { run } from './command.ts';
import { ROOT } from './shared.ts';

export interface Speed {
	reports: number;
	words: number;
	seconds: number;
	wordsPerSecond: number;
	reportsPerSecond: number;
	peakMiB: number;
}

/** Reads every report of a gzipped JSONL file through `truceline read --jsonl`, start-up included. */
export async function benchSpeed(file: string, work: string): Promise<Speed> {
	const texts = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
	const words = texts.reduce(
		(n, line) => n + (JSON.parse(line) as { text: string }).text.split(/\s+/).filter(Boolean).length,
		0,
	);
	const ran = await run(join(ROOT, 'bin/truceline'), ['read', '--jsonl'], {
		input: createReadStream(file).pipe(createGunzip()),
		output: join(work, 'speed.out.jsonl'),
	});
	if (ran.code !== 0) throw new Error(`truceline read ended with ${ran.code}: ${ran.stderr.slice(0, 2000)}`);
	return {
		reports: texts.length,
		words,
		seconds: ran.seconds,
		wordsPerSecond: words / ran.seconds,
		reportsPerSecond: texts.length / ran.seconds,
		peakMiB: ran.peakMiB,
	};
}
