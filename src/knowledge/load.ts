import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Codebook, LexiconEntry, type Outlet, type Party, TrucelineError } from '../domain/index.ts';
import { loadGazetteerBytes } from './gazetteer.ts';
import { parseOutlets } from './outlets.ts';
import { joinParties, parseParties } from './parties.ts';
import { loadImportedPlaces } from './places-import.ts';
import { type KnowledgeProblem, parseYamlList, parseYamlOne } from './yaml.ts';

/** Where `truceline places import` puts what a team brings, within `knowledge/`. */
export const IMPORTED_PLACES = join('places', 'imported');

/** What the reader knows, as plain values that worker processes can be handed. The gazetteer is only counted in the version: workers open it themselves. */
export interface Knowledge {
	/** Changes when a file changes. */
	version: string;
	codebook: Codebook;
	parties: Party[];
	outlets: Outlet[];
	lexicon: LexiconEntry[];
	/** What is wrong in the files; everything else of them is in use. */
	problems: KnowledgeProblem[];
}

/**
 * Reads the folder `knowledge/`. Wrong entries are left out and told in `problems`; only a codebook that cannot be used at all,
 * or a gazetteer that is missing, throws (`knowledge.wrong`, `file.missing`).
 */
export function loadKnowledge(folder: string): Knowledge {
	const hash = createHash('sha256');
	const problems: KnowledgeProblem[] = [];
	const text = (file: string): string => {
		const read = readFileSync(file, 'utf8');
		hash.update(file.slice(folder.length)).update('\0').update(read).update('\0');
		return read;
	};
	const codebookFile = join(folder, 'codebook.yaml');
	const book = parseYamlOne(Codebook, text(codebookFile), codebookFile);
	problems.push(...book.problems);
	if (!book.value) throw new TrucelineError('knowledge.wrong', codebookFile, book.problems[0]?.message);
	const parties = joinParties(yamlFiles(join(folder, 'parties')).map((file) => parseParties(text(file), file)));
	const outlets = yamlFiles(join(folder, 'outlets')).map((file) => parseOutlets(text(file), file));
	const lexicon = loadLexicon(join(folder, 'lexicon.yaml'), text, book.value);
	problems.push(...lexicon.problems, ...parties.problems, ...outlets.flatMap((o) => o.problems));
	const gazetteer = loadGazetteerBytes(join(folder, 'places', 'gazetteer.bin'));
	for (const places of [gazetteer, ...loadImportedPlaces(join(folder, IMPORTED_PLACES))])
		hash.update(new Uint8Array(places));
	return {
		version: hash.digest('hex').slice(0, 10),
		codebook: book.value,
		parties: parties.parties,
		outlets: outlets.flatMap((o) => o.outlets),
		lexicon: lexicon.entries,
		problems,
	};
}

function loadLexicon(file: string, text: (file: string) => string, codebook: Codebook) {
	if (!existsSync(file)) return { entries: [], problems: [] };
	const { entries, problems } = parseYamlList(LexiconEntry, text(file), file);
	const known = entries.filter(({ value: { id, type }, line }) => {
		if (type === null || codebook.types[type]) return true;
		const message = `${id}: the codebook has no type "${type}".`;
		problems.push({ file, line, message, cure: 'Use a type of codebook.yaml, or add it there.' });
		return false;
	});
	return { entries: known.map((e) => e.value), problems };
}

function yamlFiles(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => name.endsWith('.yaml'))
		.sort()
		.map((name) => join(folder, name));
}
