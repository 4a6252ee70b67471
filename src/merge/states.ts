import { daysApart, type Lineage, type Told } from '../domain/index.ts';
import { rangesMeet } from './toll.ts';
import { placeTie } from './where.ts';
import { namesParty, whoTie } from './who.ts';

/** Of `control`: of one place by one holder on one day at one share is one state; anything else is a state of its own. */
export function stateTie(a: Told, b: Told, reprint: boolean, lineage: Lineage): number {
	const place = placeTie(a.place, b.place);
	if (
		place !== 'same' ||
		!namesParty(a.actors) ||
		!namesParty(b.actors) ||
		whoTie(a.actors, b.actors, lineage) !== 'same'
	)
		return -1;
	if (a.time && b.time ? daysApart(a.time, b.time) > 0 : a.published !== b.published) return -1;
	const shares = (claim: Told) => claim.figures.filter(({ of }) => of === 'percent');
	if (shares(a).some((x) => shares(b).some((y) => !rangesMeet(x, y)))) return -1;
	return reprint ? 20 : 8;
}
