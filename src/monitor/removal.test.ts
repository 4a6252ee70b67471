import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Codebook } from '../domain/index.ts';
import { loadMergeWords } from '../knowledge/merge-words.ts';
import { parseYamlOne } from '../knowledge/yaml.ts';
import { monitor } from './monitor.ts';
import { karabakh } from './scenes/karabakh.ts';
import { lebanon } from './scenes/lebanon.ts';
import { libya } from './scenes/libya.ts';

const book = parseYamlOne(
	Codebook,
	readFileSync(new URL('../../knowledge/codebook.yaml', import.meta.url), 'utf8'),
	'codebook.yaml',
).value!;
const words = await loadMergeWords();

describe.each([
	['lebanon', lebanon.scene],
	['karabakh', karabakh.scene],
	['libya', libya.scene],
])('of the scene of %s', (_name, scene) => {
	it('a claim that is taken out is named by nothing any more', () => {
		for (const { id } of scene.claims) {
			const left = monitor({ ...scene, claims: scene.claims.filter((claim) => claim.id !== id) }, book, words);
			expect(JSON.stringify(left)).not.toMatch(new RegExp(`"(?:e:)?${id}"`));
		}
	});

	it('every result names claims that are there, and the rules that made it', () => {
		const found = monitor(scene, book, words);
		const known = new Set(scene.claims.map(({ id }) => id));
		const named = [...JSON.stringify(found).matchAll(/"claims":\[([^\]]*)\]/g)].flatMap(
			([, list]) => JSON.parse(`[${list}]`) as string[],
		);
		expect(named.filter((id) => !known.has(id))).toEqual([]);
		const all: { rules: string }[] = Object.values(found).flat();
		expect(all.every(({ rules }) => rules.length > 0)).toBe(true);
	});

	it('the order of claims makes no difference, to the byte', () => {
		const turned = { ...scene, claims: [...scene.claims].reverse() };
		expect(JSON.stringify(monitor(turned, book, words))).toBe(JSON.stringify(monitor(scene, book, words)));
	});
});
