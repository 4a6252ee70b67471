import type { Agreement, Answer, Days, Lineage, Provision, Told, Who } from '../domain/index.ts';
import { type Answered, agreed, idsOf, listed } from './answers.ts';
import { runsOf, timeIn } from './periods.ts';
import { precisePeriods, precisePlaces } from './precise.ts';
import { standsAs } from './roles.ts';
import { placeIn } from './zones.ts';

/** What an event is held against. */
export interface Measure {
	agreement: Agreement;
	provision: Provision;
	lineage: Lineage;
}

/** Types that tell violence without its means: where another claim tells the means, they are only less precise. */
const WITHOUT_MEANS = new Set(['attack', 'casualties']);

/** Is the event's act among those that the provision names? `no` is no finding at all. */
export function testAct(claims: readonly Told[], { provision }: Measure): Answered {
	const exact = claims.filter(({ type }) => !WITHOUT_MEANS.has(type));
	const counted = exact.length > 0 ? exact : claims;
	const types = [...new Set(counted.map(({ type }) => type))];
	const named = types.filter((type) => provision.acts.includes(type));
	const answer: Answer = named.length === 0 ? 'no' : named.length === types.length ? 'yes' : 'unclear';
	const why =
		answer === 'unclear'
			? `${listed(named)} is named, ${listed(types.filter((type) => !named.includes(type)))} is not`
			: `${listed(types)} is ${answer === 'yes' ? '' : 'not '}named`;
	return { answer, why, claims: idsOf(counted) };
}

/** Does one who did it stand in a role that the provision binds? */
export function testActor(claims: readonly Told[], days: Days | null, measure: Measure): Answered {
	const naming = claims.filter((claim) => partiesOf(sidesOf(claim)).length > 0);
	if (naming.length === 0) {
		const words = [...new Set(claims.flatMap((claim) => sidesOf(claim).map(({ value }) => value)))];
		const why = words.length === 0 ? 'nobody is named' : `"${listed(words)}" names no party`;
		return { answer: 'unclear', why, claims: idsOf(claims) };
	}
	return agreed(
		naming.map((claim) => actorOf(claim, days, measure)),
		'the claims differ on who did it',
	);
}

function actorOf(claim: Told, days: Days | null, { agreement, provision, lineage }: Measure): Answered {
	const sides = sidesOf(claim);
	const answers = partiesOf(sides).map((party) => standsAs(party, provision.by, days, agreement, lineage));
	const words = sides.filter(({ sort }) => sort === 'armed').map(({ value }) => value);
	const yes = answers.find(({ answer }) => answer === 'yes');
	if (yes) return { ...yes, claims: [claim.id] };
	const unclear = answers.find(({ answer }) => answer === 'unclear');
	if (unclear) return { ...unclear, claims: [claim.id] };
	if (words.length > 0) return { answer: 'unclear', why: `"${listed(words)}" names no party`, claims: [claim.id] };
	return { answer: 'no', why: answers.map(({ why }) => why).join('; '), claims: [claim.id] };
}

/** Does it lie in a zone of the provision? `kmOut` is how far outside it lies, null where that cannot be told. */
export function testPlace(
	claims: readonly Told[],
	{ agreement, provision }: Measure,
): Answered & { kmOut: number | null } {
	const places = precisePlaces(claims);
	if (places.length === 0) {
		const named = claims.find(({ place }) => place !== null)?.place;
		const why = named ? `nobody knows where ${named.name} lies` : 'no place is told';
		return { answer: 'unclear', why, claims: idsOf(claims), kmOut: null };
	}
	const placed = places.map(({ value, claims: told }) => ({
		...placeIn(value, agreement, provision.zones),
		claims: idsOf(told),
	}));
	const far = placed.map(({ kmOut }) => kmOut);
	const kmOut = far.includes(null) ? null : Math.min(...far.map((km) => km ?? 0));
	return {
		...agreed(
			placed.map(({ answer, why, claims: told }) => ({ answer, why, claims: told })),
			'the claims differ on the place',
		),
		kmOut,
	};
}

/** Does it lie in the period of the provision? */
export function testTime(claims: readonly Told[], { agreement, provision }: Measure): Answered {
	const periods = precisePeriods(claims);
	if (periods.length === 0) return { answer: 'unclear', why: 'no day is told', claims: idsOf(claims) };
	const runs = runsOf(agreement, provision.period);
	if (!runs) return { answer: 'unclear', why: 'the agreement tells no such period', claims: idsOf(claims) };
	return agreed(
		periods.map(({ value, claims: told }) => ({ ...timeIn(value, runs), claims: idsOf(told) })),
		'the claims differ on the day',
	);
}

/** Is it aimed at those whom the provision does not protect? */
export function testException(claims: readonly Told[], days: Days | null, measure: Measure): Answered {
	const { provision } = measure;
	if (provision.except.length === 0) return { answer: 'no', why: 'the provision excepts nobody', claims: [] };
	const roles = provision.except.map(({ target }) => target);
	const naming = claims.filter((claim) => targetsOf(claim, days, measure).length > 0);
	const exact = naming.filter((claim) => targetsOf(claim, days, measure).some(({ sort }) => sort !== 'armed'));
	const counted = exact.length > 0 ? exact : naming;
	if (counted.length === 0)
		return { answer: 'unclear', why: 'nobody is named whom it was aimed at', claims: idsOf(claims) };
	const targets = new Map<string, Who>();
	for (const claim of counted) for (const who of targetsOf(claim, days, measure)) targets.set(who.value, who);
	const answers = [...targets.values()].map((who) => exceptedOf(who, roles, days, measure));
	const answer: Answer = answers.every((each) => each.answer === 'yes')
		? 'yes'
		: answers.every((each) => each.answer === 'no')
			? 'no'
			: 'unclear';
	return { answer, why: answers.map(({ why }) => why).join('; '), claims: idsOf(counted) };
}

function exceptedOf(
	who: Who,
	roles: string[],
	days: Days | null,
	{ agreement, lineage }: Measure,
): { answer: Answer; why: string } {
	if (who.sort === 'armed') return { answer: 'unclear', why: `"${who.value}" names no party` };
	if (who.sort !== 'party') return { answer: 'no', why: `"${who.value}" are not excepted` };
	return standsAs(who.value, roles, days, agreement, lineage);
}

/** Whom it was aimed at: of a mutual type, the other side of the one that the provision binds. */
function targetsOf(claim: Told, days: Days | null, { agreement, provision, lineage }: Measure): readonly Who[] {
	if (!claim.mutual) return claim.targets;
	const bound = (who: Who) =>
		who.sort === 'party' && standsAs(who.value, provision.by, days, agreement, lineage).answer !== 'no';
	if (claim.actors.length > 0 && claim.targets.length > 0) {
		const [a, b] = [claim.actors.some(bound), claim.targets.some(bound)];
		if (a !== b) return a ? claim.targets : claim.actors;
		return a ? [...claim.actors, ...claim.targets] : claim.targets;
	}
	const all = sidesOf(claim);
	const others = all.filter((who) => !bound(who));
	return others.length > 0 || all.length < 2 ? others : all;
}

/** Those who did it: of a mutual type, both sides. */
export function sidesOf(claim: Told): readonly Who[] {
	return claim.mutual ? [...claim.actors, ...claim.targets] : claim.actors;
}

const partiesOf = (list: readonly Who[]) => list.filter(({ sort }) => sort === 'party').map(({ value }) => value);
