import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_INDEX, EXAMPLE_PARTIES, type ExampleClaim, example } from './example.test-help.ts';
import { makeWho } from './who.ts';

/** Ids (or the words, for parties that are not known) of the actors and targets of the last claim. */
function read(text: string, claims: ExampleClaim[], published?: string) {
	const { of, marks } = example(text, claims, published);
	const who = makeWho(of, marks, EXAMPLE_INDEX);
	const last = marks.claims.at(-1);
	if (!last) throw new Error('an example needs a claim');
	const ids = (refs: ReturnType<typeof who.actorsOf>) => refs.map((ref) => ref.id ?? ref.name);
	return { actors: ids(who.actorsOf(last)), targets: ids(who.targetsOf(last)), who, last, of };
}
const actors = (text: string, words: string, naming?: string) =>
	read(text, [{ trigger: 'shelled', actor: [naming ? [words, naming] : words] }]).actors;

describe('a name and its noun', () => {
	it.each([
		['Turkish troops shelled the town.', 'Turkish troops', 'tr-forces'],
		['Turkish warplanes shelled the town.', 'Turkish warplanes', 'tr-forces'],
		['The Turkish government shelled the town.', 'Turkish government', 'tr'],
		['Turkish police shelled the town.', 'Turkish police', 'tr-police'],
		['Turkey’s army shelled the town.', 'Turkey’s army', 'tr-forces'],
		['Ankara shelled the town.', 'Ankara', 'tr'],
		['Houthi rebels shelled the town.', 'Houthi rebels', 'houthis'],
		['Fighters of the SDF shelled the town.', 'Fighters of the SDF', 'sdf'],
		['Militants from Hayat Tahrir al-Sham (HTS) shelled the town.', 'Militants from Hayat Tahrir al-Sham (HTS)', 'hts'],
		['President Bashar al-Assad’s forces shelled the town.', 'President Bashar al-Assad’s forces', 'sy-forces'],
		['Turkish President Recep Tayyip Erdogan shelled the town.', 'Turkish President Recep Tayyip Erdogan', 'tr'],
		[
			'Elements of the Russian 2nd Rifle Division shelled the town.',
			'Elements of the Russian 2nd Rifle Division',
			'ru-forces',
		],
	])('%s', (text, words, id) => expect(actors(text, words)).toEqual([id]));

	it('does not take a backer for the one who acts', () => {
		expect(actors('US-backed fighters shelled the town.', 'US-backed fighters')).toEqual(['US-backed fighters']);
	});

	it('matches an acronym in capitals alone', () => {
		expect(actors('He is here. IS shelled the town.', 'IS')).toEqual(['is']);
		expect(actors('It is said that villagers shelled us.', 'us')).toEqual([]);
	});
});

describe('words without a name', () => {
	it('mean the forces and the rebels of the country at hand', () => {
		const text = 'In Syria, the Syrian army advanced. Government forces shelled the rebels.';
		const { actors, targets } = read(text, [{ trigger: 'shelled', actor: ['Government forces'], target: ['rebels'] }]);
		expect([actors, targets]).toEqual([['sy-forces'], ['sy-opposition']]);
	});

	it('stay the words told where no country is at hand', () => {
		expect(actors('Rebels shelled the town.', 'Rebels')).toEqual(['Rebels']);
	});

	it('stay the words told for people, without number and clause', () => {
		const text = 'Shells killed at least 12 civilians who had fled.';
		const { of, marks } = example(text, [{ trigger: 'killed', target: ['at least 12 civilians who had fled'] }]);
		const [ref] = makeWho(of, marks, EXAMPLE_INDEX).targetsOf(marks.claims[0]!);
		expect(ref).toMatchObject({ id: 'civilians', name: 'civilians', mention: 'civilians' });
	});
});

