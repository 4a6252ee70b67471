import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Knowledge, loadKnowledge, loadModel } from '../knowledge/index.ts';
import type { PoolOptions } from './pool.ts';
import type { Shared } from './reader.ts';

/** The folder that Truceline lies in: its knowledge, its model, its built web app. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How this Truceline reads: options for a pool whose threads share its knowledge and model, and the knowledge itself. */
export interface Reading {
	pool: PoolOptions;
	knowledge: Knowledge;
}

/**
 * Loads the knowledge and the model of this folder for `threads` worker threads; `version` is Truceline's own.
 * Errors: `knowledge.wrong`, `file.missing`, `model.missing`.
 */
export function loadReading(threads: number, version: string): Reading {
	const knowledge = loadKnowledge(join(ROOT, 'knowledge'));
	const { problems: _, ...known } = knowledge;
	const shared: Shared = { knowledge: known, model: loadModel(join(ROOT, 'reader-model')), version };
	return { pool: { reader: new URL('./reader.ts', import.meta.url).href, shared, threads }, knowledge };
}
