import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Marks } from '../marks/marks.ts';
import { EXAMPLE_INDEX, type ExampleClaim, example, spanOf } from '../who/example.test-help.ts';
import { makeWho } from '../who/index.ts';
import { makeSays } from './says.ts';

const OUTLETS = [
	{ id: 'reuters', name: 'Reuters', aliases: [] },
	{ id: 'ap', name: 'The Associated Press', aliases: ['AP'] },
	{ id: 'sana', name: 'SANA', aliases: ['Syrian state media'] },
];

function says(text: string, claims: ExampleClaim[], more: Partial<Marks> = {}) {
	const { of, marks } = example(text, claims);
	const all = { ...marks, ...more };
	const made = makeSays(of, all, makeWho(of, all, EXAMPLE_INDEX), OUTLETS);
	return { made, sources: all.claims.map((claim) => made.sourceOf(claim)) };
}

describe('the speaker', () => {
	it('is null for the report’s own voice', () => {
		expect(says('Turkish forces shelled HTS.', [{ trigger: 'shelled' }]).sources).toEqual([null]);
	});

	it('is a person with role and party', () => {
		const text = 'They shelled us, said Mustafa Bali, a spokesman for the SDF.';
		const [source] = says(text, [{ trigger: 'shelled', speaker: 'Mustafa Bali' }]).sources;
		expect(source).toMatchObject({
			kind: 'party',
			speaker: { name: 'Mustafa Bali', role: 'spokesman for the SDF', party: 'sdf' },
		});
	});

	it('is read out of a title before the name', () => {
		const text = 'SDF spokesman Mustafa Bali said they shelled it.';
		const [source] = says(text, [{ trigger: 'shelled', speaker: 'SDF spokesman Mustafa Bali' }]).sources;
		expect(source?.speaker).toMatchObject({ name: 'Mustafa Bali', role: 'SDF spokesman', party: 'sdf' });
	});

	it('is the person named before where a pronoun speaks, the pronoun as mention', () => {
		const text = 'SDF spokesman Mustafa Bali spoke. They shelled it, he added.';
		const [source] = says(text, [{ trigger: 'shelled', speaker: 'he@2' }]).sources;
		expect(source?.speaker).toMatchObject({ name: 'Mustafa Bali', mention: 'he', party: 'sdf' });
	});

	it('is told by full name where only the last name speaks', () => {
		const text = 'SDF spokesman Mustafa Bali came. Bali said they shelled it.';
		const [source] = says(text, [{ trigger: 'shelled', speaker: 'Bali@2' }]).sources;
		expect(source?.speaker.name).toBe('Mustafa Bali');
	});

	it('is a monitor by its full name', () => {
		const text = 'Planes shelled it, the Observatory said.';
		const [source] = says(text, [{ trigger: 'shelled', speaker: 'Observatory' }]).sources;
		expect(source).toMatchObject({
			kind: 'monitor',
			speaker: { name: 'Syrian Observatory for Human Rights', party: 'sohr' },
		});
	});

	it.each([
		['Residents said they shelled it.', 'Residents', 'witness'],
		['Turkish officials said they shelled it.', 'Turkish officials', 'official'],
		['SANA said they shelled it.', 'SANA', 'media'],
		['A source said they shelled it.', 'source', 'unnamed'],
		['Turkish forces said they shelled it.', 'Turkish forces', 'party'],
	])('%s', (text, speaker, kind) => {
		expect(says(text, [{ trigger: 'shelled', speaker }]).sources[0]?.kind).toBe(kind);
	});

	it('runs on through a quotation of several sentences', () => {
		const text = '“They shelled us. They killed three,” said Mustafa Bali.';
		const { sources } = says(text, [{ trigger: 'shelled' }, { trigger: 'killed', speaker: 'Mustafa Bali' }]);
		expect(sources.map((source) => source?.speaker.name)).toEqual(['Mustafa Bali', 'Mustafa Bali']);
	});
});

describe('the outlet spoken to', () => {
	it.each([
		['A field commander told Reuters that they shelled it.', 'field commander', 'Reuters'],
		['A field commander, speaking to the AP, said they shelled it.', 'field commander', 'The Associated Press'],
		['Syrian state media quoted a soldier as saying they shelled it.', 'soldier', 'SANA'],
		['A field commander said they shelled it. Reuters was told of more.', 'field commander', null],
	])('%s', (text, speaker, via) => {
		expect(says(text, [{ trigger: 'shelled', speaker }]).sources[0]?.via).toBe(via);
	});

	it('is never the speaker', () => {
		expect(
			says('Reuters said they shelled it.', [{ trigger: 'shelled', speaker: 'Reuters', via: 'Reuters' }]).sources[0]
				?.via,
		).toBe(null);
	});
});

describe('persons and sayings', () => {
	it('names persons by title, with the party that the title tells', () => {
		const { made } = says('Turkish Foreign Minister Ahmet Example met nobody.', [{ trigger: 'met' }]);
		expect(made.people).toMatchObject([{ name: 'Ahmet Example', role: 'Turkish Foreign Minister', party: 'tr' }]);
	});

	it('passes sayings on without blank edges', () => {
		const text = 'He said it rained .';
		const content = { start: spanOf(text, ' it rained ').start, end: spanOf(text, ' it rained ').end };
		const { made } = says(text, [], {
			sayings: [{ source: spanOf(text, 'He'), cue: spanOf(text, 'said'), content: [content] }],
		});
		expect(made.sayings[0]?.content).toEqual([spanOf(text, 'it rained')]);
	});

	it('every span’s words equal the text at its offsets', () => {
		const word = fc.oneof(
			fc.constantFrom(
				'President',
				'Mustafa',
				'Bali',
				'said',
				',',
				'SDF',
				'spokesman',
				'he',
				'“',
				'”',
				'"',
				'\n',
				'told Reuters',
			),
			fc.string({ unit: 'grapheme', maxLength: 5 }),
		);
		fc.assert(
			fc.property(fc.array(word, { minLength: 2, maxLength: 30 }), fc.nat(), fc.nat(), (words, a, b) => {
				const text = words.join(' ');
				const span = { start: a % text.length, end: Math.min(text.length, (a % text.length) + 1 + (b % 20)) };
				const claim = {
					trigger: span,
					sentence: 0,
					type: 'attack',
					triggerP: 1,
					typeP: 1,
					status: 'happened' as const,
					statusP: 1,
					optionalP: 0,
					noneP: {},
					fillers: [{ role: 'speaker' as const, span, named: null, p: 1, of: null }],
				};
				const { made, sources } = says(text, [], { claims: [claim] });
				const speaker = sources[0]?.speaker;
				expect(speaker?.mention).toBe(text.slice(speaker?.start, speaker?.end));
				for (const person of made.people) expect(person.text).toBe(text.slice(person.start, person.end));
			}),
		);
	});
});
