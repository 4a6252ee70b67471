import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { run } from './command.ts';
import { ROOT } from './shared.ts';

export type Part = 'places' | 'sayings' | 'times' | 'entities';

/**
 * Reads the texts of a marked set and scores one part of the reader with `scorer` (parts.mjs).
 * `outOfFold`: only the documents that the model has not learnt names from (see `fold` in training/reader/helpers.py).
 */
export async function benchPart(
	part: Part,
	gold: string,
	scorer: string,
	work: string,
	outOfFold: boolean,
): Promise<Record<string, unknown>> {
	const name = gold.replace(/^.*\//, '').replace(/\.jsonl$/, '');
	const file = outOfFold ? join(work, `${name}.gold.jsonl`) : gold;
	if (outOfFold) writeFileSync(file, unlearnt(readFileSync(gold, 'utf8')));
	const input = join(work, `${name}.in.jsonl`);
	const output = join(work, `${name}.out.jsonl`);
	await run(process.execPath, [scorer, 'input', file], { output: input });
	await run(join(ROOT, 'bin/truceline'), ['read', '--jsonl'], { input: createReadStream(input), output });
	const scored = join(work, `${name}.score.json`);
	const ran = await run(process.execPath, [scorer, part, file, output], { output: scored });
	if (ran.code !== 0) throw new Error(`${scorer} ${part} ${name}: ${ran.stderr}`);
	return JSON.parse(readFileSync(scored, 'utf8')) as Record<string, unknown>;
}

function unlearnt(jsonl: string): string {
	const kept = jsonl.split('\n').filter((line) => {
		if (!line) return false;
		const { id, doc_id } = JSON.parse(line) as { id?: string; doc_id?: string };
		return crc32(`fold${id ?? doc_id}`) % 2 === 1;
	});
	return `${kept.join('\n')}\n`;
}
