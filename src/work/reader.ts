import { type Codebook, type Outlet, type Party, TrucelineError } from '../domain/index.ts';
import { loadKnowledge, loadModel, type ModelBytes, openGazetteer } from '../knowledge/index.ts';
import { openEngine } from '../read/engine/index.ts';
import { makeReader, type Reader } from '../read/reader/index.ts';
import { Calibration } from '../read/what/index.ts';
import { makePartyIndex } from '../read/who/index.ts';

/** What every thread reads with, loaded once and handed to each: the memory of the gazetteer is shared, the rest is copied. */
export interface ReaderData {
	version: string;
	model: ModelBytes;
	codebook: Codebook;
	parties: Party[];
	outlets: Outlet[];
	gazetteer: SharedArrayBuffer;
}

/** Loads model and knowledge from a checkout. Problems of knowledge files are told, not thrown. */
export function loadReaderData(root: URL): { data: ReaderData; problems: ReturnType<typeof loadKnowledge>['problems'] } {
	const { version, codebook, parties, outlets, gazetteer, problems } = loadKnowledge(folder(root, 'knowledge/'));
	const model = loadModel(folder(root, 'reader-model/'));
	const data = { version: `model ${model.version}, knowledge ${version}`, model, codebook, parties, outlets, gazetteer };
	return { data, problems };
}

/** The reader of one thread. Throws `model.missing` where the model does not open. */
export async function openReader(shared: unknown): Promise<Reader> {
	const data = (shared ?? loadReaderData(new URL('../../', import.meta.url)).data) as ReaderData;
	const calibration = Calibration.safeParse(data.model.calibration);
	const engine = await openEngine(data.model).catch((error: Error) => {
		throw new TrucelineError('model.missing', 'reader-model/', error.message);
	});
	if (!calibration.success) throw new TrucelineError('model.missing', 'reader-model/calibration.json');
	return makeReader({
		version: data.version,
		codebook: data.codebook,
		engine,
		calibration: calibration.data,
		parties: makePartyIndex(data.parties),
		outlets: data.outlets,
		gazetteer: openGazetteer(data.gazetteer),
	});
}

const folder = (root: URL, name: string): string => decodeURIComponent(new URL(name, root).pathname);
