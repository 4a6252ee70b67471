import {
	type Act,
	type Agreement,
	type Days,
	DUTY_STATES,
	type Duty,
	dayNumber,
	dayText,
	type Lineage,
	type Provision,
	RULES,
	type Told,
} from '../domain/index.ts';
import { runsOf } from './periods.ts';
import { precisePeriods, precisePlaces } from './precise.ts';
import { partiesIn, standsAs } from './roles.ts';
import { sidesOf } from './tests.ts';
import { placeIn } from './zones.ts';

/** Acts by which something that is held is given up: who holds nothing of it owes nothing. */
const GIVING_UP = new Set(['withdrawal', 'release', 'handover']);

type State = Duty['state'];
interface PartyState {
	party: string;
	state: State;
	why: string;
	claims: string[];
}
interface Measure {
	agreement: Agreement;
	provision: Provision;
	lineage: Lineage;
	asOf: number;
	deadline: number;
	acts: readonly Act[];
}

/**
 * What the agreements require, and how each duty stands at `asOf` (a day number). One line for each provision that requires;
 * where several parties owe it, the worst state of them.
 */
export function dutiesOf(
	acts: readonly Act[],
	agreements: readonly Agreement[],
	lineage: Lineage,
	asOf: number,
): Duty[] {
	return agreements.flatMap((agreement) =>
		agreement.provisions
			.filter(({ kind }) => kind === 'requires')
			.map((provision) => {
				const runs = runsOf(agreement, provision.period);
				const deadline = provision.deadline
					? dayNumber(provision.deadline)
					: (runs?.maybe.to ?? Number.POSITIVE_INFINITY);
				return dutyOf({ agreement, provision, lineage, asOf, deadline, acts });
			}),
	);
}

function dutyOf(measure: Measure): Duty {
	const { agreement, provision, deadline } = measure;
	const relevant = measure.acts.filter((act) => act.claims.some((claim) => concerns(claim, measure)));
	const owing = owingOf(relevant, measure);
	const parties = owing.map((party) => partyState(party, relevant, measure));
	const coarse = coarseState(relevant, measure);
	const states = parties.map(({ state }) => state);
	let state = worst(states.length > 0 ? states : [measure.asOf > deadline ? 'overdue' : 'pending']);
	if (coarse && state === 'overdue') state = 'unclear';
	const shown = coarse ? [...parties, coarse] : parties;
	return {
		agreement: agreement.id,
		provision: provision.id,
		deadline: dayText(deadline),
		state,
		parties: shown,
		reasons: shown.map(({ party, why, claims }) => ({ party, why, field: 'status', claims })),
		rules: RULES,
	};
}

const worst = (states: readonly State[]): State => DUTY_STATES.find((state) => states.includes(state)) ?? 'pending';

/** A claim of the act that is required, not certainly elsewhere, and not before the agreement began. */
function concerns(claim: Told, { agreement, provision }: Measure): boolean {
	if (!provision.acts.includes(claim.type)) return false;
	const runs = runsOf(agreement, provision.period);
	if (claim.time && runs && claim.time.to < runs.maybe.from) return false;
	const [place] = precisePlaces([claim]);
	return !place || placeIn(place.value, agreement, provision.zones).answer !== 'no';
}

/** Who owes it: all parties in `by`; of something to be given up, those of whom anything tells that they have it. */
function owingOf(relevant: readonly Act[], measure: Measure): string[] {
	const { agreement, provision, deadline, lineage } = measure;
	const at = Number.isFinite(deadline) ? deadline : measure.asOf;
	const all = partiesIn(agreement, provision.by, at);
	if (all.length < 2 || !provision.acts.every((act) => GIVING_UP.has(act))) return all;
	const tells = (claim: Told) => claim.status !== 'denied' || isSurelyThere(claim, measure);
	const told = all.filter((party) =>
		relevant.some(({ claims }) => claims.some((claim) => tells(claim) && isBy(claim, party, lineage))),
	);
	const holding = all.filter((party) => holds(party, measure));
	const some = all.filter((party) => told.includes(party) || holding.includes(party));
	return some.length > 0 ? some : all;
}

/** Who is said not to have left a wider place need not be in the zone. */
function isSurelyThere(claim: Told, { agreement, provision }: Measure): boolean {
	const [place] = precisePlaces([claim]);
	return place !== undefined && placeIn(place.value, agreement, provision.zones).answer === 'yes';
}

/** Did the party do it? Of a handover the giver, who owes it, is the target. */
function isBy(claim: Told, party: string, lineage: Lineage): boolean {
	const sides = claim.type === 'handover' ? [...claim.actors, ...claim.targets] : sidesOf(claim);
	return sides.some((who) => who.sort === 'party' && lineage.upward(who.value).includes(party));
}

