import type { MergeDecision } from '../domain/index.ts';

/** Decisions of analysts as they stand, the newest first where two conflict. */
export interface Decided {
	/** What was decided of these two claims; null where nothing was. */
	of(a: string, b: string): 'join' | 'apart' | null;
	/** Claims that were decided to tell of one act with this one. */
	joined(id: string): readonly string[];
}

/** Brings decisions into force, in order of time, then of id; an undone one is left out. */
export function decided(decisions: readonly MergeDecision[]): Decided {
	const undone = new Set(decisions.flatMap((each) => (each.kind === 'undo' ? [each.decision] : [])));
	const pairs = new Map<string, 'join' | 'apart'>();
	const partners = new Map<string, Set<string>>();
	const set = (a: string, b: string, what: 'join' | 'apart') => {
		if (a === b) return;
		pairs.set(keyOf(a, b), what);
		for (const [x, y] of [
			[a, b],
			[b, a],
		] as const) {
			const known = partners.get(x) ?? new Set<string>();
			if (what === 'join') known.add(y);
			else known.delete(y);
			partners.set(x, known);
		}
	};
	const inOrder = decisions
		.filter(({ id }) => !undone.has(id))
		.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
	for (const decision of inOrder) {
		if (decision.kind === 'join') eachPair(decision.claims, (a, b) => set(a, b, 'join'));
		if (decision.kind === 'apart') eachPair(decision.claims, (a, b) => set(a, b, 'apart'));
		if (decision.kind !== 'split') continue;
		for (const group of decision.groups) eachPair(group, (a, b) => set(a, b, 'join'));
		eachPair(decision.groups, (one, other) => {
			for (const a of one) for (const b of other) set(a, b, 'apart');
		});
	}
	return {
		of: (a, b) => (pairs.size === 0 ? null : (pairs.get(keyOf(a, b)) ?? null)),
		joined: (id) => [...(partners.get(id) ?? [])].sort(),
	};
}

const keyOf = (a: string, b: string) => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

function eachPair<T>(list: readonly T[], each: (a: T, b: T) => void): void {
	for (let i = 0; i < list.length; i++) for (let j = i + 1; j < list.length; j++) each(list[i]!, list[j]!);
}
