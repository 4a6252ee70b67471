import { z } from 'zod';

/** What sort of place: sets how large an honest radius of doubt is. */
export const PLACE_KINDS = [
	'site',
	'neighbourhood',
	'village',
	'town',
	'city',
	'district',
	'province',
	'country',
	'region',
	'river',
	'road',
	'border',
	'water',
	'relative',
	'unknown',
] as const;
export const PlaceKind = z.enum(PLACE_KINDS);
export type PlaceKind = z.infer<typeof PlaceKind>;

/**
 * A place as a claim tells it. `lat`, `lon` and `radiusKm` are null where the name is told but no gazetteer knows it;
 * `radiusKm` is how far off the point may be.
 */
export const Place = z.object({
	/** `geonames:ID`, `ne:ID`, `pcode:CODE`, `own:ID`; null where unresolved. */
	id: z.string().nullable(),
	name: z.string(),
	lat: z.number().min(-90).max(90).nullable(),
	lon: z.number().min(-180).max(180).nullable(),
	kind: PlaceKind,
	country: z.string().length(2).nullable(),
	radiusKm: z.number().nonnegative().nullable(),
});
export type Place = z.infer<typeof Place>;

/** A place with the words that tell it and the other places that the words could mean. */
export const PlaceRef = Place.extend({
	mention: z.string(),
	start: z.int().nonnegative(),
	end: z.int().nonnegative(),
	candidates: z.array(Place).optional(),
});
export type PlaceRef = z.infer<typeof PlaceRef>;
