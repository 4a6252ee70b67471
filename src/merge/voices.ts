import { compareIds, type Told } from '../domain/index.ts';
import { isReprint } from './pair.ts';

/** The claims of one event by independent voice: the same speaker, or nearly the same words, is one voice. In the order of ids. */
export function voicesOf(claims: readonly Told[]): { voice: string; claims: Told[] }[] {
	const voices: { voice: string; claims: Told[] }[] = [];
	for (const claim of [...claims].sort((a, b) => compareIds(a.id, b.id))) {
		const own = voices.filter(
			({ voice, claims: held }) => voice === claim.voice || held.some((each) => isReprint(each, claim)),
		);
		const [first, ...rest] = own;
		if (!first) {
			voices.push({ voice: claim.voice, claims: [claim] });
			continue;
		}
		first.claims.push(claim);
		for (const other of rest) {
			first.claims.push(...other.claims);
			voices.splice(voices.indexOf(other), 1);
		}
	}
	for (const voice of voices) voice.claims.sort((a, b) => compareIds(a.id, b.id));
	return voices;
}

/** Which of one voice's claims is later: by the day published, then by id. */
export function byPublished(a: Told, b: Told): number {
	const days = (a.published || 0) - (b.published || 0);
	return days || compareIds(a.id, b.id);
}
