/** The id under which a place stands in the list, for links from the map. */
export const placeId = (place: string): string => `place-${place.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