/** A claim of control in the zone, by a party that no permit lets stay there. */
function holds(party: string, measure: Measure): boolean {
	const { agreement, provision, lineage, acts, deadline } = measure;
	const permits = agreement.provisions.filter(({ kind }) => kind === 'permits');
	return acts.some(({ claims }) =>
		claims.some((claim) => {
			if (claim.type !== 'control' || (claim.status !== 'ongoing' && claim.status !== 'happened')) return false;
			const [place] = precisePlaces([claim]);
			if (!place || !isBy(claim, party, lineage) || !claim.time || claim.time.from > deadline) return false;
			if (placeIn(place.value, agreement, provision.zones).answer !== 'yes') return false;
			return !permits.some(
				(permit) =>
					placeIn(place.value, agreement, permit.zones).answer !== 'no' &&
					standsAs(party, permit.by, claim.time, agreement, lineage).answer === 'yes',
			);
		}),
	);
}

/** How one party stands: the best of what is told of it. */
function partyState(party: string, relevant: readonly Act[], measure: Measure): PartyState {
	const { lineage, asOf, deadline } = measure;
	const own = relevant.filter(({ claims }) => claims.some((claim) => isBy(claim, party, lineage)));
	const told = own.flatMap((act) => oneTelling(party, act, measure) ?? []);
	const best = [...told].sort((a, b) => RANK.indexOf(a.state) - RANK.indexOf(b.state))[0];
	const over = asOf > deadline;
	if (best && (best.state !== 'unclear' || over || best.contested))
		return { party, state: best.state, why: best.why, claims: best.claims };
	const denied = own.flatMap(({ claims }) => claims.filter(({ status }) => status === 'denied'));
	const claims = [...(best?.claims ?? []), ...denied.map(({ id }) => id)];
	if (!over)
		return { party, state: 'pending', why: `the deadline (${dayText(deadline) ?? 'none is set'}) is to come`, claims };
	const why =
		denied.length > 0
			? 'the deadline has passed, and it is denied'
			: 'the deadline has passed, and nothing tells of it';
	return { party, state: 'overdue', why, claims };
}

/** From the best that can be said to the worst. */
const RANK: readonly State[] = ['kept', 'late', 'unclear'];

interface Telling {
	state: 'kept' | 'late' | 'unclear';
	contested: boolean;
	why: string;
	claims: string[];
}

/** What one event says of the party's duty; null where it does not say that it was done. */
function oneTelling(party: string, act: Act, measure: Measure): Telling | null {
	const done = act.claims.filter(
		(claim) => (claim.status === 'happened' || claim.status === 'ongoing') && isBy(claim, party, measure.lineage),
	);
	if (done.length === 0) return null;
	const claims = done.map(({ id }) => id);
	const unclear = (why: string, contested = false): Telling => ({ state: 'unclear', contested, why, claims });
	const denials = act.claims.filter(({ status }) => status === 'denied');
	if (denials.length > 0)
		return {
			...unclear('told by one and denied by another', true),
			claims: [...claims, ...denials.map(({ id }) => id)],
		};
	if (done.every(isPartly)) return unclear('only a part is told');
	if (done.every(({ status }) => status === 'ongoing')) return unclear('it is told as going on, not as done');
	const [place] = precisePlaces(done);
	const { agreement, provision, deadline } = measure;
	if (!place || placeIn(place.value, agreement, provision.zones).answer !== 'yes')
		if (!isWholeCountry(measure)) return unclear(place ? 'the place may lie outside the zone' : 'no place is told');
	const [days] = precisePeriods(done);
	if (!days) return unclear('no day is told');
	return { ...timely(days.value, deadline), contested: false, claims };
}

function timely(days: Days, deadline: number): Pick<Telling, 'state' | 'why'> {
	if (days.to <= deadline) return { state: 'kept', why: `done by ${dayText(days.to)}` };
	if (days.from > deadline) return { state: 'late', why: `done on ${dayText(days.from)}, after ${dayText(deadline)}` };
	return { state: 'unclear', why: 'done on days across the deadline' };
}

function isPartly(claim: Told): boolean {
	return claim.partly || claim.figures.some(({ of, high }) => of === 'percent' && high !== null && high < 100);
}

/** In a whole country, a claim of the act without a place is as good as one with. */
function isWholeCountry({ agreement, provision }: Measure): boolean {
	return agreement.zones.some(({ id, certain, possible }) => provision.zones.includes(id) && !certain && !possible);
}

/** Somebody unnamed did it: too coarse to say whose duty was kept. */
function coarseState(relevant: readonly Act[], { asOf, deadline }: Measure): PartyState | null {
	const unnamed = relevant.filter(
		({ claims, event }) =>
			event.status === 'happened' && !claims.some((claim) => sidesOf(claim).some(({ sort }) => sort === 'party')),
	);
	const [first] = unnamed;
	if (!first || asOf <= deadline) return null;
	return {
		party: 'nobody named',
		state: 'unclear',
		why: 'told without saying by whom',
		claims: [...first.event.claims],
	};
}
