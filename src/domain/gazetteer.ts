import type { PlaceKind } from './place.ts';

/** One place of the gazetteer. */
export interface GazetteerPlace {
	/** Its number in the gazetteer at hand: not to be kept. */
	row: number;
	id: string;
	name: string;
	lat: number;
	lon: number;
	kind: PlaceKind;
	/** ISO 3166-1 alpha-2, or null for what lies in several countries. */
	country: string | null;
	/** `CC.CODE` and `CC.CODE.CODE` as GeoNames numbers them; null where not known. */
	admin1: string | null;
	admin2: string | null;
	/** 0 where not known. */
	population: number;
	radiusKm: number;
	/** Listed by hand: in the product's lists or a team's own. */
	own: boolean;
	/** A capital of a country (2) or of a province (1). */
	seat: 0 | 1 | 2;
}

/** One place that a name can mean, and how well the name fits. */
export interface GazetteerHit {
	row: number;
	/** `main`: its usual name; `other`: one of its other names; `weak`: a historic, short or foreign one; `people`: its people's. */
	how: 'main' | 'other' | 'weak' | 'people';
	/** True where only the sound of the name fits. */
	bySound: boolean;
}

/** In degrees. */
export interface Extent {
	south: number;
	north: number;
	west: number;
	east: number;
}

/** All places that the reader knows, found by name. */
export interface Gazetteer {
	/** What the name can mean; `folded` comes from `foldToponym`. Spelt names come alone where there are any, else those by sound. */
	find(folded: string): readonly GazetteerHit[];
	place(row: number): GazetteerPlace;
	/** The row of a country (`SY`), province (`SY.09`), district (`SY.09.01`), seat of one (`SY*`, `SY.09*`) or border (`SY|TR`, in the order of the alphabet); -1 where unknown. */
	byCode(code: string): number;
	/** How far a country or province (by code) stretches, its outermost bits left out; null where not known. */
	extent(code: string): Extent | null;
	/** How many words the longest name has that begins with this folded word; 0 where none does. It may tell too many, never too few. */
	longest(foldedWord: string): number;
	/** How likely a lone word is the place and not a common word or a person's name: 0 never, 1 always. */
	trust(foldedWord: string): number;
}

/** Kilometres between two points, along the great circle (haversine, Earth's mean radius 6371 km). */
export function kmBetween(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
	const rad = Math.PI / 180;
	const h =
		Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
		Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
	return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
}
