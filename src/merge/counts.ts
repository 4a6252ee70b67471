import { type Act, compareIds, type Dispute, RULES, type Told, type ToldFigure } from '../domain/index.ts';
import { inOrder, sidesOf } from './sides.ts';
import { comparable, rangesMeet, rangeText } from './toll.ts';
import { byPublished, voicesOf } from './voices.ts';

interface Count {
	figure: ToldFigure;
	claims: Told[];
}

/** Disputes of number: the latest word of each voice against that of the others. */
export function countDisputes({ event, claims }: Act): Dispute[] {
	const told = claims.filter(({ status, figures }) => status !== 'denied' && figures.length > 0);
	if (told.length < 2) return [];
	const voices = voicesOf(told);
	if (voices.length < 2) return [];
	const disputes: Dispute[] = [];
	for (const of of new Set(told.flatMap(({ figures }) => figures.map((figure) => figure.of)))) {
		const counts = voices.flatMap(({ claims: held }) => latestCounts(held, of));
		for (const alike of groupComparable(counts)) {
			alike.sort((a, b) => low(a.figure) - low(b.figure) || compareIds(a.claims[0]!.id, b.claims[0]!.id));
			const sides = sidesOf(alike, (a, b) => rangesMeet(a.figure, b.figure));
			if (!sides) continue;
			disputes.push({
				kind: 'count',
				event: event.id,
				field: 'figures',
				sides: inOrder(sides.map((side) => side.flatMap((count) => count.claims.map(({ id }) => id)))),
				why: sides.map((side) => `${rangeText(side[0]!.figure)} ${of}`).join(' against '),
				rules: RULES,
			});
		}
	}
	return disputes;
}

const low = (figure: ToldFigure) => figure.low ?? 0;

/** The last figure of this kind that one voice gave of each thing that it counts, and all its claims that give the same. */
function latestCounts(claims: readonly Told[], of: string): Count[] {
	const counts: Count[] = [];
	for (const claim of [...claims].sort(byPublished).reverse()) {
		for (const figure of claim.figures) {
			if (figure.of !== of) continue;
			const known = counts.find((count) => comparable(count.figure, figure));
			if (!known) counts.push({ figure, claims: [claim] });
			else if (known.figure.low === figure.low && known.figure.high === figure.high) known.claims.push(claim);
		}
	}
	return counts;
}

function groupComparable(counts: readonly Count[]): Count[][] {
	const groups: Count[][] = [];
	for (const count of counts) {
		const group = groups.find(([first]) => comparable(first!.figure, count.figure));
		if (group) group.push(count);
		else groups.push([count]);
	}
	return groups;
}
