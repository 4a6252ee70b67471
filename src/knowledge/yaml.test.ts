import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseYamlList, parseYamlOne } from './yaml.ts';

const Thing = z.object({ id: z.string(), size: z.int(), tags: z.array(z.string()).default([]) });

describe('a knowledge list', () => {
	it('gives the entries in the order of the file, each with its line', () => {
		const { entries, problems } = parseYamlList(
			Thing,
			'# things\n- id: a\n  size: 1\n- {id: b, size: 2, tags: [x]}\n',
			'f.yaml',
		);
		expect(problems).toEqual([]);
		expect(entries).toEqual([
			{ value: { id: 'a', size: 1, tags: [] }, line: 2 },
			{ value: { id: 'b', size: 2, tags: ['x'] }, line: 4 },
		]);
	});

	it('keeps the good entries and tells of the bad one at the line of its field', () => {
		const text = '- id: a\n  size: 1\n- id: b\n  tags:\n    - x\n    - 7\n  size: 2\n- id: c\n  size: 3\n';
		const { entries, problems } = parseYamlList(Thing, text, 'f.yaml');
		expect(entries.map((e) => e.value.id)).toEqual(['a', 'c']);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({ file: 'f.yaml', line: 6 });
		expect(problems[0]?.message).toContain('b: "tags.1"');
	});

	it('tells of a missing field at the line of its entry', () => {
		const { problems } = parseYamlList(Thing, '- id: a\n  size: 1\n- id: b\n', 'f.yaml');
		expect(problems.map((p) => p.line)).toEqual([3]);
		expect(problems[0]?.cure).toBe('Mend "size", or take the entry out.');
	});

	it('keeps the first of two entries with one id', () => {
		const { entries, problems } = parseYamlList(Thing, '- {id: a, size: 1}\n- {id: a, size: 2}\n', 'f.yaml');
		expect(entries.map((e) => e.value.size)).toEqual([1]);
		expect(problems[0]).toMatchObject({ line: 2, message: 'The id "a" is used already on line 1.' });
	});

	it('tells of broken YAML at its line', () => {
		const { problems } = parseYamlList(Thing, '- id: a\n  size: 1\n- id: "b\n', 'f.yaml');
		expect(problems[0]?.message).toMatch(/^This is not YAML/);
		expect(problems[0]?.line).toBeGreaterThanOrEqual(3);
	});

	it('leaves out an entry that names a field twice, and keeps the others', () => {
		const { entries, problems } = parseYamlList(Thing, '- id: a\n  size: 1\n  size: 2\n- id: b\n  size: 3\n', 'f.yaml');
		expect(entries.map((e) => e.value.id)).toEqual(['b']);
		expect(problems.map((p) => p.line)).toEqual([3]);
	});

	it('is empty for an empty file and tells of a file that is no list', () => {
		expect(parseYamlList(Thing, '# nothing yet\n', 'f.yaml')).toEqual({ entries: [], problems: [] });
		expect(parseYamlList(Thing, 'id: a\n', 'f.yaml').problems[0]?.message).toBe('The file is not a list.');
	});

	it('never throws, whatever the file holds', () => {
		const scraps = fc.array(
			fc.constantFrom('- ', 'id: ', 'a', '1', '\n', '  ', '[', '}', '"', '&x ', '*x', '? ', '!!', '|', '\t'),
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					scraps.map((s) => s.join('')),
				),
				(text) => {
					for (const problem of parseYamlList(Thing, text, 'f.yaml').problems) expect(problem.line).toBeGreaterThan(0);
				},
			),
		);
	});
});

describe('a knowledge file of one thing', () => {
	it('gives it, or null with what is wrong', () => {
		expect(parseYamlOne(Thing, 'id: a\nsize: 1\n', 'f.yaml').value).toEqual({ id: 'a', size: 1, tags: [] });
		const bad = parseYamlOne(Thing, 'id: a\nsize: much\n', 'f.yaml');
		expect(bad.value).toBeNull();
		expect(bad.problems[0]?.line).toBe(2);
	});
});