describe('several parties in one span', () => {
	it('are one reference each', () => {
		const text = 'Russia, Iran and Turkey shelled nobody.';
		expect(actors(text, 'Russia, Iran and Turkey')).toEqual(['ru', 'ir', 'tr']);
	});

	it('share the noun of the last', () => {
		expect(actors('Syrian and Russian warplanes shelled it.', 'Syrian and Russian warplanes')).toEqual([
			'sy-forces',
			'ru-forces',
		]);
	});

	it('are one where the words after a comma only explain', () => {
		expect(actors('HTS, the rebel alliance, shelled it.', 'HTS, the rebel alliance')).toEqual(['hts']);
	});
});

describe('words that point back', () => {
	it('take the clearest naming of the engine', () => {
		expect(actors('HTS came. They shelled the town.', 'They', 'HTS')).toEqual(['hts']);
	});

	it('else take the subject of the sentence before', () => {
		expect(actors('HTS fought the Syrian army. The group shelled the town.', 'The group')).toEqual(['hts']);
	});

	it('read "both sides" as the two of the claim before', () => {
		const text = 'Turkish forces clashed with HTS. The two sides shelled each other.';
		const { actors } = read(text, [
			{ trigger: 'clashed', type: 'armed-clash', actor: ['Turkish forces'], target: ['HTS'] },
			{ trigger: 'shelled', type: 'armed-clash', actor: ['The two sides'] },
		]);
		expect(actors).toEqual(['tr-forces', 'hts']);
	});

	it('read "its forces" as those of the owner', () => {
		expect(actors('Turkey said its forces shelled the town.', 'its forces')).toEqual(['tr-forces']);
	});

	it('read "we" as the speaker’s party', () => {
		const text = '“We shelled them,” said the SDF spokesman.';
		expect(read(text, [{ trigger: 'shelled', actor: ['We'], speaker: 'SDF spokesman' }]).actors).toEqual(['sdf']);
	});

	it('stay unknown where nothing is there to take up', () => {
		expect(actors('They shelled the town.', 'They')).toEqual([]);
	});
});

describe('one party once', () => {
	it('joins a state and its forces on one side', () => {
		const text = 'Turkey and its army shelled it; Turkish forces came.';
		expect(read(text, [{ trigger: 'shelled', actor: ['Turkey', 'Turkish forces'] }]).actors).toEqual(['tr']);
	});

	it('takes a guessed party off the side where it was guessed', () => {
		const text = 'Turkey shelled HTS. They answered.';
		const { actors, targets } = read(text, [{ trigger: 'shelled', actor: ['Turkey'], target: [['They', 'Turkey']] }]);
		expect([actors, targets]).toEqual([['tr'], []]);
	});
});

describe('what a report itself tells', () => {
	it('explains an acronym', () => {
		const text = 'The Southern Defence Front (SDF) came. The SDF shelled the town.';
		const [ref] = read(text, [{ trigger: 'shelled', actor: ['SDF@2'] }]).actors;
		expect(ref).toBe('Southern Defence Front');
	});

	it('lets a last name stand for the leader once he is named', () => {
		expect(actors('Recep Tayyip Erdogan spoke. Erdogan shelled them.', 'Erdogan@2')).toEqual(['tr']);
	});

	it('does not give an office to one who has left it', () => {
		const text = 'Bashar al-Assad shelled them.';
		expect(read(text, [{ trigger: 'shelled', actor: ['Bashar al-Assad'] }], '2027-01-01').actors).toEqual([
			'Bashar al-Assad',
		]);
	});

	it('tells the names that readers know a party by', () => {
		const text = 'Turkish tanks shelled it.';
		const { of, marks } = example(text, [{ trigger: 'shelled', actor: ['Turkish tanks'] }]);
		const [ref] = makeWho(of, marks, EXAMPLE_INDEX).actorsOf(marks.claims[0]!);
		expect(ref?.name).toBe('Turkish Armed Forces');
		expect(ref?.aliases).toEqual(
			expect.arrayContaining(['Turkey', 'Turkish', 'Ankara', 'Turkish army', 'Turkish tanks']),
		);
	});

	it('tells the countries that it is about, the most spoken of first', () => {
		expect(read('The SDF and HTS shelled Turkish forces.', [{ trigger: 'shelled' }]).who.countries).toEqual([
			'SY',
			'TR',
		]);
	});

	it('mentions a country as a party only where it acts', () => {
		const { who } = read('Turkey shelled a town in Syria.', [{ trigger: 'shelled' }]);
		expect(who.mentions.map((mention) => mention.text)).toEqual(['Turkey']);
	});
});

