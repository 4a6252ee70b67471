import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldToponym, soundToponym } from '../domain/index.ts';
import { loadGazetteerBytes, openGazetteer } from './gazetteer.ts';
import { type PlaceRow, packGazetteer } from './gazetteer-pack.ts';

const FILE = new URL('../../knowledge/places/gazetteer.bin', import.meta.url).pathname;

describe('the gazetteer of the product', () => {
	const bytes = loadGazetteerBytes(FILE);
	const gazetteer = openGazetteer(bytes);
	const find = (name: string) => gazetteer.find(foldToponym(name)).map(({ row }) => gazetteer.place(row));

	it('opens in little time, from memory that threads share', () => {
		expect(bytes).toBeInstanceOf(SharedArrayBuffer);
		expect(bytes.byteLength).toBeLessThan(17e6);
		const start = performance.now();
		openGazetteer(bytes);
		expect(performance.now() - start).toBeLessThan(150);
	});

	it('finds a place by any of its spellings', () => {
		for (const name of ['Al-Hasakah', 'Hasakeh', 'Hassakeh', 'al-Hasaka', 'Ḥasaka']) {
			const near = find(name).filter(({ lat, lon }) => Math.abs(lat - 36.5) < 0.3 && Math.abs(lon - 40.8) < 0.3);
			expect(near.map(({ country }) => country)).toContain('SY');
		}
	});

	it('gives countries the points of GeoNames, and codes their rows', () => {
		expect(gazetteer.place(gazetteer.byCode('SY'))).toMatchObject({ name: 'Syria', lat: 35, lon: 38, kind: 'country' });
		expect(gazetteer.place(gazetteer.byCode('SY*')).name).toBe('Damascus');
		expect(gazetteer.place(gazetteer.byCode('SY.09'))).toMatchObject({ name: 'Aleppo', kind: 'province' });
		expect(gazetteer.place(gazetteer.byCode('SY|TR')).kind).toBe('border');
		expect(gazetteer.byCode('SY|NZ')).toBe(-1);
	});

	it('knows words that are mostly no places', () => {
		expect(gazetteer.trust('march')).toBe(0);
		expect(gazetteer.trust('aleppo')).toBe(1);
	});
});

describe('packing', () => {
	const rows = fc.array(
		fc.record({
			name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
			lat: fc.double({ min: -90, max: 90, noNaN: true }),
			lon: fc.double({ min: -180, max: 180, noNaN: true }),
			population: fc.nat(30_000_000),
		}),
		{ maxLength: 40 },
	);
	const toRow = (place: { name: string; lat: number; lon: number; population: number }, at: number): PlaceRow => ({
		...place,
		id: { tag: 'geonames', number: at },
		kind: 'town',
		country: 'SY',
		admin1: 'SY.09',
		admin2: null,
		radiusKm: 6,
		seat: 0,
		names: [{ name: place.name, how: 'main' }],
	});

	it('every place packed is found by its name, as it was, and the same rows give the same bytes', () => {
		fc.assert(
			fc.property(rows, (places) => {
				const list = places.map(toRow);
				const packed = packGazetteer(list);
				expect(packGazetteer(list).equals(packed)).toBe(true);
				const gazetteer = openGazetteer(new Uint8Array(packed).buffer);
				for (const [at, place] of places.entries()) {
					const folded = foldToponym(place.name);
					if (folded === '') continue;
					const hit = gazetteer.find(folded).find(({ row }) => row === at);
					expect(hit).toBeDefined();
					const kept = gazetteer.place(at);
					expect(Math.abs(kept.lat - place.lat)).toBeLessThan(1e-5);
					expect(kept.id).toBe(`geonames:${at}`);
					expect(gazetteer.longest(folded.split(' ')[0]!)).toBeGreaterThanOrEqual(folded.split(' ').length);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it('refuses bytes that are no gazetteer', () => {
		expect(() => openGazetteer(new ArrayBuffer(40))).toThrow(/no gazetteer/);
	});
});

describe('folding', () => {
	it('gives one key to spellings by ear', () => {
		const sounds = ['Deir ez-Zor', 'Dayr az Zawr', 'Deir al-Zour'].map((name) => soundToponym(foldToponym(name)));
		expect(new Set(sounds).size).toBe(1);
	});
	it('folds a second time to the same', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (name) => foldToponym(foldToponym(name)) === foldToponym(name)),
		);
	});
});
