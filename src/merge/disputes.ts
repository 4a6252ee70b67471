import {
	type Act,
	compareIds,
	type Dispute,
	daysApart,
	daysText,
	type Lineage,
	RULES,
	type Told,
	type Who,
} from '../domain/index.ts';
import { countDisputes } from './counts.ts';
import { isDone } from './event.ts';
import { inOrder, sidesOf } from './sides.ts';
import { byPublished, voicesOf } from './voices.ts';
import { placeTie } from './where.ts';
import { mutualTie, namesParty, oneTie, whoTie } from './who.ts';

/** The disputes inside one event, in a fixed order. */
export function disputesOf(act: Act, lineage: Lineage): Dispute[] {
	if (act.claims.length < 2) return [];
	return [
		...happenedOrNot(act, lineage),
		...partyDisputes(act, lineage),
		...placeDisputes(act),
		...timeDisputes(act),
		...countDisputes(act),
	];
}

/** One says that it took place, one that it did not. A denial for one named actor opposes only those who name it. */
function happenedOrNot({ event, claims }: Act, lineage: Lineage): Dispute[] {
	const latest = new Set(voicesOf(claims).flatMap(({ claims: held }) => lastWordsOf(held)));
	const done = claims.filter((claim) => isDone(claim) && latest.has(claim));
	const disputes: Dispute[] = [];
	for (const denial of claims.filter((claim) => claim.status === 'denied' && latest.has(claim))) {
		const opposed = done.filter((claim) => opposes(denial, claim, lineage));
		if (opposed.length === 0) continue;
		const sides = [opposed.map(({ id }) => id), [denial.id]];
		const same = disputes.find((each) => each.sides[0]!.join() === sides[0]!.join());
		if (same) same.sides[1]!.push(denial.id);
		else
			disputes.push(
				dispute('happened-or-not', event.id, 'status', sides, `${opposed[0]!.voice} against ${denial.voice}`),
			);
	}
	return disputes;
}

/** Of a voice that first denied and later tells it, or the other way round, only the later word stands. */
function lastWordsOf(claims: readonly Told[]): Told[] {
	const told = claims.filter((claim) => isDone(claim) || claim.status === 'denied').sort(byPublished);
	const last = told.at(-1);
	return last ? told.filter((claim) => isDone(claim) === isDone(last)) : [];
}

function opposes(denial: Told, claim: Told, lineage: Lineage): boolean {
	if (denial.mutual || claim.mutual) return mutualTie(denial, claim, lineage) !== 'clash';
	if (!namesParty(denial.actors)) return true;
	return denial.actors.some((a) => claim.actors.some((b) => a.sort === 'party' && oneTie(a, b, lineage) === 'same'));
}

/** Who did it, and to whom. Words that name no party are coarser, not different. */
function partyDisputes({ event, claims }: Act, lineage: Lineage): Dispute[] {
	const told = claims.filter(isDone);
	if (told.some(({ mutual }) => mutual)) {
		const sides = sidesOf(told, (a, b) => mutualTie(a, b, lineage) !== 'clash');
		return sides
			? [
					dispute(
						'party',
						event.id,
						'actors',
						idsOf(sides),
						`who: ${whoText(sides, ({ actors, targets }) => [...actors, ...targets])}`,
					),
				]
			: [];
	}
	const disputes: Dispute[] = [];
	for (const field of ['actors', 'targets'] as const) {
		const naming = told.filter((claim) => claim[field].some(({ sort }) => sort === 'party' || field === 'targets'));
		naming.sort((a, b) => Number(namesParty(b[field])) - Number(namesParty(a[field])) || compareIds(a.id, b.id));
		const sides = sidesOf(
			naming,
			(a, b) => whoTie(a[field], b[field], lineage) !== 'clash' || !differs(a[field], b[field]),
		);
		if (!sides) continue;
		const why = `${field === 'actors' ? 'who' : 'to whom'}: ${whoText(sides, (claim) => claim[field])}`;
		disputes.push(dispute('party', event.id, field, idsOf(sides), why));
	}
	return disputes;
}

/** Two wordings of people who are no party are no dispute ("shoppers", "traders"). */
const differs = (a: readonly Who[], b: readonly Who[]) => namesParty(a) || namesParty(b);

function placeDisputes({ event, claims }: Act): Dispute[] {
	const told = claims.filter((claim) => isDone(claim) && claim.place !== null);
	told.sort((a, b) => a.place!.radiusKm - b.place!.radiusKm || compareIds(a.id, b.id));
	const sides = sidesOf(told, (a, b) => placeTie(a.place, b.place) !== 'clash');
	if (!sides) return [];
	return [
		dispute('place', event.id, 'place', idsOf(sides), sides.map(([first]) => first!.place!.name).join(' against ')),
	];
}

function timeDisputes({ event, claims }: Act): Dispute[] {
	const told = claims.filter((claim) => isDone(claim) && claim.time !== null);
	told.sort((a, b) => a.time!.to - a.time!.from - (b.time!.to - b.time!.from) || compareIds(a.id, b.id));
	const sides = sidesOf(told, (a, b) => daysApart(a.time!, b.time!) === 0);
	if (!sides) return [];
	return [
		dispute('time', event.id, 'time', idsOf(sides), sides.map(([first]) => daysText(first!.time!)).join(' against ')),
	];
}

function dispute(kind: Dispute['kind'], event: string, field: string, sides: string[][], why: string): Dispute {
	return { kind, event, field, sides, why, rules: RULES };
}

const idsOf = (sides: Told[][]) => inOrder(sides.map((side) => side.map(({ id }) => id)));

function whoText(sides: Told[][], pick: (claim: Told) => readonly Who[]): string {
	return sides
		.map(([first]) =>
			pick(first!)
				.map(({ value }) => value)
				.join(' and '),
		)
		.join(' against ');
}
