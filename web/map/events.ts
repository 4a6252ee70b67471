import { type EventRow, JUDGEMENTS, type Judgement } from '../../src/domain/index.ts';
import { JUDGEMENT_MARKS, JUDGEMENT_NAMES } from '../words/index.ts';
import type { MapPlace } from './disks.ts';
import type { MarkNote } from './Marks.tsx';

/** A place with its events by judgement. */
export interface EventPlace extends MapPlace {
	judgements: ReadonlyMap<Judgement, number>;
}

/** The name of a place of events in the address: its point. */
export const placeKey = (place: { lat: number; lon: number }): string => `${place.lat},${place.lon}`;

/** Events by their most precise place; those without a point on any map are left out. */
export function eventPlaces(events: readonly EventRow[]): EventPlace[] {
	const out = new Map<string, EventPlace & { judgements: Map<Judgement, number> }>();
	for (const { place, family, status, judgement } of events) {
		if (place?.lat == null || place.lon === null) continue;
		const key = placeKey({ lat: place.lat, lon: place.lon });
		let one = out.get(key);
		if (!one) {
			const { name, lat, lon } = place;
			const known = place.radiusKm !== null && place.radiusKm <= SITE_KM;
			const kind = known ? 'site' : 'area';
			one = {
				id: key,
				name,
				lat,
				lon,
				radiusKm: place.radiusKm ?? 0,
				kind,
				count: 0,
				families: [],
				judgements: new Map(),
			};
			out.set(key, one);
		}
		one.count += 1;
		one.radiusKm = Math.max(one.radiusKm, place.radiusKm ?? 0);
		one.judgements.set(judgement, (one.judgements.get(judgement) ?? 0) + 1);
		const part = one.families.find((each) => each.family === family && each.status === status);
		if (part) part.count += 1;
		else one.families.push({ family, status, count: 1 });
	}
	return [...out.values()];
}

/** Kilometres of doubt under which a place is a known site. */
const SITE_KM = 0.5;

/** How events of places stand: the gravest mark, and every judgement in words. */
export function judgementNote(places: readonly EventPlace[]): MarkNote | null {
	const sums = new Map<Judgement, number>();
	for (const place of places) {
		for (const [judgement, n] of place.judgements) sums.set(judgement, (sums.get(judgement) ?? 0) + n);
	}
	const told = JUDGEMENTS.filter((one) => one !== 'none' && sums.has(one));
	const gravest = told[0];
	if (!gravest) return null;
	const words = (one: Judgement) => `${sums.get(one)} ${JUDGEMENT_NAMES[one]}`;
	return { mark: JUDGEMENT_MARKS[gravest], words: words(gravest), label: told.map(words).join(', ') };
}
