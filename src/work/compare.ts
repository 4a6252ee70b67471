import type { Event, Found } from '../domain/index.ts';

/** One thing that two results tell differently, in words. */
export interface Difference {
	noun: keyof Found;
	kind: 'new' | 'gone' | 'changed';
	/** What it is about: an event, an event against a provision, a place … */
	about: string;
	/** How the two tell it; null where one does not. */
	before: string | null;
	after: string | null;
}

/** How many of each noun two results have, and what moved. */
export interface Comparison {
	counts: Record<keyof Found, { before: number; after: number; new: number; gone: number; changed: number }>;
	differences: Difference[];
}

/**
 * Two results over the same claims, by two versions of the rules, the codebook or knowledge: what moved. A thing is the same
 * in both where it is about the same claims, and changed where it then says something else. Pure.
 */
export function compareResults(before: Found, after: Found): Comparison {
	const counts = {} as Comparison['counts'];
	const differences: Difference[] = [];
	for (const noun of NOUNS) {
		const [old, now] = [toldOf(noun, before), toldOf(noun, after)];
		const found: Difference[] = [];
		for (const [about, told] of now) {
			const was = old.get(about);
			if (was === undefined) found.push({ noun, kind: 'new', about, before: null, after: told });
			else if (was !== told) found.push({ noun, kind: 'changed', about, before: was, after: told });
		}
		for (const [about, told] of old)
			if (!now.has(about)) found.push({ noun, kind: 'gone', about, before: told, after: null });
		const many = (kind: Difference['kind']) => found.filter((each) => each.kind === kind).length;
		counts[noun] = {
			before: before[noun].length,
			after: after[noun].length,
			new: many('new'),
			gone: many('gone'),
			changed: many('changed'),
		};
		differences.push(...found);
	}
	return { counts, differences };
}

const NOUNS = ['events', 'findings', 'disputes', 'duties', 'control', 'forecasts', 'warnings'] as const;

/** Each thing by what it is about, with what is told of it. */
function toldOf(noun: (typeof NOUNS)[number], found: Found): Map<string, string> {
	switch (noun) {
		case 'events':
			return new Map(found.events.map((event) => [event.id, eventText(event)]));
		case 'findings':
			return new Map(
				found.findings.map(({ event, agreement, provision, verdict, state, contested }) => [
					`${event} against ${agreement} ${provision}`,
					`${verdict}, ${state}${contested ? ', contested' : ''}`,
				]),
			);
		case 'disputes':
			return new Map(
				found.disputes.map(({ kind, sides }) => [`${kind}: ${sides.map((side) => side.join(' ')).join(' | ')}`, kind]),
			);
		case 'duties':
			return new Map(found.duties.map(({ agreement, provision, state }) => [`${agreement} ${provision}`, state]));
		case 'control':
			return new Map(
				found.control.map(({ place, lat, lon, holders, contested }) => [
					lat === null ? place : `${place} (${lat}, ${lon})`,
					`${holders.map(({ party }) => party).join(', ') || 'nobody'}${contested ? ', contested' : ''}`,
				]),
			);
		case 'forecasts':
			return new Map(found.forecasts.map(({ claim, state }) => [claim, state]));
		case 'warnings':
			return new Map(
				found.warnings.map(({ kind, parties, zone, claims }) => [
					`${kind}: ${[...parties, ...(zone ? [zone.name] : [])].join(', ')}`,
					`rests on ${claims.length} claims`,
				]),
			);
	}
}

function eventText({ type, status, contested, claims }: Event): string {
	return `${type}, ${status}${contested ? ', contested' : ''}: ${claims.join(' ')}`;
}
