import { type Act, compareIds, type Dispute, type Lineage, type MergeDecision, type Told } from '../domain/index.ts';
import { Archive } from './archive.ts';
import { controlDisputes } from './control-disputes.ts';
import { disputesOf } from './disputes.ts';
import { actOf } from './event.ts';

/** Events with their claims, and the disputes in and across them, ordered by their smallest claims. */
export interface Merged {
	acts: Act[];
	disputes: Dispute[];
}

/**
 * Claims to events and disputes. Every claim stands in exactly one event; the result is the same whatever the order of the
 * claims. Analysts' decisions stand above the rules.
 */
export function mergeClaims(
	claims: readonly Told[],
	lineage: Lineage,
	decisions: readonly MergeDecision[] = [],
): Merged {
	const archive = new Archive(lineage, decisions);
	archive.fill(claims);
	return mergedOf(archive, lineage);
}

/** The events and disputes of an archive as it stands. */
export function mergedOf(archive: Archive, lineage: Lineage): Merged {
	const acts = [...archive.groups()].map(actOf).sort((a, b) => compareIds(a.event.id, b.event.id));
	const eventOf = new Map(acts.flatMap(({ event }) => event.claims.map((claim) => [claim, event.id] as const)));
	const held = acts.flatMap((act) => act.claims);
	const disputes = [
		...acts.flatMap((act) => disputesOf(act, lineage)),
		...controlDisputes(held, lineage, (claim) => eventOf.get(claim)!),
	];
	return { acts, disputes };
}

/** Where old events went: for each old id the events that now hold its claims, itself left out. Old ids lead on to new ones. */
export function succession(
	before: readonly { id: string; claims: readonly string[] }[],
	after: readonly { id: string; claims: readonly string[] }[],
): Map<string, string[]> {
	const now = new Map(after.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
	const stands = new Set(after.map(({ id }) => id));
	const ledOn = new Map<string, string[]>();
	for (const { id, claims } of before) {
		const heirs = new Set(claims.flatMap((claim) => now.get(claim) ?? []));
		heirs.delete(id);
		if (heirs.size > 0 || !stands.has(id)) ledOn.set(id, [...heirs].sort(compareIds));
	}
	return ledOn;
}
