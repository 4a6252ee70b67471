import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IMPORTED_PLACES, type Knowledge, loadKnowledge } from '../knowledge/index.ts';
import type { PoolOptions } from './pool.ts';
import type { Shared } from './reader.ts';

/** The folder that Truceline lies in: its knowledge, its model, its built web app. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How this Truceline reads: options for a pool whose workers share its knowledge and model, and the knowledge itself. */
export interface Reading {
	pool: PoolOptions;
	knowledge: Knowledge;
}

/**
 * Loads the knowledge of this folder for a pool of `workers`; `version` is Truceline's own.
 * Errors: `knowledge.wrong`, `file.missing`.
 */
export function loadReading(workers: number, version: string): Reading {
	const folder = join(ROOT, 'knowledge');
	const loaded = loadKnowledge(folder);
	const { codebook, parties, outlets, lexicon } = loaded;
	const shared: Shared = {
		version,
		knowledge: { version: loaded.version, codebook, parties, outlets, lexicon },
		gazetteerFile: join(folder, 'places', 'gazetteer.bin'),
		placesFolder: join(folder, IMPORTED_PLACES),
		modelFolder: join(ROOT, 'reader-model'),
	};
	return { pool: { reader: new URL('./reader.ts', import.meta.url).href, shared, workers }, knowledge: loaded };
}
