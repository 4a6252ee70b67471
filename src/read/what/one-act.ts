import type { Claim, PartyRef, Span } from '../../domain/index.ts';
import { sentenceAt } from '../text/sentence-at.ts';

/**
 * One act is one claim: of claims of one sentence that agree in type, status, parties, place, period and source, the surest stays,
 * with the figures of the others that it lacks. Order is kept.
 */
export function oneAct(claims: readonly Claim[], sentences: readonly Span[]): Claim[] {
	const kept = new Map<string, Claim>();
	for (const claim of claims) {
		const key = actKey(claim, sentenceAt(sentences, claim.because.trigger.start));
		const twin = kept.get(key);
		kept.set(key, twin ? joined(twin, claim) : claim);
	}
	return [...kept.values()];
}

function joined(a: Claim, b: Claim): Claim {
	const [stays, goes] = b.confidence > a.confidence ? [b, a] : [a, b];
	const has = new Set(stays.figures.map((f) => f.start));
	return { ...stays, figures: [...stays.figures, ...goes.figures.filter((f) => !has.has(f.start))] };
}

function actKey(c: Claim, sentence: number): string {
	const parties = (list: readonly PartyRef[]) => list.map((p) => p.id ?? p.name).sort();
	const place = c.place && (c.place.id ?? c.place.name);
	const time = c.time && [c.time.from, c.time.to];
	const source = c.source && [c.source.speaker.name, c.source.via];
	return JSON.stringify([sentence, c.type, c.status, parties(c.actors), parties(c.targets), place, time, source]);
}
