import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TrucelineError } from '../domain/index.ts';

/** The files of the trained model in `reader-model/`, and a version that names them. */
export interface ModelBytes {
	version: string;
	encode: Uint8Array;
	claims: Uint8Array;
	tables: unknown;
	thresholds: unknown;
	calibration: unknown;
	vocab: string;
}

/** Reads the trained model from its folder. Throws `model.missing` where a file is absent or damaged. */
export function loadModel(folder: string): ModelBytes {
	const bytes = (name: string): Buffer => {
		try {
			return readFileSync(join(folder, name));
		} catch {
			throw new TrucelineError('model.missing', join(folder, name));
		}
	};
	const json = (name: string): unknown => {
		try {
			return JSON.parse(bytes(name).toString('utf8'));
		} catch {
			throw new TrucelineError('model.missing', join(folder, name));
		}
	};
	const encode = bytes('encode.int8.onnx');
	const claims = bytes('claims.int8.onnx');
	const [tables, thresholds, calibration] = [json('tables.json'), json('thresholds.json'), json('calibration.json')];
	const hash = createHash('sha256').update(encode).update(claims);
	hash.update(JSON.stringify([tables, thresholds, calibration]));
	const vocab = bytes('vocab.txt').toString('utf8');
	return { version: hash.digest('hex').slice(0, 10), encode, claims, tables, thresholds, calibration, vocab };
}
