import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Gazetteer, PlaceRef } from '../../domain/index.ts';
import { loadGazetteerBytes, openGazetteer } from '../../knowledge/gazetteer.ts';
import type { ClaimMark, Marks } from '../marks/marks.ts';
import { makePlaces } from './index.ts';

let gazetteer: Gazetteer;
beforeAll(() => {
	const file = new URL('../../../knowledge/places/gazetteer.bin', import.meta.url);
	gazetteer = openGazetteer(loadGazetteerBytes(file.pathname));
});

const claimWith = (...spans: { start: number; end: number; named?: { start: number; end: number } }[]): ClaimMark => ({
	trigger: { start: 0, end: 1 },
	sentence: 0,
	type: 'attack',
	triggerP: 1,
	typeP: 1,
	status: 'happened',
	statusP: 1,
	optionalP: 0,
	noneP: {},
	fillers: spans.map(({ start, end, named }) => ({
		role: 'place',
		span: { start, end },
		named: named ?? null,
		p: 0.9,
		of: null,
	})),
});

function read(text: string, claims: ClaimMark[] = [], countries: string[] = []) {
	const marks: Marks = { sentences: [], claims, names: [], sayings: [] };
	const of = { text, published: null, publisher: null, title: null, sentences: [] };
	return makePlaces(of, marks, gazetteer, { countries });
}

/** The place of a claim whose place the engine finds in `words`. */
function where(text: string, words: string): PlaceRef | null {
	const start = text.indexOf(words);
	const claim = claimWith({ start, end: start + words.length });
	return read(text, [claim]).placeOf(claim);
}

const near = (ref: PlaceRef | null, lat: number, lon: number, degrees = 0.15) => {
	expect(ref?.lat).toBeGreaterThan(lat - degrees);
	expect(ref?.lat).toBeLessThan(lat + degrees);
	expect(ref?.lon).toBeGreaterThan(lon - degrees);
	expect(ref?.lon).toBeLessThan(lon + degrees);
};

describe('the place of a claim', () => {
	it('is a named town, however its name is romanised', () => {
		for (const name of ['Deir ez-Zor', 'Deir al-Zour', 'Dayr az-Zawr', 'Deir Ezzor']) {
			near(where(`Shells fell on ${name} in Syria on Sunday.`, name), 35.34, 40.14, 0.4);
		}
	});

	it('is a point at a distance and direction from a town', () => {
		const ref = where('Shells fell 21 km north-west of Hama in Syria.', 'Hama');
		near(ref, 35.265, 36.594, 0.02);
		expect(ref).toMatchObject({ kind: 'relative', mention: '21 km north-west of Hama', id: null });
	});

	it('is a country told by its people on their soil or in their conflict', () => {
		expect(where('Fire was exchanged on Syrian soil near Turkey.', 'Syrian soil')).toMatchObject({
			kind: 'country',
			country: 'SY',
		});
		expect(where('He died in the Libyan conflict.', 'Libyan')).toMatchObject({ kind: 'country', country: 'LY' });
	});

	it('is where the words point, not who holds it', () => {
		const text = 'Fighting reached Debaltseve in Ukraine. Shells hit the Russia-controlled city.';
		near(where(text, 'Russia-controlled city'), 48.34, 38.4);
	});

	it('takes no village for "the province", whatever is named nearest', () => {
		const text = 'Shells fell on Maarrat Misrin in Idlib province, Syria. They hold most of the province.';
		const start = text.indexOf('most of the province');
		const at = text.indexOf('Maarrat Misrin');
		const claim = claimWith({ start, end: start + 20, named: { start: at, end: at + 14 } });
		expect(read(text, [claim]).placeOf(claim)).toMatchObject({ kind: 'province', name: 'Idlib' });
	});

	it('reads a distance with its other unit beside it', () => {
		near(where('Troops stood 5 km (3 miles) south of Mosul, Iraq.', 'Mosul'), 36.295, 43.119, 0.03);
	});

	it('is the bank of a river, with a wide doubt', () => {
		const ref = where('They held the western bank of the Euphrates in Syria.', 'western bank of the Euphrates');
		expect(ref).toMatchObject({ id: 'own:euphrates', kind: 'river' });
		expect(ref!.radiusKm).toBeGreaterThan(100);
	});

	it('tells the part of a city from the part of a country', () => {
		expect(where('Bombs fell on eastern Aleppo in Syria.', 'eastern Aleppo')).toMatchObject({ kind: 'neighbourhood' });
		const north = where('Bombs fell in northern Syria.', 'northern Syria');
		expect(north).toMatchObject({ kind: 'region', country: 'SY' });
		expect(north!.lat).toBeGreaterThan(35.3);
	});

	it('takes the countryside of a town for the land around it', () => {
		expect(
			where('Rebels took villages in the countryside of Hama, Syria.', 'countryside of Hama')!.radiusKm,
		).toBeGreaterThan(20);
	});

	it('is the border of the two countries told', () => {
		expect(where('Clashes broke out on the Syrian-Turkish border.', 'Syrian-Turkish border')!.id).toBe('border:SY-TR');
		expect(where('Rockets fell near the Lebanese border, Israel said.', 'the Lebanese border')!.id).toBe(
			'border:IL-LB',
		);
		expect(where('The border with Saudi Arabia was shelled. Yemen denied it.', 'border with Saudi Arabia')!.id).toBe(
			'border:SA-YE',
		);
	});

	it('points back to the place named before', () => {
		expect(where('Idlib was bombed. Fighters left the city later, Syria said.', 'the city')!.name).toBe('Idlib');
		expect(
			where('A bomb hit Maiduguri in Borno State, Nigeria. It was left in the market.', 'the market'),
		).toMatchObject({
			kind: 'site',
			country: 'NG',
		});
		expect(where('Iraq is tense. A drone hit the Iraqi capital.', 'the Iraqi capital')!.name).toBe('Baghdad');
	});

	it('is unknown, not guessed, where no gazetteer holds the name', () => {
		const ref = where('A raid hit Kafr Blabla in Syria, sources said.', 'Kafr Blabla');
		expect(ref).toMatchObject({ name: 'Kafr Blabla', lat: null, lon: null, radiusKm: null });
	});

	it('gives an unknown village the province that it is said to lie in', () => {
		const ref = where(
			'A raid hit Kafr Blabla in the countryside of Hama in Syria.',
			'Kafr Blabla in the countryside of Hama',
		);
		near(ref, 35.2, 37, 0.5);
		expect(ref).toMatchObject({ name: 'Kafr Blabla', kind: 'unknown' });
	});

	it('puts a facility somewhere in its town', () => {
		const ref = where('They seized the sports stadium in Raqqa, Syria.', 'the sports stadium in Raqqa');
		expect(ref).toMatchObject({ kind: 'site', country: 'SY', id: null });
		near(where('The embassy burned: the US embassy in Nairobi, Kenya.', 'the US embassy in Nairobi'), -1.28, 36.82);
	});

	it('is the finer of two places, and none where the engine gives none', () => {
		const text = 'Shelling in Donetsk region, near Hranitne and in Avdiivka, Ukraine.';
		const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
		const claim = claimWith(at('Donetsk region'), at('Avdiivka'));
		expect(read(text, [claim]).placeOf(claim)!.name).toBe('Avdiivka');
		expect(read(text).placeOf(claimWith())).toBeNull();
	});

	it('takes no country for a place that only a people tells of', () => {
		expect(where('Syrian forces fired at houses.', 'Syrian')!.lat).toBeNull();
	});
});

