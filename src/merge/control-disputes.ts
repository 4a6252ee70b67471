import { compareIds, type Dispute, daysApart, type Lineage, RULES, type Told } from '../domain/index.ts';
import { placeTie } from './where.ts';
import { namesParty, whoTie } from './who.ts';

/**
 * Disputes of who holds a place at one time: two voices, two holders, days that meet. A claim of control tells its days; a
 * capture or handover tells the holder from its last day. Shares that fit beside each other are no dispute.
 */
export function controlDisputes(
	claims: readonly Told[],
	lineage: Lineage,
	eventOf: (claim: string) => string,
): Dispute[] {
	const holds = claims.filter(tellsHolder).sort((a, b) => compareIds(a.id, b.id));
	const byPlace = new Map<string, Told[]>();
	for (const claim of holds) {
		const held = byPlace.get(claim.place!.key);
		if (held) held.push(claim);
		else byPlace.set(claim.place!.key, [claim]);
	}
	const disputes: Dispute[] = [];
	for (const held of byPlace.values()) {
		for (const [i, a] of held.entries()) {
			for (const b of held.slice(i + 1)) {
				if (!conflict(a, b, lineage)) continue;
				const same = disputes.find(
					({ sides }) => sides.some((side) => side.includes(a.id)) && sides.some((side) => side.includes(b.id)),
				);
				if (same) continue;
				const sides = [a, b].map((one) =>
					held
						.filter(
							(c) => c === one || (agree(c, one, lineage) && meet(c, one) && conflict(c, one === a ? b : a, lineage)),
						)
						.map(({ id }) => id),
				);
				const events = new Set(sides.flat().map(eventOf));
				disputes.push({
					kind: 'control',
					event: events.size === 1 ? [...events][0]! : null,
					field: 'actors',
					sides,
					why: `${a.place!.name}: ${[a, b].map(({ actors }) => actors.map(({ value }) => value).join(' and ')).join(' against ')}`,
					rules: RULES,
				});
			}
		}
	}
	return disputes;
}

function tellsHolder(claim: Told): boolean {
	if (claim.status !== 'happened' && claim.status !== 'ongoing') return false;
	if (claim.type !== 'control' && claim.type !== 'capture' && claim.type !== 'handover') return false;
	return claim.place !== null && claim.time !== null && namesParty(claim.actors);
}

function conflict(a: Told, b: Told, lineage: Lineage): boolean {
	if (a.voice === b.voice || !meet(a, b) || placeTie(a.place, b.place) !== 'same') return false;
	const [x, y] = [shareOf(a), shareOf(b)];
	if (agree(a, b, lineage)) return x !== null && y !== null && (x.low > y.high || y.low > x.high);
	return x === null || y === null || x.low + y.low > 100;
}

const agree = (a: Told, b: Told, lineage: Lineage) => whoTie(a.actors, b.actors, lineage) === 'same';
/** Two captures on one day follow each other; a state and anything else on one day stand against each other. */
const meet = (a: Told, b: Told) =>
	(a.type === 'control' || b.type === 'control') && daysApart(heldDays(a), heldDays(b)) === 0;

function heldDays({ type, time }: Told): { from: number; to: number } {
	return type === 'control' ? time! : { from: time!.to, to: time!.to };
}

function shareOf({ figures }: Told): { low: number; high: number } | null {
	const share = figures.find(({ of }) => of === 'percent');
	return share ? { low: share.low ?? 0, high: share.high ?? 100 } : null;
}
