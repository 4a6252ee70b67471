import type { Lineage, Told } from '../domain/index.ts';

/** Who, in these claims, stands with whom: by backing, by acting together, by support given. Talks make no allies. */
export function alliesIn(claims: readonly Told[], lineage: Lineage): (a: string, b: string) => boolean {
	const pairs = new Set<string>();
	const add = (a: string, b: string) => pairs.add(a < b ? `${a}\n${b}` : `${b}\n${a}`);
	for (const claim of claims) {
		if (claim.status === 'denied' || claim.status === 'possible' || claim.family === 'diplomacy' || claim.mutual)
			continue;
		const actors = claim.actors.filter(({ sort }) => sort === 'party').map(({ value }) => value);
		for (const [i, a] of actors.entries()) for (const b of actors.slice(i + 1)) add(a, b);
		if (claim.type !== 'military-support') continue;
		for (const a of actors) for (const { value, sort } of claim.targets) if (sort === 'party') add(a, value);
	}
	const together = [...pairs].map((pair) => pair.split('\n') as [string, string]);
	return (a, b) => {
		if (lineage.related(a, b) || lineage.backs(a, b) || lineage.backs(b, a)) return true;
		return together.some(
			([x, y]) => (lineage.related(a, x) && lineage.related(b, y)) || (lineage.related(a, y) && lineage.related(b, x)),
		);
	};
}
