import {
	type Act,
	type Agreement,
	type Answer,
	type Finding,
	type Lineage,
	type Reason,
	RULES,
	type Told,
	type Verdict,
} from '../domain/index.ts';
import type { Answered } from './answers.ts';
import { precisePeriods } from './precise.ts';
import { type Measure, testAct, testActor, testException, testPlace, testTime } from './tests.ts';

/** How far outside a zone a place may lie to be worth showing as a near miss, in kilometres. */
const NEAR_MISS_KM = 25;

/** What judging goes by besides the event: who the parties are, and whether an expected event is still to come. */
export interface Bench {
	agreements: readonly Agreement[];
	lineage: Lineage;
	/** True for an expected event that is not over and was not called off. */
	isPending: (act: Act) => boolean;
}

/** One event held against every provision that prohibits. In the order of agreements and provisions. */
export function findingsOf(act: Act, bench: Bench): Finding[] {
	const counted = countedOf(act, bench);
	if (!counted) return [];
	const findings: Finding[] = [];
	for (const agreement of bench.agreements) {
		for (const provision of agreement.provisions) {
			if (provision.kind !== 'prohibits') continue;
			const finding = findingOf(act, counted, { agreement, provision, lineage: bench.lineage });
			if (finding) findings.push(finding);
		}
	}
	return findings;
}

interface Counted {
	state: Finding['state'];
	claims: Told[];
}

/** The claims that count: those that it took place; of an event still to come, the forecasts. */
function countedOf(act: Act, { isPending }: Bench): Counted | null {
	const done = act.claims.filter(({ status }) => status === 'happened' || status === 'ongoing');
	if (done.length > 0) return { state: 'alleged', claims: done };
	const foretold = act.claims.filter(({ status }) => status === 'expected');
	return foretold.length > 0 && isPending(act) ? { state: 'announced', claims: foretold } : null;
}

function findingOf({ event }: Act, { state, claims }: Counted, measure: Measure): Finding | null {
	const act = testAct(claims, measure);
	if (act.answer === 'no') return null;
	const answers = testAll(claims, measure, act);
	const permit = permitOver(claims, measure);
	const verdict = verdictOf(answers, permit?.answer ?? 'no');
	if (verdict === 'out' && !isNearMiss(answers)) return null;
	const reasons = reasonsOf(answers);
	if (permit) reasons.push({ test: 'permit', for: false, why: permit.why, field: 'type', claims: permit.claims });
	return {
		event: event.id,
		agreement: measure.agreement.id,
		provision: measure.provision.id,
		verdict,
		state,
		contested: event.contested,
		tests: {
			act: answers.act.answer,
			actor: answers.actor.answer,
			place: answers.place.answer,
			time: answers.time.answer,
			exception: answers.exception.answer,
		},
		reasons,
		rules: RULES,
	};
}

interface Answers {
	act: Answered;
	actor: Answered;
	place: Answered & { kmOut: number | null };
	time: Answered;
	exception: Answered;
}

function testAll(claims: readonly Told[], measure: Measure, act = testAct(claims, measure)): Answers {
	const days = precisePeriods(claims)[0]?.value ?? null;
	return {
		act,
		actor: testActor(claims, days, measure),
		place: testPlace(claims, measure),
		time: testTime(claims, measure),
		exception: testException(claims, days, measure),
	};
}

function verdictOf({ act, actor, place, time, exception }: Answers, permit: Answer): Verdict {
	const all = [act.answer, actor.answer, place.answer, time.answer];
	if (all.includes('no')) return 'out';
	if (exception.answer === 'yes' || permit === 'yes') return 'excluded';
	return all.includes('unclear') || exception.answer === 'unclear' || permit === 'unclear' ? 'unclear' : 'in';
}

/** Exactly one "no", by actor, time, or a place close by. */
function isNearMiss({ actor, place, time }: Answers): boolean {
	const noes = [actor, place, time].filter(({ answer }) => answer === 'no');
	if (noes.length !== 1) return false;
	return noes[0] !== place || (place.kmOut !== null && place.kmOut <= NEAR_MISS_KM);
}

/** The permit of the same agreement that covers the event, or may; null where none does. */
function permitOver(claims: readonly Told[], measure: Measure): Answered | null {
	let maybe: Answered | null = null;
	for (const provision of measure.agreement.provisions) {
		if (provision.kind !== 'permits') continue;
		const { act, actor, place, time } = testAll(claims, { ...measure, provision });
		const answers = [act, actor, place, time];
		if (answers.some(({ answer }) => answer === 'no')) continue;
		const covers = answers.every(({ answer }) => answer === 'yes');
		const why = covers
			? `${provision.id} permits it`
			: `${provision.id} may permit it: ${answers.find(({ answer }) => answer === 'unclear')!.why}`;
		const answered: Answered = { answer: covers ? 'yes' : 'unclear', why, claims: claims.map(({ id }) => id) };
		if (covers) return answered;
		maybe ??= answered;
	}
	return maybe;
}

const FIELD = { act: 'type', actor: 'actors', place: 'place', time: 'time', exception: 'targets' } as const;

function reasonsOf(answers: Answers): Reason[] {
	return (['act', 'actor', 'place', 'time', 'exception'] as const).map((test) => {
		const { answer, why, claims } = answers[test];
		return { test, for: test === 'exception' ? answer === 'no' : answer === 'yes', why, field: FIELD[test], claims };
	});
}
