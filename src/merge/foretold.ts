import { daysApart, type Lineage, type Told } from '../domain/index.ts';
import { isAnyAct, KINSHIP, type Kinship, patienceOf } from './kinds.ts';
import { placeTie } from './where.ts';
import { mutualTie, sameExactly, whoTie } from './who.ts';

const APART = -1;
const MAY = 0;
/** Where no window is told, an act within so many days of the forecast can be the one foretold. */
const UNTOLD_WINDOW_DAYS = 30;

/**
 * Ties a forecast to a claim that the act took place, was called off, or is possible: the same act, parties and place; not
 * before it was foretold, and not so late that it is another. The nearer to the window the surer.
 */
export function foretold(forecast: Told, other: Told, kinship: Kinship, lineage: Lineage): number {
	if (kinship < KINSHIP.near && !isAnyAct(forecast.type)) return APART;
	const actor = forecast.mutual ? mutualTie(forecast, other, lineage) : whoTie(forecast.actors, other.actors, lineage);
	const target = forecast.mutual ? 'open' : whoTie(forecast.targets, other.targets, lineage);
	const place = placeTie(forecast.place, other.place);
	if (actor === 'clash' || target === 'clash' || place === 'clash') return APART;
	const gap = gapOf(forecast, other);
	if (gap === null) return APART;
	if (other.status === 'possible') return MAY;
	const known =
		actor === 'same' || (forecast.actors.length === 0 && sameExactly(forecast.targets, other.targets, lineage));
	const there = place !== 'open' || (forecast.family === 'diplomacy' && actor === 'same') || target === 'same';
	if (!known || !there) return MAY;
	return Math.max(0.1, 3 + kinship + (place === 'same' ? 1 : 0) + (target === 'same' ? 1 : 0) - gap / 10);
}

/** Days by which the act missed its window; null where it cannot be the act that was foretold. */
function gapOf(forecast: Told, other: Told): number | null {
	const made = Number.isNaN(forecast.published)
		? (forecast.time?.from ?? Number.NEGATIVE_INFINITY)
		: forecast.published;
	if (!other.time) return other.status === 'denied' && !(other.published < made) ? 1 : null;
	if (other.time.to < made - 1) return null;
	const patience = forecast.time ? patienceOf(forecast.type) : UNTOLD_WINDOW_DAYS;
	const gap = forecast.time ? daysApart(forecast.time, other.time) : other.time.from - made;
	return gap <= patience ? Math.max(0, gap) : null;
}
