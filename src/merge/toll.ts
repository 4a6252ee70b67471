import type { ToldFigure } from '../domain/index.ts';

/** What a figure counts, coarsely: figures of two kinds of people are never held against each other. */
function peopleOf(who: string | null): string {
	const words = (who ?? '').toLowerCase();
	if (/child|boy|girl|pupil|minor|infant/.test(words)) return 'children';
	if (/\bwom[ae]n/.test(words)) return 'women';
	if (
		/soldier|fighter|troop|militant|rebel|gunm|officer|serviceman|servicemen|police|guard|insurgent|combatant|terrorist/.test(
			words,
		)
	)
		return 'armed';
	if (
		words === '' ||
		/people|person|\bdead\b|victim|civilian|resident|villager|killed|wounded|man\b|men\b|worker|trader|shopper|displaced/.test(
			words,
		)
	)
		return 'people';
	return words.replace(/^(?:the|an?|some|about)\s+/, '');
}

/** True where the two count the same thing. */
export function comparable(a: ToldFigure, b: ToldFigure): boolean {
	if (a.of !== b.of) return false;
	const [x, y] = [peopleOf(a.who), peopleOf(b.who)];
	return x === y || (HUMAN.has(a.of) && a.who === null) || (HUMAN.has(b.of) && b.who === null) || sharesWord(x, y);
}
const HUMAN = new Set(['killed', 'injured', 'casualties']);

function sharesWord(a: string, b: string): boolean {
	const words = new Set(a.split(/\W+/).filter((word) => word.length > 3));
	return b.split(/\W+/).some((word) => words.has(word));
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
