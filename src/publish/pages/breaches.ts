import type { Event, Situation } from '../../domain/index.ts';
import type { Lookup } from './lookup.ts';
import { actorsOf, countedOf, judgementOf } from './rows.ts';
import { zoneOf } from './zones.ts';

type Breach = Situation['breaches'][number];
type Gathered = Omit<Breach, 'now' | 'before'> & { now: Event[]; before: Event[] };

/** Alleged breaches, uncontested, by zone, party and provision, now and before; the most first. */
export function breachesOf(now: Event[], before: Event[], agreements: string[], lookup: Lookup): Breach[] {
	const lines = new Map<string, Gathered>();
	for (const [which, events] of [
		['now', now],
		['before', before],
	] as const) {
		for (const event of events)
			for (const line of linesOf(event, agreements, lookup)) {
				const key = JSON.stringify([line.agreement.id, line.zone?.id, line.parties, line.provision]);
				const known = lines.get(key) ?? line;
				known[which].push(event);
				lines.set(key, known);
			}
	}
	const all = [...lines.values()].map((line) => ({
		...line,
		now: countedOf(line.now),
		before: countedOf(line.before),
	}));
	return all.sort(
		(a, b) => b.now.events.length - a.now.events.length || b.before.events.length - a.before.events.length,
	);
}

function linesOf(event: Event, agreements: string[], lookup: Lookup): Gathered[] {
	return lookup.findingsOf(event.id).flatMap((finding) => {
		if (judgementOf(finding) !== 'alleged') return [];
		if (agreements.length > 0 && !agreements.includes(finding.agreement)) return [];
		const agreement = lookup.known.agreements.find(({ id }) => id === finding.agreement);
		if (!agreement) return [];
		return [
			{
				agreement: { id: agreement.id, name: agreement.name },
				zone: zoneOf(event, agreement, finding.provision, lookup),
				parties: actorsOf(event, lookup),
				provision: finding.provision,
				now: [],
				before: [],
			},
		];
	});
}
