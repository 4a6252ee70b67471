import { TrucelineError } from '../domain/index.ts';
import type { Knowledge, ModelBytes } from '../knowledge/index.ts';
import { openGazetteer } from '../knowledge/index.ts';
import { openEngine } from '../read/engine/engine.ts';
import { makeReader, type Reader } from '../read/reader/index.ts';
import { Calibration } from '../read/what/calibrate.ts';
import { makePartyIndex } from '../read/who/index.ts';

/** What the threads of a pool share: loaded once, at the edge. */
export interface Shared {
	knowledge: Omit<Knowledge, 'problems'>;
	model: ModelBytes;
	/** Version of Truceline itself, and so of its rules. */
	version: string;
}

/** A thread's own reader: one engine session of one thread, over shared knowledge. Error: `model.missing`. */
export async function openReader(shared: unknown): Promise<Reader> {
	const { knowledge, model, version } = shared as Shared;
	const engine = await openEngine(model, 1).catch(() => {
		throw new TrucelineError('model.missing');
	});
	return makeReader({
		version: `${version}+${model.version}.${knowledge.version}`,
		codebook: knowledge.codebook,
		engine,
		calibration: Calibration.parse(model.calibration),
		parties: makePartyIndex(knowledge.parties),
		outlets: knowledge.outlets,
		gazetteer: openGazetteer(knowledge.gazetteer),
	});
}
