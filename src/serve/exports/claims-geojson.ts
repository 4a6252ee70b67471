import type { Feature, Point } from 'geojson';
import type { ClaimRow } from '../../domain/index.ts';

/** A claim as a GeoJSON feature (RFC 7946); its geometry is null where no place is known. The claim itself is in its properties, whole. */
export function featureOf({ key, report, claim }: ClaimRow): Feature<Point | null> {
	const { place } = claim;
	const known = place !== null && place.lat !== null && place.lon !== null;
	return {
		type: 'Feature',
		id: key,
		geometry: known ? { type: 'Point', coordinates: [place.lon!, place.lat!] } : null,
		properties: { report, claim },
	};
}
