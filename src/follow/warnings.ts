import {
	type Act,
	type Agreement,
	type Finding,
	kmOutside,
	type Lineage,
	RULES,
	type Warning,
	type Zone,
} from '../domain/index.ts';
import { convergingOf } from './converging.ts';

/** What warnings rest on. `asOf` is a day number. */
export interface Watch {
	acts: readonly Act[];
	findings: readonly Finding[];
	agreements: readonly Agreement[];
	lineage: Lineage;
	asOf: number;
}

/** What an analyst should look at at `asOf`. */
export function warningsOf(watch: Watch): Warning[] {
	return [...convergingOf(watch.acts, watch.lineage, watch.asOf), ...announcedOf(watch), ...escalationsOf(watch)];
}

/** Events that are announced, still to come, and would be breaches. */
function announcedOf({ acts, findings }: Watch): Warning[] {
	const breaches = new Map<string, Finding[]>();
	for (const finding of findings) {
		if (finding.state !== 'announced' || finding.verdict !== 'in') continue;
		breaches.set(finding.event, [...(breaches.get(finding.event) ?? []), finding]);
	}
	return acts.flatMap(({ event, claims }) => {
		const of = breaches.get(event.id);
		if (!of) return [];
		const parties = claims.flatMap(({ actors }) =>
			actors.filter(({ sort }) => sort === 'party').map(({ value }) => value),
		);
		const [place] = event.where;
		return [
			{
				kind: 'announced-breach' as const,
				parties: [...new Set(parties)].sort(),
				zone: null,
				place: place ? { name: place.value, lat: place.lat, lon: place.lon } : null,
				claims: event.claims,
				why: `announced, and against ${of.map(({ agreement, provision }) => `${agreement} ${provision}`).join(', ')}`,
				rules: RULES,
			},
		];
	});
}

const WEEK = 7;
/** At least so many events in the last week, and so many times those of the week before. */
const LEAST_EVENTS = 4;
const TIMES = 2;

/** Zones where the last seven days hold at least twice the events of the seven before, and at least four. */
function escalationsOf({ acts, agreements, asOf }: Watch): Warning[] {
	const warnings: Warning[] = [];
	const seen = new Map<string, Warning | null>();
	for (const agreement of agreements) {
		for (const zone of agreement.zones) {
			const key = JSON.stringify([zone.certain, zone.possible, zone.certain ? '' : agreement.country]);
			const known = seen.get(key);
			if (known !== undefined) {
				known?.zone?.agreements.push(agreement.id);
				continue;
			}
			const inside = acts.filter((act) => isViolent(act) && liesIn(act, zone, agreement.country));
			const now = inside.filter((act) => fallsIn(act, asOf - WEEK + 1, asOf));
			const before = inside.filter((act) => fallsIn(act, asOf - 2 * WEEK + 1, asOf - WEEK));
			const rises = now.length >= LEAST_EVENTS && now.length >= TIMES * before.length;
			const warning: Warning | null = rises
				? {
						kind: 'escalation',
						parties: [],
						zone: { id: zone.id, name: zone.name, agreements: [agreement.id] },
						place: null,
						claims: now.flatMap(({ event }) => event.claims),
						why: `${now.length} events in seven days, ${before.length} in the seven before`,
						rules: RULES,
					}
				: null;
			seen.set(key, warning);
			if (warning) warnings.push(warning);
		}
	}
	return warnings;
}

const VIOLENT = new Set(['battle', 'remote', 'harm']);

function isViolent({ event }: Act): boolean {
	if (event.status !== 'happened' && event.status !== 'ongoing') return false;
	return VIOLENT.has(event.family) || event.type === 'capture';
}

function doneIn({ claims }: Act) {
	return claims.filter(({ status }) => status === 'happened' || status === 'ongoing');
}

/** Its most precise place lies wholly inside what is certain of the zone. */
function liesIn(act: Act, zone: Zone, country: string): boolean {
	const places = doneIn(act).flatMap(({ place }) => (place && !Number.isNaN(place.lat) ? [place] : []));
	const [spot] = places.sort((a, b) => a.radiusKm - b.radiusKm);
	if (!spot) return false;
	if (!zone.certain && !zone.possible) return spot.country === country;
	return zone.certain !== null && kmOutside(zone.certain, spot.lat, spot.lon) <= -spot.radiusKm;
}

/** Its most precise period ends in these days. */
function fallsIn(act: Act, from: number, to: number): boolean {
	const periods = doneIn(act).flatMap(({ time }) => (time ? [time] : []));
	const [days] = periods.sort((a, b) => a.to - a.from - (b.to - b.from));
	return days !== undefined && days.to >= from && days.to <= to;
}
