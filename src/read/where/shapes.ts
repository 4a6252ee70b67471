import type { Extent, Gazetteer, GazetteerPlace, Place, PlaceKind } from '../../domain/index.ts';
import { kmBetween } from '../../domain/index.ts';
import { type Phrase, pointAway } from './phrases.ts';

/** A gazetteer's place as a claim's place. */
export function plainPlace(place: GazetteerPlace): Place {
	const { id, name, lat, lon, kind, country, radiusKm } = place;
	return { id, name, lat, lon, kind, country, radiusKm: Math.round(radiusKm * 10) / 10 };
}

/**
 * The place that a phrase makes of a named one: moved, narrowed or widened, with a radius of doubt that says so.
 * `label` is the whole phrase as told.
 */
export function shapedPlace(place: GazetteerPlace, phrase: Phrase, label: string, gazetteer: Gazetteer): Place {
	const plain = plainPlace(place);
	switch (phrase.form) {
		case 'plain':
			return plain;
		case 'bank':
			return { ...plain, name: label };
		case 'away':
			return awayFrom(place, phrase.km, phrase.bearing, label);
		case 'beyond': {
			if (isWide(place)) return phrase.bearing === null ? plain : sideOf(place, phrase.bearing, label, gazetteer);
			const km = place.radiusKm * 0.9;
			return {
				...awayFrom(place, phrase.bearing === null ? 0 : km, phrase.bearing, label),
				radiusKm: round(place.radiusKm * 1.5 + 5),
			};
		}
		case 'countryside': {
			const km = 25;
			const point = phrase.bearing === null ? place : pointAway(place, km * 0.7, phrase.bearing);
			if (isWide(place)) return phrase.bearing === null ? plain : sideOf(place, phrase.bearing, label, gazetteer);
			return {
				...plain,
				id: null,
				name: label,
				lat: point.lat,
				lon: point.lon,
				kind: 'district',
				radiusKm: phrase.bearing === null ? 40 : 30,
			};
		}
		case 'side':
			return phrase.bearing === null
				? { ...plain, radiusKm: round(place.radiusKm * 0.6) }
				: sideOf(place, phrase.bearing, label, gazetteer);
	}
}

const round = (km: number): number => Math.max(1, Math.round(km));
const WIDE: ReadonlySet<PlaceKind> = new Set(['province', 'country', 'region', 'district', 'water', 'river']);
const isWide = (place: GazetteerPlace): boolean => WIDE.has(place.kind);

function awayFrom(place: GazetteerPlace, km: number, bearing: number | null, label: string): Place {
	const point = bearing === null ? place : pointAway(place, km, bearing);
	const doubt = bearing === null ? km + place.radiusKm : Math.max(3, km * 0.35) + place.radiusKm * 0.5;
	return {
		id: null,
		name: label,
		lat: point.lat,
		lon: point.lon,
		kind: 'relative',
		country: place.country,
		radiusKm: round(doubt),
	};
}

function sideOf(place: GazetteerPlace, bearing: number, label: string, gazetteer: Gazetteer): Place {
	const code = place.kind === 'country' ? place.country : place.kind === 'province' ? place.admin1 : null;
	const extent = code === null ? null : gazetteer.extent(code);
	const { lat, lon, km } = extent === null ? sideOfCircle(place, bearing) : sideOfExtent(extent, bearing);
	const kind = isWide(place) ? 'region' : 'neighbourhood';
	return { id: null, name: label, lat, lon, kind, country: place.country, radiusKm: round(km) };
}

function sideOfCircle(place: GazetteerPlace, bearing: number): { lat: number; lon: number; km: number } {
	return { ...pointAway(place, place.radiusKm * 0.45, bearing), km: Math.max(3, place.radiusKm * 0.65) };
}

/** The middle of that third of a country or province. */
function sideOfExtent({ south, north, west, east }: Extent, bearing: number): { lat: number; lon: number; km: number } {
	const middle = { lat: (south + north) / 2, lon: (west + east) / 2 };
	const up = Math.cos((bearing * Math.PI) / 180);
	const right = Math.sin((bearing * Math.PI) / 180);
	const lat = middle.lat + Math.sign(Math.round(up * 2)) * (north - south) * 0.32;
	const lon = middle.lon + Math.sign(Math.round(right * 2)) * (east - west) * 0.32;
	const half = kmBetween({ lat: south, lon: west }, { lat: north, lon: east }) / 2;
	return { lat: Math.round(lat * 1e4) / 1e4, lon: Math.round(lon * 1e4) / 1e4, km: half * 0.55 };
}
