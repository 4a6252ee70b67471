import type { Codebook, Gazetteer, LexiconEntry, Outlet } from '../../domain/index.ts';
import type { Engine } from '../engine/engine.ts';
import type { Calibration } from '../what/calibrate.ts';
import type { PartyIndex } from '../who/index.ts';

/** Everything that reading rests on, made at the edge and given in: the trained engine and the knowledge of this Truceline. */
export interface World {
	/** Names the model, the rules and the knowledge; the same version reads the same report to the same claims. */
	version: string;
	codebook: Codebook;
	/** An analyst's own trigger words; types that the codebook lacks make no claims. */
	lexicon: readonly LexiconEntry[];
	engine: Engine;
	calibration: Calibration;
	parties: PartyIndex;
	outlets: readonly Outlet[];
	gazetteer: Gazetteer;
}
