/**
 * Version of the rules that merge, judge and follow. Every event, dispute, finding, duty, control line, forecast and warning
 * carries it, so that results of two versions can be told apart and compared. Raise it with every change of a rule.
 */
export const RULES = 'rules-1';

/** The order of ids that names an event after its smallest claim: runs of digits count as numbers, so c9 comes before c10. */
export function compareIds(a: string, b: string): number {
	const [x, y] = [a.match(PARTS) ?? [], b.match(PARTS) ?? []];
	for (let i = 0; i < Math.min(x.length, y.length); i++) {
		const [p, q] = [x[i]!, y[i]!];
		if (p === q) continue;
		const [m, n] = [Number(p), Number(q)];
		if (!Number.isNaN(m) && !Number.isNaN(n) && m !== n) return m - n;
		return p < q ? -1 : 1;
	}
	return x.length - y.length || (a < b ? -1 : a > b ? 1 : 0);
}

const PARTS = /\d+|\D+/g;
