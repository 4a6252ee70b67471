/** Two things that belong together, the higher the score the surer. */
export interface Edge {
	a: number;
	b: number;
	score: number;
}

/** Orders edges by score, then by their two names, so that the order in which things came makes no difference. */
export function orderEdges(edges: Edge[], nameOf: (index: number) => string): Edge[] {
	for (const edge of edges) {
		if (nameOf(edge.a) > nameOf(edge.b)) [edge.a, edge.b] = [edge.b, edge.a];
	}
	return edges.sort(
		(x, y) => y.score - x.score || byText(nameOf(x.a), nameOf(y.a)) || byText(nameOf(x.b), nameOf(y.b)),
	);
}

/**
 * Groups what the edges tie, the surest first; two groups are joined only where no one of the one is apart from one of the
 * other. `edges` must be in order. Gives the groups of all indexes that an edge names.
 */
export function cluster(edges: Iterable<Edge>, apart: (a: number, b: number) => boolean): number[][] {
	const groups = new Map<number, number[]>();
	const groupOf = (index: number) => {
		let group = groups.get(index);
		if (!group) {
			group = [index];
			groups.set(index, group);
		}
		return group;
	};
	for (const { a, b, score } of edges) {
		const [one, other] = [groupOf(a), groupOf(b)];
		if (one === other) continue;
		if (Number.isFinite(score) && one.some((x) => other.some((y) => apart(x, y)))) continue;
		const [large, small] = one.length >= other.length ? [one, other] : [other, one];
		for (const index of small) {
			large.push(index);
			groups.set(index, large);
		}
	}
	return [...new Set(groups.values())];
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
