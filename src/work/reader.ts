import { type Codebook, type LexiconEntry, type Outlet, type Party, TrucelineError } from '../domain/index.ts';
import { loadGazetteerBytes, loadImportedPlaces, loadModel, openPlaces } from '../knowledge/index.ts';
import { openEngine } from '../read/engine/index.ts';
import { makeReader, type Reader } from '../read/reader/index.ts';
import { Calibration } from '../read/what/index.ts';
import { makePartyIndex } from '../read/who/index.ts';

/** What the workers of a pool are told: knowledge that was read once for all of them, and where the large files lie. */
export interface Shared {
	/** Version of Truceline itself, and so of its rules, and of its knowledge. */
	version: string;
	knowledge: { version: string; codebook: Codebook; parties: Party[]; outlets: Outlet[]; lexicon: LexiconEntry[] };
	gazetteerFile: string;
	/** What was imported by `truceline places import`. */
	placesFolder: string;
	modelFolder: string;
}

/** A worker's own reader: one engine session of one thread. Errors: `model.missing`, `file.missing`. */
export async function openReader(shared: unknown): Promise<Reader> {
	const { version, knowledge, gazetteerFile, placesFolder, modelFolder } = shared as Shared;
	const model = loadModel(modelFolder);
	const engine = await openEngine(model, 1).catch(() => {
		throw new TrucelineError('model.missing', modelFolder);
	});
	return makeReader({
		version: `${version}+${model.version}.${knowledge.version}`,
		codebook: knowledge.codebook,
		engine,
		calibration: Calibration.parse(model.calibration),
		parties: makePartyIndex(knowledge.parties),
		outlets: knowledge.outlets,
		lexicon: knowledge.lexicon,
		gazetteer: openPlaces(loadGazetteerBytes(gazetteerFile), loadImportedPlaces(placesFolder)),
	});
}