describe('laws', () => {
	const names = EXAMPLE_PARTIES.flatMap((party) => [party.name, ...party.aliases, ...party.demonyms]);
	const word = fc.oneof(
		fc.constantFrom(
			...names,
			'forces',
			'the',
			'and',
			'of',
			'their',
			'they',
			'12',
			'both sides',
			'who',
			', ',
			'(',
			'émigrés',
			'💥',
		),
		fc.string({ unit: 'grapheme', maxLength: 6 }),
	);

	it('every span’s words equal the text at its offsets, and a party stands once on a side', () => {
		fc.assert(
			fc.property(fc.array(word, { minLength: 2, maxLength: 30 }), fc.nat(), fc.nat(), fc.nat(), (words, a, b, c) => {
				const text = words.join(' ');
				const span = (from: number) => ({
					start: from % text.length,
					end: Math.min(text.length, (from % text.length) + 1 + (c % 25)),
				});
				const { of, marks } = example(text, []);
				const filler = { span: span(a), named: a % 2 ? span(b) : null, p: 1, of: null };
				const mark = {
					trigger: span(c),
					sentence: 0,
					type: 'attack',
					triggerP: 1,
					typeP: 1,
					status: 'happened' as const,
					statusP: 1,
					optionalP: 0,
					noneP: {},
					fillers: [
						{ role: 'actor' as const, ...filler },
						{ role: 'target' as const, ...filler, span: span(b) },
					],
				};
				const who = makeWho(of, { ...marks, claims: [mark] }, EXAMPLE_INDEX);
				const refs = [...who.actorsOf(mark), ...who.targetsOf(mark)];
				for (const ref of refs) expect(ref.mention).toBe(text.slice(ref.start, ref.end));
				for (const mention of who.mentions) expect(mention.text).toBe(text.slice(mention.start, mention.end));
				const ids = who
					.actorsOf(mark)
					.map((ref) => ref.id)
					.filter((id) => id !== null && id !== 'civilians');
				expect(new Set(ids).size).toBe(ids.length);
			}),
		);
	});
});

describe('what the engine cut apart', () => {
	it('is put together: "militants" and "HTS" of "militants from HTS"', () => {
		const text = 'Troops shelled militants from HTS.';
		expect(read(text, [{ trigger: 'shelled', target: ['militants', 'HTS'] }]).targets).toEqual(['hts']);
	});

	it('leaves out a filler inside another', () => {
		const text = 'Troops shelled Syrian rebels and HTS.';
		expect(read(text, [{ trigger: 'shelled', target: ['Syrian rebels', 'rebels', 'HTS'] }]).targets).toEqual([
			'sy-opposition',
			'hts',
		]);
	});

	it('keeps words that stand on both sides where they are likelier', () => {
		const text = 'The town fell to HTS fighters.';
		const { of, marks } = example(text, [{ trigger: 'fell', actor: ['HTS fighters'], target: ['HTS fighters'] }]);
		const claim = marks.claims[0]!;
		const fillers = claim.fillers.map((filler) => ({ ...filler, p: filler.role === 'actor' ? 0.9 : 0.6 }));
		const who = makeWho(of, marks, EXAMPLE_INDEX);
		const mark = { ...claim, fillers };
		expect([who.actorsOf(mark).map((ref) => ref.id), who.targetsOf(mark)]).toEqual([['hts'], []]);
	});

	it('gives a noun that shares the first part’s owner the same body', () => {
		const text = 'Near Aleppo in Syria, Turkish tanks and troops shelled it.';
		expect(actors(text, 'Turkish tanks and troops')).toEqual(['tr-forces']);
	});

	it('takes up a group by its description', () => {
		const text = 'HTS fought Turkish forces. The Syrian group shelled them.';
		expect(actors(text, 'Syrian group')).toEqual(['hts']);
	});
});
