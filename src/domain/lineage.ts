import { dayNumber } from './days.ts';
import type { SceneParty } from './scene.ts';

interface Bond {
	party: string;
	from: number;
	to: number;
}

/** Parties by id, with whom they stand under and who backs them. Cycles and unknown ids are borne. */
export interface Lineage {
	has(id: string): boolean;
	get(id: string): SceneParty | undefined;
	all(): readonly SceneParty[];
	/** The party and all that it belonged to: on any of these days, or ever where none are told. The nearest first. */
	upward(id: string, days?: { from: number; to: number } | null): readonly string[];
	/** One is the other, or part of it. */
	related(a: string, b: string): boolean;
	/** One backs the other, or something that the other belongs to. */
	backs(a: string, b: string): boolean;
}

/** Lineage of the parties; where two have the same id, the last is kept. */
export function lineageOf(parties: readonly SceneParty[]): Lineage {
	const byId = new Map(parties.map((party) => [party.id, party]));
	const parents = new Map<string, Bond[]>();
	for (const party of byId.values()) {
		const own = party.parents.map((tie) => ({
			party: tie.party,
			from: tie.from ? dayNumber(tie.from) : Number.NEGATIVE_INFINITY,
			to: tie.to ? dayNumber(tie.to) : Number.POSITIVE_INFINITY,
		}));
		if (party.parent) own.push({ party: party.parent, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY });
		parents.set(party.id, own);
	}
	const ever = new Map<string, readonly string[]>();
	const climb = (id: string, days: { from: number; to: number } | null): string[] => {
		const found = [id];
		for (let i = 0; i < found.length; i++) {
			for (const { party, from, to } of parents.get(found[i]!) ?? []) {
				if (days && (from > days.to || to < days.from)) continue;
				if (!found.includes(party)) found.push(party);
			}
		}
		return found;
	};
	const upward = (id: string, days: { from: number; to: number } | null = null) => {
		if (days) return climb(id, days);
		let found = ever.get(id);
		if (!found) {
			found = climb(id, null);
			ever.set(id, found);
		}
		return found;
	};
	const backs = (a: string, b: string) =>
		upward(b).some((each) => byId.get(each)?.backers.some((backer) => upward(a).includes(backer.party)));
	return {
		has: (id) => byId.has(id),
		get: (id) => byId.get(id),
		all: () => [...byId.values()],
		upward,
		related: (a, b) => a === b || upward(a).includes(b) || upward(b).includes(a),
		backs,
	};
}

const UNARMED = new Set([
	'political',
	'international',
	'international-organisation',
	'mission',
	'monitor',
	'media',
	'aid',
	'civil',
	'civil-authority',
	'people',
	'company',
]);

/** True where a party of this kind may bear arms or send those who do. */
export const mayBearArms = (kind: string): boolean => !UNARMED.has(kind);
