import { join } from 'node:path';
import { IMPORTED_PLACES, importPlaces, type PlacesImported } from '../knowledge/index.ts';
import { ROOT } from '../work/index.ts';
import { type Command, usage } from './command.ts';

/** `truceline places import`: a team's places, before those that Truceline brings. */
export const places: Command = {
	usage: `truceline places import FILE…

Adds places to what the reader knows; they stand before the places that Truceline brings. The same file again replaces
what it brought. Takes
  XX.txt                a country's dump from GeoNames
  alternateNamesV2.txt  more names for the dumps of the same call
  CSV with p-codes      an OCHA COD list with points
  CSV or YAML           a list of your own: name, lat, lon, and kind, country, radiusKm, aliases where known`,
	options: {},
	async run({ files: [verb, ...files] }, io) {
		if (verb !== 'import' || files.length === 0) throw usage('It is called "truceline places import FILE…".');
		const imported = await importPlaces(files, join(ROOT, 'knowledge', IMPORTED_PLACES));
		for (const result of imported) io.stdout.write(told(result));
		return 0;
	},
};

function told({ file, taken, leftOut, problems }: PlacesImported): string {
	const lines = [
		`${file}: ${taken} taken, ${leftOut} left out`,
		...problems.map(({ line, why }) => `  line ${line}: ${why}`),
	];
	return `${lines.join('\n')}\n`;
}
