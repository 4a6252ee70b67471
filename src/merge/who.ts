import type { Lineage, Told, Who } from '../domain/index.ts';
import { mayBearArms } from '../domain/index.ts';

/** `same`: one side, told alike or one as part of the other. `open`: one tells nobody, or less precisely. `clash`: they exclude each other. */
export type WhoTie = 'same' | 'open' | 'clash';

/** Ties two lists that tell who did it, or to whom. */
export function whoTie(a: readonly Who[], b: readonly Who[], lineage: Lineage): WhoTie {
	if (a.length === 0 || b.length === 0) return 'open';
	let tie: WhoTie = 'clash';
	for (const x of a) {
		for (const y of b) {
			const each = oneTie(x, y, lineage);
			if (each === 'same') return 'same';
			if (each === 'open') tie = 'open';
		}
	}
	return tie;
}

/** Ties the two sides of claims whose type is mutual: both lists of each tell who was in it. */
export function mutualTie(a: Told, b: Told, lineage: Lineage): WhoTie {
	const x = [...a.actors, ...a.targets];
	const y = [...b.actors, ...b.targets];
	const tie = whoTie(x, y, lineage);
	if (tie !== 'same') return tie;
	const alone = (list: readonly Who[], other: readonly Who[]) =>
		list.filter((who) => who.sort === 'party' && whoTie([who], other, lineage) === 'clash').length;
	const met = (list: readonly Who[], other: readonly Who[]) =>
		list.filter((who) => who.sort === 'party' && whoTie([who], other, lineage) === 'same').length;
	return Math.min(met(x, y), met(y, x)) < 2 && alone(x, y) > 0 && alone(y, x) > 0 ? 'clash' : 'same';
}

/** Party against party, party against words, words against words. */
export function oneTie(a: Who, b: Who, lineage: Lineage): WhoTie {
	if (a === b || a.value === b.value) return 'same';
	if (a.sort === 'party' && b.sort === 'party') return lineage.related(a.value, b.value) ? 'same' : 'clash';
	if (a.sort === 'party') return partyAndWords(a, b, lineage);
	if (b.sort === 'party') return partyAndWords(b, a, lineage);
	if (a.sort === 'armed' || b.sort === 'armed') return a.sort === b.sort ? 'open' : 'clash';
	if (a.sort === 'people' || b.sort === 'people') return 'open';
	return shareWord(a.value, b.value) ? 'same' : 'clash';
}

/** True where the list names a known party. */
export const namesParty = (list: readonly Who[]): boolean => list.some(({ sort }) => sort === 'party');

/** True where both lists tell the same exact people ("pupils"), not only "residents". */
export function sameExactly(a: readonly Who[], b: readonly Who[], lineage: Lineage): boolean {
	return a.some((x) => x.sort === 'some' && b.some((y) => y.sort === 'some' && oneTie(x, y, lineage) === 'same'));
}

function partyAndWords(party: Who, words: Who, lineage: Lineage): WhoTie {
	const armed = mayBearArms(lineage.get(party.value)?.kind ?? '');
	if (words.sort === 'armed') return armed ? 'open' : 'clash';
	return armed ? 'clash' : 'open';
}

function shareWord(a: string, b: string): boolean {
	const words = new Set(a.toLowerCase().split(/\W+/).filter(long).map(stem));
	return b
		.toLowerCase()
		.split(/\W+/)
		.filter(long)
		.some((word) => words.has(stem(word)));
}
const long = (word: string) => word.length > 2 && word !== 'the';
const stem = (word: string) => word.replace(/(?:e?s|ies)$/, '');
