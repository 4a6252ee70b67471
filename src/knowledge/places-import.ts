import { createReadStream, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Gazetteer, TrucelineError } from '../domain/index.ts';
import { parseCsv } from './csv.ts';
import { layerGazetteers, loadGazetteerBytes, openGazetteer } from './gazetteer.ts';
import { MAX_ROWS } from './gazetteer-layout.ts';
import { type PlaceRow, packGazetteer } from './gazetteer-pack.ts';
import { addName, alternateName, geonamesRow } from './places-geonames.ts';
import { csvPlaces, type Listed, yamlPlaces } from './places-lists.ts';

/** What an import did, file by file. */
export interface PlacesImported {
	file: string;
	/** Places taken, or, for alternate names, names added. */
	taken: number;
	/** Lines that were left out, with the reason; at most 100 are told, `leftOut` counts all. */
	leftOut: number;
	problems: { line: number; why: string }[];
}

const SUFFIX = '.places';
const MOST_PROBLEMS = 100;

/**
 * Imports places into `folder`, one packed layer a file, which stand before the places that the product brings. The same
 * file again replaces what it brought. Takes GeoNames country dumps (`XX.txt`), `alternateNamesV2.txt` (names for the
 * dumps of the same call), OCHA COD p-codes (CSV with points) and own lists (CSV or YAML). Lines that are wrong are left
 * out and told. Throws `file.missing`, or `knowledge.wrong` for a file that holds no place at all.
 */
export async function importPlaces(files: readonly string[], folder: string): Promise<PlacesImported[]> {
	for (const file of files) if (!isFile(file)) throw new TrucelineError('file.missing', file);
	const dumps = files.filter((file) => isTabbed(file) && !isAlternates(file));
	const alternates = files.filter(isAlternates);
	const lists = files.filter((file) => !isTabbed(file));
	const results: PlacesImported[] = [];
	const layers: { file: string; rows: PlaceRow[] }[] = [];
	for (const file of dumps) {
		const { rows, result } = await readDump(file);
		layers.push({ file, rows });
		results.push(result);
	}
	const byId = new Map(layers.flatMap(({ rows }) => rows).map((row) => [row.id.number!, row]));
	for (const file of alternates) results.push(await addAlternates(file, byId));
	for (const file of lists) {
		const { rows, result } = readList(file);
		layers.push({ file, rows });
		results.push(result);
	}
	for (const { file, rows } of layers) {
		if (rows.length === 0) throw new TrucelineError('knowledge.wrong', file, 'It holds no place.');
		if (rows.length > MAX_ROWS)
			throw new TrucelineError('knowledge.wrong', file, `It holds more than ${MAX_ROWS} places.`);
	}
	mkdirSync(folder, { recursive: true });
	for (const { file, rows } of layers) {
		const to = join(folder, `${basename(file)}${SUFFIX}`);
		writeFileSync(`${to}.part`, packGazetteer(rows));
		renameSync(`${to}.part`, to);
	}
	return results;
}

/** The layers that were imported into `folder`, in the order of their names; none where there is no such folder. */
export function loadImportedPlaces(folder: string): SharedArrayBuffer[] {
	let names: string[];
	try {
		names = readdirSync(folder);
	} catch {
		return [];
	}
	return names
		.filter((name) => name.endsWith(SUFFIX))
		.sort()
		.map((name) => loadGazetteerBytes(join(folder, name)));
}

/** The product's gazetteer with imported layers before it. */
export const openPlaces = (base: SharedArrayBuffer, imported: readonly SharedArrayBuffer[]): Gazetteer =>
	layerGazetteers([...imported.map((bytes) => openGazetteer(bytes)), openGazetteer(base)]);

const isTabbed = (file: string): boolean => /\.(?:txt|tsv)$/i.test(file);
const isAlternates = (file: string): boolean => /alternatenames/i.test(basename(file));

function isFile(file: string): boolean {
	try {
		return statSync(file).isFile();
	} catch {
		return false;
	}
}

async function readDump(file: string): Promise<{ rows: PlaceRow[]; result: PlacesImported }> {
	const rows: PlaceRow[] = [];
	const result: PlacesImported = { file, taken: 0, leftOut: 0, problems: [] };
	await eachLine(file, result, (line) => {
		const row = geonamesRow(line);
		if (row !== null) rows.push(row);
	});
	result.taken = rows.length;
	return { rows, result };
}

async function addAlternates(file: string, byId: ReadonlyMap<number, PlaceRow>): Promise<PlacesImported> {
	const result: PlacesImported = { file, taken: 0, leftOut: 0, problems: [] };
	await eachLine(file, result, (line) => {
		const alternate = alternateName(line);
		const row = alternate === null ? undefined : byId.get(alternate.geonames);
		if (alternate === null || row === undefined) return;
		const before = row.names.length;
		addName(row.names, alternate.name, alternate.how);
		result.taken += row.names.length - before;
	});
	return result;
}

async function eachLine(file: string, result: PlacesImported, read: (line: string) => void): Promise<void> {
	let at = 0;
	for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
		at++;
		if (line === '') continue;
		try {
			read(line);
		} catch (error) {
			note(result, at, error instanceof Error ? error.message : String(error));
		}
	}
}

function readList(file: string): { rows: PlaceRow[]; result: PlacesImported } {
	const text = readFileSync(file, 'utf8');
	const listed: Listed[] = /\.ya?ml$/i.test(file) ? yamlOf(text) : csvPlaces(parseCsv(text));
	const result: PlacesImported = { file, taken: 0, leftOut: 0, problems: [] };
	const rows: PlaceRow[] = [];
	for (const entry of listed) {
		if ('row' in entry) rows.push(entry.row);
		else note(result, entry.line, entry.why);
	}
	result.taken = rows.length;
	return { rows, result };
}

function yamlOf(text: string): Listed[] {
	try {
		return yamlPlaces(text);
	} catch (error) {
		return [{ line: 1, why: error instanceof Error ? error.message.split('\n')[0]! : String(error) }];
	}
}

function note(result: PlacesImported, line: number, why: string): void {
	result.leftOut++;
	if (result.problems.length < MOST_PROBLEMS) result.problems.push({ line, why });
}
