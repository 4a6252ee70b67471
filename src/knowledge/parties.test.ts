import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { joinParties, parseParties } from './parties.ts';

describe('parseParties', () => {
	it('keeps the good entries and tells the bad one with its line and cure', () => {
		const yaml = [
			'- id: hts',
			'  name: Hayat Tahrir al-Sham',
			'  kind: armed-group',
			'- id: x',
			'  name: X',
			'  kind: army',
		];
		const { parties, problems } = parseParties(yaml.join('\n'), 'syria.yaml');
		expect(parties.map((party) => party.id)).toEqual(['hts']);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({ file: 'syria.yaml', line: 6 });
		expect(problems[0]?.cure).not.toBe('');
	});

	it('tells a period that ends before it begins', () => {
		const yaml = "- {id: a, name: A, kind: state, leaders: [{name: B C, from: '2020-01-02', to: '2019-01-01'}]}";
		expect(parseParties(yaml, 'f').problems[0]?.message).toContain('ends (2019-01-01) before it begins');
	});
});

describe('joinParties', () => {
	it('cuts a tie to a party that no file holds, and tells it', () => {
		const file = parseParties('- {id: a, name: A, kind: political, parents: [{party: nobody}]}', 'f.yaml');
		const { parties, problems } = joinParties([file]);
		expect(parties[0]?.parents).toEqual([]);
		expect(problems[0]).toMatchObject({ file: 'f.yaml', line: 1 });
		expect(problems[0]?.message).toContain('"nobody"');
	});

	it('lets a later file win by id', () => {
		const ours = parseParties('- {id: a, name: A, kind: political}', 'ours');
		const theirs = parseParties('- {id: a, name: Other A, kind: political}', 'theirs');
		expect(joinParties([ours, theirs]).parties.map((party) => party.name)).toEqual(['Other A']);
	});

	it('breaks a circle of parents', () => {
		const yaml =
			'- {id: a, name: A, kind: political, parents: [{party: b}]}\n- {id: b, name: B, kind: political, parents: [{party: a}]}';
		const { parties, problems } = joinParties([parseParties(yaml, 'f')]);
		expect(problems).toHaveLength(2);
		expect(parties.flatMap((party) => party.parents)).toEqual([]);
	});
});

describe('the parties that ship', () => {
	const folder = new URL('../../knowledge/parties/', import.meta.url);
	const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
	const files = names.map((name) => parseParties(readFileSync(new URL(name, folder), 'utf8'), name));
	const { parties, problems } = joinParties(files);

	it('hold no problem', () => expect(problems).toEqual([]));

	it('are at least 400 besides states and kinds of people, of at least 15 conflicts', () => {
		expect(
			parties.filter((party) => !['state', 'state-forces', 'police', 'people'].includes(party.kind)).length,
		).toBeGreaterThanOrEqual(400);
		expect(new Set(parties.flatMap((party) => party.theatres)).size).toBeGreaterThanOrEqual(15);
	});

	it('have every state with adjectives, forces and police', () => {
		const states = parties.filter((party) => party.kind === 'state');
		expect(states.length).toBeGreaterThanOrEqual(195);
		const ids = new Set(parties.map((party) => party.id));
		expect(['tr', 'tr-forces', 'tr-police', 'sy', 'sy-forces'].filter((id) => !ids.has(id))).toEqual([]);
	});
});
