import type { Lineage, MergeDecision, Told } from '../domain/index.ts';
import { Candidates } from './candidates.ts';
import { cluster, type Edge, orderEdges } from './cluster.ts';
import { type Decided, decided } from './decisions.ts';
import { APART, relate } from './pair.ts';

/** What an update changed: groups that are no more, and those that took their claims or came new. */
export interface Change {
	gone: (readonly Told[])[];
	made: (readonly Told[])[];
}

/**
 * All claims, grouped by the act that they tell of. The grouping depends on the claims and decisions alone, never on the order
 * in which they came: updated claim by claim it is the same as made at once.
 */
export class Archive {
	readonly #lineage: Lineage;
	readonly #decided: Decided;
	readonly #claims: (Told | undefined)[] = [];
	readonly #indexOf = new Map<string, number>();
	readonly #candidates = new Candidates();
	/** Each claim's group; a claim alone has none. */
	readonly #groupOf: (number[] | undefined)[] = [];
	#seen = new Uint32Array(1024);
	#stamp = 0;

	constructor(lineage: Lineage, decisions: readonly MergeDecision[] = []) {
		this.#lineage = lineage;
		this.#decided = decided(decisions);
	}

	get size(): number {
		return this.#indexOf.size;
	}

	/** The claim of this id, with its place in the archive. */
	get(id: string): Told | undefined {
		return this.#claims[this.#indexOf.get(id) ?? -1];
	}

	/** The claims of the act that this claim tells of, itself among them. */
	groupOf(id: string): readonly Told[] {
		const index = this.#indexOf.get(id);
		if (index === undefined) return [];
		return (this.#groupOf[index] ?? [index]).map((each) => this.#claims[each]!);
	}

	/** Takes in claims and groups all at once: for a first filling. An id that is held already is passed over. */
	fill(claims: Iterable<Told>): void {
		if (this.#claims.length > 0) throw new Error('fill is for an empty archive; use update');
		const edges: Edge[] = [];
		for (const claim of claims) {
			if (this.#indexOf.has(claim.id)) continue;
			const index = this.#hold(claim);
			this.#neighbours(index, (other, score) => edges.push({ a: index, b: other, score }));
			this.#candidates.add(index, claim);
		}
		this.#group(edges);
	}

	/** Every group, claims alone among them. */
	*groups(): Generator<readonly Told[]> {
		for (const [index, claim] of this.#claims.entries()) {
			if (!claim) continue;
			const group = this.#groupOf[index];
			if (!group) yield [claim];
			else if (group[0] === index) yield group.map((each) => this.#claims[each]!);
		}
	}

	/** Adds and removes claims (ids), and regroups only what they touch. */
	update(added: readonly Told[], removed: readonly string[] = []): Change {
		const touched = new Set<number>();
		const dropped: number[] = [];
		const before = new Map<string, readonly Told[]>();
		const remember = (index: number) => {
			const group = (this.#groupOf[index] ?? [index]).map((each) => this.#claims[each]!);
			before.set(nameOf(group), group);
		};
		for (const id of removed) {
			const index = this.#indexOf.get(id);
			const claim = index === undefined ? undefined : this.#claims[index];
			if (index === undefined || !claim) continue;
			this.#neighbours(index, (other) => touched.add(other));
			for (const each of this.#groupOf[index] ?? []) touched.add(each);
			remember(index);
			dropped.push(index);
			this.#candidates.remove(index, claim);
			this.#indexOf.delete(id);
		}
		for (const index of dropped) touched.delete(index);
		const fresh = new Set<number>();
		for (const claim of added) {
			if (this.#indexOf.has(claim.id)) continue;
			const index = this.#hold(claim);
			this.#candidates.add(index, claim);
			touched.add(index);
			fresh.add(index);
		}
		const edges = this.#reach(touched);
		for (const index of touched) if (!fresh.has(index)) remember(index);
		for (const index of [...touched, ...dropped]) this.#groupOf[index] = undefined;
		for (const index of dropped) this.#claims[index] = undefined;
		this.#group(edges);
		const after = new Map<string, readonly Told[]>();
		for (const index of touched) {
			const group = (this.#groupOf[index] ?? [index]).map((each) => this.#claims[each]!);
			after.set(nameOf(group), group);
		}
		return {
			gone: [...before].filter(([name]) => !after.has(name)).map(([, group]) => group),
			made: [...after].filter(([name]) => !before.has(name)).map(([, group]) => group),
		};
	}

	#hold(claim: Told): number {
		const index = this.#claims.push(claim) - 1;
		this.#indexOf.set(claim.id, index);
		if (index >= this.#seen.length) {
			const wider = new Uint32Array(this.#seen.length * 2);
			wider.set(this.#seen);
			this.#seen = wider;
		}
		return index;
	}

	/** Calls back with each held claim that is tied to this one, and how surely: `Infinity` where an analyst joined the two. */
	#neighbours(index: number, found: (other: number, score: number) => void): void {
		const claim = this.#claims[index]!;
		const stamp = ++this.#stamp;
		this.#seen[index] = stamp;
		const meet = (other: number) => {
			if (this.#seen[other] === stamp) return;
			this.#seen[other] = stamp;
			const score = this.#relate(index, other);
			if (score > 0) found(other, score);
		};
		this.#candidates.each(claim, meet);
		for (const id of this.#decided.joined(claim.id)) {
			const other = this.#indexOf.get(id);
			if (other !== undefined) meet(other);
		}
	}

	#relate(a: number, b: number): number {
		const [x, y] = [this.#claims[a]!, this.#claims[b]!];
		const decision = this.#decided.of(x.id, y.id);
		if (decision === 'join') return Number.POSITIVE_INFINITY;
		if (decision === 'apart') return APART;
		return relate(x, y, this.#lineage);
	}

	/** Widens `touched` to all that ties reach from it, and gives those ties. */
	#reach(touched: Set<number>): Edge[] {
		const edges: Edge[] = [];
		for (const index of touched) {
			this.#neighbours(index, (other, score) => {
				touched.add(other);
				if (other < index) edges.push({ a: index, b: other, score });
			});
		}
		return edges;
	}

	#group(edges: Edge[]): void {
		const nameAt = (index: number) => this.#claims[index]!.id;
		const groups = cluster(orderEdges(edges, nameAt), (a, b) => this.#relate(a, b) === APART);
		for (const group of groups) {
			if (group.length < 2) continue;
			group.sort((a, b) => a - b);
			for (const index of group) this.#groupOf[index] = group;
		}
	}
}

const nameOf = (group: readonly Told[]) =>
	group
		.map(({ id }) => id)
		.sort()
		.join('\n');
