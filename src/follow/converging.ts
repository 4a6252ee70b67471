import {
	type Act,
	kmBetween,
	type Lineage,
	mayBearArms,
	RULES,
	type Spot,
	type Told,
	type Warning,
} from '../domain/index.ts';
import { alliesIn } from './allies.ts';
import { isPending } from './forecasts.ts';

/** Two forces so near each other are converging, in kilometres. */
const NEAR_KM = 50;
/** A movement that is over counts for so many days. */
const RECENT_DAYS = 14;
const MOVING = new Set(['deployment', 'advance']);

interface Move {
	party: string;
	spot: Spot;
	day: number;
	claims: string[];
}

/** Two forces that are no allies, moving near each other; or a claim that fears their clash. One warning for each pair. */
export function convergingOf(acts: readonly Act[], lineage: Lineage, asOf: number): Warning[] {
	const claims = acts.flatMap((act) => act.claims);
	const allied = alliesIn(claims, lineage);
	const found = new Map<string, Warning>();
	const add = (a: string, b: string, place: Spot | null, rests: string[], why: string) => {
		const parties = [a, b].sort();
		const known = found.get(parties.join('\n'));
		if (known) known.claims = [...new Set([...known.claims, ...rests])];
		else found.set(parties.join('\n'), warningOf(parties, place, rests, why));
	};
	const moves = movesOf(acts, lineage, asOf);
	for (const [i, a] of moves.entries()) {
		for (const b of moves.slice(i + 1)) {
			if (a.party === b.party || allied(a.party, b.party)) continue;
			const km = kmBetween(a.spot, b.spot);
			if (!(km <= NEAR_KM)) continue;
			const why = `${a.party} at ${a.spot.name} and ${b.party} at ${b.spot.name}, ${Math.round(km)} km apart`;
			add(a.party, b.party, a.spot, [...a.claims, ...b.claims], why);
		}
	}
	for (const claim of claims) {
		if (!fearsClash(claim, asOf)) continue;
		for (const { value: a } of claim.actors.filter(({ sort }) => sort === 'party'))
			for (const { value: b } of claim.targets.filter(({ sort }) => sort === 'party'))
				if (a !== b) add(a, b, claim.place, [claim.id], 'a claim fears the clash');
		if (claim.targets.length === 0 && claim.actors.length === 2 && claim.actors.every(({ sort }) => sort === 'party'))
			add(claim.actors[0]!.value, claim.actors[1]!.value, claim.place, [claim.id], 'a claim fears the clash');
	}
	return widest([...found.values()], lineage);
}

function movesOf(acts: readonly Act[], lineage: Lineage, asOf: number): Move[] {
	const moves: Move[] = [];
	for (const act of acts) {
		if (act.claims.some(({ status }) => status === 'denied')) continue;
		const moving = act.claims.filter((claim) => MOVING.has(claim.type) && isNow(claim, act, asOf));
		const placed = moving.filter(
			({ place }) => place !== null && !Number.isNaN(place.lat) && place.radiusKm <= NEAR_KM,
		);
		placed.sort((a, b) => a.place!.radiusKm - b.place!.radiusKm);
		const spot = placed[0]?.place;
		if (!spot) continue;
		const day = Math.max(
			...moving.map(({ time, published }) => (time && Number.isFinite(time.to) ? time.to : published || 0)),
		);
		const parties = new Set(
			moving.flatMap(({ actors }) => actors.filter(({ sort }) => sort === 'party').map(({ value }) => value)),
		);
		for (const party of parties) {
			if (!mayBearArms(lineage.get(party)?.kind ?? '')) continue;
			if (leftLater(party, spot, day, acts, lineage)) continue;
			moves.push({ party, spot, day, claims: moving.map(({ id }) => id) });
		}
	}
	return moves;
}

function isNow(claim: Told, act: Act, asOf: number): boolean {
	if (claim.status === 'expected') return isPending(act, asOf);
	if (claim.status !== 'ongoing' && claim.status !== 'happened') return false;
	const last = claim.time && Number.isFinite(claim.time.to) ? claim.time.to : claim.published;
	if (claim.status === 'ongoing') return !(last > asOf);
	return last <= asOf && last > asOf - RECENT_DAYS - 1;
}

/** A withdrawal of the party from there, told for a later day. */
function leftLater(party: string, spot: Spot, day: number, acts: readonly Act[], lineage: Lineage): boolean {
	return acts.some(({ claims }) =>
		claims.some(
			(claim) =>
				claim.type === 'withdrawal' &&
				claim.status === 'happened' &&
				claim.time !== null &&
				claim.time.to >= day &&
				claim.place !== null &&
				kmBetween(claim.place, spot) <= claim.place.radiusKm + spot.radiusKm &&
				claim.actors.some(({ value, sort }) => sort === 'party' && lineage.related(value, party)),
		),
	);
}

function fearsClash({ status, type, published }: Told, asOf: number): boolean {
	if (status !== 'possible' || (type !== 'armed-clash' && type !== 'assault')) return false;
	return Number.isNaN(published) || (published <= asOf && published > asOf - RECENT_DAYS - 1);
}

/** Of pairs that are parts of each other (a brigade, its army), the widest stands for all. */
function widest(warnings: Warning[], lineage: Lineage): Warning[] {
	const covers = (a: Warning, b: Warning) => {
		const under = (x: string, y: string) => lineage.upward(y).includes(x);
		const [a1, a2] = a.parties as [string, string];
		const [b1, b2] = b.parties as [string, string];
		return (under(a1, b1) && under(a2, b2)) || (under(a1, b2) && under(a2, b1));
	};
	return warnings
		.filter((warning) => !warnings.some((other) => other !== warning && covers(other, warning)))
		.sort((a, b) => (a.parties.join() < b.parties.join() ? -1 : 1));
}

function warningOf(parties: string[], place: Spot | null, claims: string[], why: string): Warning {
	const at = place && {
		name: place.name,
		lat: Number.isNaN(place.lat) ? null : place.lat,
		lon: Number.isNaN(place.lon) ? null : place.lon,
	};
	return { kind: 'converging', parties, zone: null, place: at, claims, why, rules: RULES };
}
