import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { MergeWords, TrucelineError } from '../domain/index.ts';
import { parseYamlOne } from './yaml.ts';

/** Where the words stand that come with Truceline. */
export const MERGE_WORDS_FILE = new URL('../../knowledge/merge-words.yaml', import.meta.url);

/** Loads the words that merging goes by. Throws `knowledge.wrong` with the line: there is no merging without them. */
export async function loadMergeWords(file: URL | string = MERGE_WORDS_FILE): Promise<MergeWords> {
	const name = basename(String(file));
	const { value, problems } = parseYamlOne(MergeWords, await readFile(file, 'utf8'), name);
	const [first] = problems;
	if (value === null || first)
		throw new TrucelineError(
			'knowledge.wrong',
			`${name}:${first?.line ?? 1}`,
			first && `${first.message} ${first.cure}`,
		);
	return value;
}
