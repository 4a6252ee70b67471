import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Area, Codebook, kmOutside } from '../domain/index.ts';
import { loadAgreements, parseAgreements } from './agreements.ts';
import { joinParties, parseParties } from './parties.ts';
import { parseYamlOne } from './yaml.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge/', import.meta.url));
const { agreements, problems } = loadAgreements([join(KNOWLEDGE, 'agreements')]);
const byId = new Map(agreements.map((agreement) => [agreement.id, agreement]));
const zoneOf = (agreement: string, zone: string) => byId.get(agreement)!.zones.find(({ id }) => id === zone)!;

describe('the agreements that come with Truceline', () => {
	it('load without a problem, a file each', () => {
		expect(problems).toEqual([]);
		expect(agreements).toHaveLength(
			readdirSync(join(KNOWLEDGE, 'agreements')).filter((file) => file.endsWith('.yaml')).length,
		);
		expect(agreements.length).toBeGreaterThanOrEqual(14);
	});

	it('name parties of knowledge/parties/ and types of the codebook', () => {
		const folder = join(KNOWLEDGE, 'parties');
		const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
		const { parties } = joinParties(files.map((file) => parseParties(readFileSync(join(folder, file), 'utf8'), file)));
		const known = new Set(parties.map(({ id }) => id));
		const { value } = parseYamlOne(Codebook, readFileSync(join(KNOWLEDGE, 'codebook.yaml'), 'utf8'), 'codebook.yaml');
		const types = new Set(Object.keys(value!.types));
		const named = agreements.flatMap(({ id, parties: all }) => all.map(({ party }) => `${id} ${party}`));
		expect(named.filter((each) => !known.has(each.split(' ')[1]!))).toEqual([]);
		const acts = agreements.flatMap(({ id, provisions }) =>
			provisions.flatMap((p) => p.acts.map((act) => `${id} ${p.id} ${act}`)),
		);
		expect(acts.filter((each) => !types.has(each.split(' ')[2]!))).toEqual([]);
	});

	it('quote a source for every provision that is verified', () => {
		const all = agreements.flatMap(({ id, provisions }) =>
			provisions.map((provision) => ({ ...provision, id: `${id} ${provision.id}` })),
		);
		expect(
			all.filter(({ verified, source }) => verified && !source).map(({ id, clause }) => `${id}: ${clause}`),
		).toEqual([]);
	});

	it('draw what is certain inside what is possible, to half a kilometre, and tell how', () => {
		for (const { id, zones } of agreements) {
			for (const { id: zone, certain, possible, made } of zones) {
				if (!possible) continue;
				expect(made, `${id} ${zone}`).toMatch(/^\S/);
				for (const [lon, lat] of pointsOf(certain!)) {
					expect(kmOutside(possible, lat!, lon!), `${id} ${zone} at ${lat}, ${lon}`).toBeLessThan(0.5);
				}
			}
		}
	});

	it.each([
		['sy-astana6-idlib-2017', 'idlib', 35.93, 36.63, true],
		['sy-astana6-idlib-2017', 'idlib', 35.13, 36.75, false],
		['ye-hodeidah-2018', 'governorate', 14.19, 43.23, true],
		['ye-hodeidah-2018', 'city', 14.798, 42.954, true],
		['ps-gaza-2025-01', 'gaza', 31.35, 34.31, true],
		['ps-gaza-2023', 'north', 31.35, 34.31, false],
		['lb-il-2024', 'south', 33.12, 35.43, true],
		['lb-il-2024', 'israel', 32.8, 35.5, true],
		['ua-minsk2-2015', 'areas', 48.02, 37.8, true],
		['az-karabakh-2020', 'line', 39.82, 46.75, true],
		['et-pretoria-2022', 'tigray', 13.5, 39.47, true],
	])('%s %s holds %f, %f for certain: %s', (agreement, zone, lat, lon, inside) => {
		expect(kmOutside(zoneOf(agreement, zone).certain!, lat, lon) < 0).toBe(inside);
	});

	it('leave a place far away outside of all that is possible', () => {
		expect(kmOutside(zoneOf('sy-astana-2017', 'south').possible!, 35.93, 36.63)).toBeGreaterThan(250);
	});
});

describe('a wrong file of agreements', () => {
	const good = readFileSync(join(KNOWLEDGE, 'agreements', 'ly-ceasefire-2020.yaml'), 'utf8');

	it('tells the line and the cure', () => {
		const wrong = good.replace('zones: [libya]', 'zones: [tripolitania]');
		const line = wrong.slice(0, wrong.indexOf('zones: [tripolitania]')).split('\n').length;
		const { agreements: none, problems: told } = parseAgreements(wrong, 'ly.yaml', () => null);
		expect(none).toEqual([]);
		expect(told[0]).toMatchObject({ file: 'ly.yaml', line });
		expect(told[0]!.message).toContain('there is no zone "tripolitania"');
		expect(told[0]!.cure).toMatch(/Mend/);
	});

	it('tells a file of outlines that is not there, at its zone', () => {
		const wrong = good.replace('{id: libya, name: Libya}', '{id: libya, name: Libya, outlines: nowhere}');
		const { problems: told } = parseAgreements(wrong, 'ly.yaml', () => null);
		expect(told.map(({ message }) => message).join()).toContain('there is no file nowhere.geojson');
	});

	it('loads the other entries of a list', () => {
		const entry = (text: string) => `- ${text.trimEnd().split('\n').join('\n  ')}\n`;
		const second = good.replace('id: ly-ceasefire-2020', 'id: other').replace('country: LY', 'country: Libya');
		const { agreements: kept, problems: told } = parseAgreements(entry(good) + entry(second), 'two.yaml', () => null);
		expect(kept.map(({ id }) => id)).toEqual(['ly-ceasefire-2020']);
		expect(told).toHaveLength(1);
	});
});

function pointsOf(area: Area): number[][] {
	return area.type === 'Polygon' ? area.coordinates.flat() : area.coordinates.flat(2);
}
