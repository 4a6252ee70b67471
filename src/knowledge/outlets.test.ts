import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseOutlets } from './outlets.ts';
import { parseParties } from './parties.ts';

const folder = new URL('../../knowledge/', import.meta.url);
const filesIn = (name: string) =>
	readdirSync(new URL(name, folder))
		.filter((file) => file.endsWith('.yaml'))
		.map((file) => ({ file: `knowledge/${name}${file}`, text: readFileSync(new URL(name + file, folder), 'utf8') }));

describe('the outlets that are shipped', () => {
	const read = filesIn('outlets/').map(({ file, text }) => parseOutlets(text, file));
	const outlets = read.flatMap((each) => each.outlets);

	it('are all good, at least 120 of them', () => {
		expect(read.flatMap((each) => each.problems)).toEqual([]);
		expect(outlets.length).toBeGreaterThanOrEqual(120);
	});

	it('have ids of their own over all files, and no name that two share', () => {
		const owners = new Map<string, string>();
		expect(new Set(outlets.map((outlet) => outlet.id)).size).toBe(outlets.length);
		for (const { id, name, aliases } of outlets) {
			for (const each of new Set([name, ...aliases])) {
				expect(owners.get(each) ?? id, `"${each}"`).toBe(id);
				owners.set(each, id);
			}
		}
	});

	it('speak only for parties that are known', () => {
		const parties = new Set(
			filesIn('parties/').flatMap(({ file, text }) => parseParties(text, file).parties.map((p) => p.id)),
		);
		for (const { id, speaksFor } of outlets)
			if (speaksFor) expect(parties.has(speaksFor), `${id}: ${speaksFor}`).toBe(true);
	});
});

describe('a file of outlets', () => {
	it('keeps the good entries and tells of the bad', () => {
		const { outlets, problems } = parseOutlets(
			'- {id: a, name: A, kind: wire}\n- {id: b, name: B, kind: paper}\n',
			'o.yaml',
		);
		expect(outlets).toEqual([
			{ id: 'a', name: 'A', kind: 'wire', aliases: [], country: null, owner: null, speaksFor: null },
		]);
		expect(problems).toMatchObject([{ file: 'o.yaml', line: 2 }]);
	});
});