describe('the places named', () => {
	const named = (text: string, countries: string[] = []) =>
		read(text, [], countries).mentions.map(({ text: words, country }) => `${words} ${country}`);

	it('are resolved by the report’s own world', () => {
		expect(named('Tripoli was calm, Lebanon said. Shops in Beirut and Sidon opened.')).toContain('Tripoli LB');
		expect(named('Tripoli was calm, Libya said. Shops in Misrata and Benghazi opened.')).toContain('Tripoli LY');
		expect(read('Police in Athens, Georgia, said so.').mentions[0]!.lat).toBeCloseTo(33.96, 1);
	});

	it('leave out people who bear the name of a place', () => {
		expect(named('Spokesman Mustafa Bali said the force left Raqqa in Syria. Bali gave no numbers.')).toEqual([
			'Raqqa SY',
			'Syria SY',
		]);
		expect(named('Chiquita Henry, 19, was arrested in Alexandria in Louisiana.')).not.toContain('Henry US');
	});

	it('leave out months, ranks and everyday words', () => {
		expect(named('In March and May, Nice people met. The General left. Mobile phones rang.')).toEqual([]);
	});

	it('hold the words for peoples', () => {
		expect(named('The Turkish army met Iraqis.')).toEqual(['Turkish TR', 'Iraqis IQ']);
	});

	it('keep other meanings with a claim whose place could be another', () => {
		expect(where('A car burned in Alexandria.', 'Alexandria')!.candidates!.length).toBeGreaterThan(0);
	});
});

describe('laws', () => {
	const pieces = fc.constantFrom(
		'Aleppo',
		'Syria',
		'the city',
		' in ',
		', ',
		'. ',
		'21 km north of ',
		'Ünïcode ',
		'🙂',
		"al-'Arab",
		'U.S.',
		'\n',
		'Kafr X',
		"Raqqa's ",
		'border',
		'Turkish-',
		'İstanbul',
	);
	const texts = fc
		.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 25 })
		.map((list) => list.join(''));

	it('every span’s words are the text at its offsets, whatever the text', () => {
		fc.assert(
			fc.property(texts, fc.nat(), fc.nat(20), (text, a, length) => {
				const start = a % (text.length + 1);
				const claim = claimWith({ start, end: Math.min(text.length, start + length) });
				const places = read(text, [claim]);
				for (const mention of places.mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
				const ref = places.placeOf(claim);
				if (ref !== null) expect(text.slice(ref.start, ref.end)).toBe(ref.mention);
			}),
			{ numRuns: 300 },
		);
	});

	it('a place has all of point and doubt, or none', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const claim = claimWith({ start: 0, end: text.length });
				const ref = read(text, [claim]).placeOf(claim);
				if (ref !== null) expect(new Set([ref.lat === null, ref.lon === null, ref.radiusKm === null]).size).toBe(1);
			}),
			{ numRuns: 200 },
		);
	});
});
