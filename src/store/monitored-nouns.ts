import type { Control, Dispute, Duty, Event, Finding, Forecast, Found, Warning } from '../domain/index.ts';

/** The parts of a result, each a table of that name. */
export const NOUNS = ['events', 'findings', 'disputes', 'duties', 'control', 'forecasts', 'warnings'] as const;
export type Noun = (typeof NOUNS)[number];

type Rest = { field: string; claim: string };

/** The name by which a thing is known again when it is made again; null for one that is known by all that it says. */
export function nameOf(noun: Noun, value: Found[Noun][number]): string | null {
	switch (noun) {
		case 'events':
			return (value as Event).id;
		case 'findings': {
			const { event, agreement, provision } = value as Finding;
			return `${event}|${agreement}|${provision}`;
		}
		case 'duties': {
			const { agreement, provision } = value as Duty;
			return `${agreement}|${provision}`;
		}
		case 'forecasts':
			return (value as Forecast).claim;
		case 'control': {
			const { place, lat, lon } = value as Control;
			return `${place}|${lat}|${lon}`;
		}
		default:
			return null;
	}
}

/** The claims that a thing rests on, and by which field of theirs. */
export function restsOf(noun: Noun, value: Found[Noun][number]): Rest[] {
	const by = (field: string, claims: readonly string[]): Rest[] => claims.map((claim) => ({ field, claim }));
	switch (noun) {
		case 'events': {
			const { claims, who, whom, where, when, figures } = value as Event;
			return [
				...by('claim', claims),
				...who.flatMap((held) => by('actors', held.claims)),
				...whom.flatMap((held) => by('targets', held.claims)),
				...where.flatMap((held) => by('place', held.claims)),
				...when.flatMap((held) => by('time', held.claims)),
				...figures.flatMap((held) => by('figures', held.claims)),
			];
		}
		case 'findings':
			return (value as Finding).reasons.flatMap(({ field, claims }) => by(field, claims));
		case 'disputes': {
			const { field, sides } = value as Dispute;
			return by(field, sides.flat());
		}
		case 'duties':
			return (value as Duty).reasons.flatMap(({ field, claims }) => by(field, claims));
		case 'control':
			return (value as Control).holders.flatMap(({ claims }) => by('actors', claims));
		case 'forecasts': {
			const { claim, by: decided } = value as Forecast;
			return [...by('time', [claim]), ...by('status', decided)];
		}
		case 'warnings':
			return by('claim', (value as Warning).claims);
	}
}
