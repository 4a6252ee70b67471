/**
 * Builds `knowledge/places/gazetteer.bin` from the GeoNames packages, Natural Earth's provinces and the hand-made lists.
 *   npx tsx scripts/gazetteer/build.ts
 * The same sources give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packGazetteer } from '../../src/knowledge/gazetteer-pack.ts';
import { borderRows } from './borders.ts';
import { extentsOf } from './extents.ts';
import {
	bareName,
	cityRow,
	countryRows,
	districtRows,
	looseProvinceRows,
	newTowns,
	ownRows,
	provinceRows,
} from './rows.ts';
import {
	PLACES_DIR,
	readAdminNames,
	readCities500,
	readCitiesJson,
	readCountries,
	readOwn,
	readProvinces,
	readShort,
	readWords,
} from './sources.ts';

const OWN_FILES = ['regions.yaml', 'waters.yaml', 'conflicts.yaml'];

const countries = readCountries();
const known = readCities500();
const cities = [...known, ...newTowns(known, readCitiesJson())];
const provinces = readProvinces();
const names = readAdminNames(1);
const extra = new Map(readShort().map((entry) => [entry.code, entry]));
const peopleOf = (keyOf: (city: (typeof cities)[number]) => string): Map<string, number> => {
	const sums = new Map<string, number>();
	for (const city of cities) sums.set(keyOf(city), (sums.get(keyOf(city)) ?? 0) + city.population);
	return sums;
};
const km2 = new Map<string, number>();
for (const province of provinces) km2.set(province.country, (km2.get(province.country) ?? 0) + province.km2);

const provinceList = provinceRows(
	provinces,
	names,
	peopleOf((city) => `${city.country}.${city.admin1}`),
	extra,
);
const englishNames = new Map([...names].map(([code, name]) => [code, bareName(name) || name]));
const rows = [
	...countryRows(
		countries,
		km2,
		peopleOf((city) => city.country),
	),
	...borderRows(countries),
	...OWN_FILES.flatMap((file) => ownRows(readOwn(file))),
	...provinceList,
	...looseProvinceRows(cities, names, new Set(provinceList.flatMap((row) => row.codes ?? [])), extra),
	...districtRows(cities, readAdminNames(2)),
	...cities.map((city) => cityRow(city, englishNames)),
];
const packed = packGazetteer(rows, readWords(), extentsOf(cities, provinces));
writeFileSync(join(PLACES_DIR, 'gazetteer.bin'), packed);
process.stdout.write(`${rows.length} places, ${(packed.length / 1e6).toFixed(1)} MB\n`);
