import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { foldToponym } from '../domain/index.ts';
import { loadGazetteerBytes } from './gazetteer.ts';
import { packGazetteer } from './gazetteer-pack.ts';
import { importPlaces, loadImportedPlaces, openPlaces } from './places-import.ts';

let folder: string;
const put = (name: string, text: string): string => {
	const file = join(folder, name);
	writeFileSync(file, text);
	return file;
};
const into = () => join(folder, 'imported');
function open() {
	const base = put('base.bin', '');
	const row = { id: { tag: 'geonames' as const, number: 7 }, name: 'Old', lat: 1, lon: 1, kind: 'town' as const };
	const rest = { country: 'SY', admin1: null, admin2: null, population: 0, radiusKm: 6, seat: 0 as const };
	writeFileSync(base, packGazetteer([{ ...row, ...rest, names: [{ name: 'Old', how: 'main' }] }]));
	return openPlaces(loadGazetteerBytes(base), loadImportedPlaces(into()));
}
const found = (name: string) => {
	const gazetteer = open();
	return gazetteer.find(foldToponym(name)).map(({ row }) => gazetteer.place(row));
};

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'places-'));
});

const geonames = (id: number, name: string, also: string, feature = 'P', code = 'PPL') =>
	[
		id,
		name,
		name,
		also,
		'35.5',
		'36.5',
		feature,
		code,
		'SY',
		'',
		'10',
		'',
		'',
		'',
		'120',
		'',
		'300',
		'Asia/Damascus',
		'2020-01-01',
	].join('\t');

describe('importPlaces', () => {
	it('takes a GeoNames dump and the other names for it', async () => {
		const dump = put(
			'SY.txt',
			`${geonames(1, 'Kafr Nowhere', 'Kafar Nowhere,كفر')}\n${geonames(2, 'Old Province', '', 'A', 'ADM1H')}\nbroken\n`,
		);
		const names = put(
			'alternateNamesV2.txt',
			'9\t1\ten\tNowhere Village\t\t\t\t\n10\t1\tlink\thttp://x\t\t\t\t\n11\t5\ten\tElsewhere\t\t\t\t\n',
		);
		const results = await importPlaces([names, dump], into());
		expect(results).toEqual([
			{ file: dump, taken: 1, leftOut: 1, problems: [{ line: 3, why: 'It is no line of a GeoNames dump.' }] },
			{ file: names, taken: 1, leftOut: 0, problems: [] },
		]);
		for (const name of ['Kafr Nowhere', 'Kafar Nowhere', 'Nowhere Village']) {
			expect(found(name)[0]).toMatchObject({ id: 'geonames:1', kind: 'village', country: 'SY', lat: 35.5, lon: 36.5 });
		}
		expect(found('Old')[0]).toMatchObject({ id: 'geonames:7' });
	});

	it('takes p-codes with points and tells which have none', async () => {
		const file = put(
			'syr_admin3.csv',
			'ADM3_EN,ADM3_AR,ADM3_PCODE,ADM0_PCODE,Latitude,Longitude\n"Ma\'arrat, North",م,SY070101,SY,35.64,36.67\nNo Point,x,SY070102,SY,,\n',
		);
		const [result] = await importPlaces([file], into());
		expect(result).toMatchObject({ taken: 1, leftOut: 1, problems: [{ line: 3 }] });
		expect(found("Ma'arrat, North")[0]).toMatchObject({ id: 'pcode:SY070101', kind: 'district', country: 'SY' });
	});

	it('takes a team’s own list, in CSV and in YAML', async () => {
		const csv = put(
			'own.csv',
			'name;lat;lon;kind;country;km;also\nHill 105;34,1;36\nHill 106;34.2;36.1;site;SY;2;Point 106|Tall 106\n',
		);
		const yaml = put(
			'own.yaml',
			'places:\n  - {name: Checkpoint Blue, at: [33.5, 36.2], kind: site, country: SY}\n  - {name: Nowhere}\n',
		);
		const results = await importPlaces([csv, yaml], into());
		expect(results[0]).toMatchObject({ taken: 1, problems: [{ line: 2 }] });
		expect(results[1]).toMatchObject({ taken: 1, problems: [{ line: 3 }] });
		expect(found('Tall 106')[0]).toMatchObject({ id: 'own:hill-106', own: true, name: 'Hill 106' });
		expect(found('checkpoint blue')[0]!.radiusKm).toBeCloseTo(2, 0);
	});

	it('replaces what the same file brought before', async () => {
		await importPlaces([put('own.csv', 'name,lat,lon\nFirst,1,2\n')], into());
		await importPlaces([put('own.csv', 'name,lat,lon\nSecond,1,2\n')], into());
		expect(found('First')).toEqual([]);
		expect(found('Second')).toHaveLength(1);
	});

	it('refuses a file that is not there or holds no place', async () => {
		await expect(importPlaces([join(folder, 'none.csv')], into())).rejects.toMatchObject({ code: 'file.missing' });
		await expect(importPlaces([put('empty.csv', 'name,lat,lon\n')], into())).rejects.toMatchObject({
			code: 'knowledge.wrong',
		});
	});
});
