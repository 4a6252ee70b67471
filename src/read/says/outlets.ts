import type { Span } from '../../domain/index.ts';
import { foldName, type Token } from '../who/index.ts';

/** What is needed of an outlet to know it in a text. */
export interface OutletName {
	id: string;
	name: string;
	aliases: readonly string[];
}

/** An outlet where a report names it. */
export interface OutletHit extends Span {
	outlet: OutletName;
}

type Known = { folds: string[]; capitals: boolean; outlet: OutletName };
const made = new WeakMap<readonly OutletName[], Map<string, Known[]>>();

/** Finds the outlets that a text names. A name of one word must be written with a capital, one in capitals alone in capitals. */
export function outletsIn(tokens: readonly Token[], outlets: readonly OutletName[]): OutletHit[] {
	const index = indexOf(outlets);
	const hits: OutletHit[] = [];
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i] as Token;
		const known = (index.get(token.fold) ?? []).find((one) => matches(tokens, i, one));
		if (!known) continue;
		const last = tokens[i + known.folds.length - 1] as Token;
		hits.push({ start: token.start, end: last.end, outlet: known.outlet });
		i += known.folds.length - 1;
	}
	return hits;
}

function indexOf(outlets: readonly OutletName[]): Map<string, Known[]> {
	const had = made.get(outlets);
	if (had) return had;
	const index = new Map<string, Known[]>();
	for (const outlet of outlets) {
		for (const name of [outlet.name, ...outlet.aliases]) {
			const folds = foldName(name.replace(/^the\s+/i, ''));
			const first = folds[0];
			if (first === undefined) continue;
			const list = index.get(first) ?? [];
			list.push({ folds, capitals: name.length <= 6 && name === name.toUpperCase(), outlet });
			index.set(first, list);
		}
	}
	for (const list of index.values()) list.sort((a, b) => b.folds.length - a.folds.length);
	made.set(outlets, index);
	return index;
}

function matches(tokens: readonly Token[], at: number, known: Known): boolean {
	const first = tokens[at] as Token;
	if (known.capitals ? /\p{Ll}/u.test(first.raw) : !/^[\p{Lu}\p{N}]/u.test(first.raw)) return false;
	return known.folds.every((fold, k) => tokens[at + k]?.fold === fold);
}
