import type { ToldFigure } from '../domain/index.ts';

/** Figures that count people, whatever the words for them. */
const OF_PEOPLE = new Set([
	'killed',
	'injured',
	'casualties',
	'missing',
	'displaced',
	'detained',
	'released',
	'captured',
	'people',
]);
const SORTS: readonly [sort: string, words: RegExp][] = [
	['children', /child|boy|girl|pupil|minor|infant/],
	['women', /\bwom[ae]n/],
	['bodies', /\bbod(?:y|ies)\b|remains/],
	[
		'armed',
		/soldier|fighter|troop|militant|rebel|gunm|officer|servicem[ae]n|police|guard|insurgent|combatant|terrorist/,
	],
];

/** What sort of people a figure counts: figures of two sorts are parts of a whole, and never held against each other. */
function sortOf(who: string | null): string {
	const words = (who ?? '').toLowerCase();
	return SORTS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'people';
}

/** True where the two count the same thing. */
export function comparable(a: ToldFigure, b: ToldFigure): boolean {
	if (a.of !== b.of) return false;
	if (OF_PEOPLE.has(a.of)) return sortOf(a.who) === sortOf(b.who);
	if (a.who === null || b.who === null || a.who === b.who) return true;
	return a.who.includes(a.of) || b.who.includes(b.of) || sharesWord(a.who, b.who);
}

function sharesWord(a: string, b: string): boolean {
	const words = new Set(
		a
			.toLowerCase()
			.split(/\W+/)
			.filter((word) => word.length > 3),
	);
	return b
		.toLowerCase()
		.split(/\W+/)
		.some((word) => words.has(word));
}

/** True where some number fits both ranges. An end that is null is open. */
export function rangesMeet(a: ToldFigure, b: ToldFigure): boolean {
	return (a.low ?? 0) <= (b.high ?? Number.POSITIVE_INFINITY) && (b.low ?? 0) <= (a.high ?? Number.POSITIVE_INFINITY);
}

/** -1: some figures of the two lists cannot both hold; 1: some are the same number; 0: neither. */
export function tollTie(a: readonly ToldFigure[], b: readonly ToldFigure[]): -1 | 0 | 1 {
	let tie: 0 | 1 = 0;
	for (const x of a) {
		for (const y of b) {
			if (!comparable(x, y)) continue;
			if (!rangesMeet(x, y)) return -1;
			if (x.low !== null && x.low === x.high && x.low === y.low && x.high === y.high) tie = 1;
		}
	}
	return tie;
}

/** "12", "at least 12", "up to 12", "7 to 10". */
export function rangeText({ low, high }: { low: number | null; high: number | null }): string {
	if (low === high) return `${low ?? 'an unknown number'}`;
	if (high === null) return `at least ${low}`;
	if (low === null) return `up to ${high}`;
	return `${low} to ${high}`;
}
