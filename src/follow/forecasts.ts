import { type Act, type Days, dayText, type Forecast, RULES, type Told } from '../domain/index.ts';

type State = Forecast['state'];

/** Every forecast among the events' claims, and what became of it by `asOf` (a day number). */
export function forecastsOf(acts: readonly Act[], asOf: number): Forecast[] {
	return acts.flatMap((act) =>
		act.claims.filter(({ status }) => status === 'expected').map((claim) => forecastOf(claim, act, asOf)),
	);
}

function forecastOf(claim: Told, act: Act, asOf: number): Forecast {
	const { state, by, why } = outcomeOf(claim, act, asOf);
	return {
		claim: claim.id,
		event: act.event.id,
		voice: claim.voice,
		state,
		due: claim.time ? { from: dayText(claim.time.from), to: dayText(claim.time.to) } : null,
		by: by.map(({ id }) => id),
		why,
		rules: RULES,
	};
}

/** True for an event that is only foretold, not over at `asOf` and not called off. */
export function isPending(act: Act, asOf: number): boolean {
	if (act.claims.some(({ status }) => status === 'happened' || status === 'ongoing')) return false;
	return act.claims.some((claim) => {
		if (claim.status !== 'expected') return false;
		const { state } = outcomeOf(claim, act, asOf);
		return state === 'pending' || state === 'open';
	});
}

function outcomeOf(claim: Told, act: Act, asOf: number): { state: State; by: Told[]; why: string } {
	const done = act.claims.filter(({ status }) => status === 'happened' || status === 'ongoing');
	if (done.length > 0) return { ...missedBy(claim.time, done), by: done };
	const off = act.claims.filter((each) => each.status === 'denied' && !(each.published < claim.published));
	if (off.length > 0) return { state: 'broken', by: off, why: 'called off or denied' };
	if (!claim.time || !Number.isFinite(claim.time.to)) return { state: 'open', by: [], why: 'no window is told' };
	if (claim.time.to >= asOf) return { state: 'pending', by: [], why: `due by ${dayText(claim.time.to)}` };
	return { state: 'lapsed', by: [], why: `the window ended on ${dayText(claim.time.to)}, nothing is told` };
}

/** Whether the act came in its window, before or after. An act of several days counts as in time where one of them is. */
function missedBy(due: Days | null, done: readonly Told[]): { state: State; why: string } {
	const dated = done.filter(({ time }) => time !== null);
	if (!due || dated.length === 0) return { state: 'kept', why: 'it came' };
	if (dated.some(({ time }) => time!.from <= due.to && time!.to >= due.from))
		return { state: 'kept', why: 'it came in its window' };
	const first = Math.min(...dated.map(({ time }) => time!.from));
	if (first > due.to) return { state: 'late', why: `it came on ${dayText(first)}, after ${dayText(due.to)}` };
	return {
		state: 'early',
		why: `it came by ${dayText(Math.max(...dated.map(({ time }) => time!.to)))}, before ${dayText(due.from)}`,
	};
}
