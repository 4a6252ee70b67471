import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Specifications, benchmark sets and training data beside the checkout; not part of the product. */
export const SHARED = process.env.TRUCELINE_SHARED ?? join(ROOT, '../shared');

/** A file or folder of the benchmark sets, or null where it is not here. */
export function sharedPath(path: string): string | null {
	const full = join(SHARED, path);
	return existsSync(full) ? full : null;
}
