import type { Family, Place, Status } from '../../../src/domain/index.ts';
import { Unknown } from './Doubt.tsx';

/** A known site may carry a pin; everything else is as wide as its radius of doubt. */
export const isPin = (place: Pick<Place, 'kind' | 'lat'>): boolean => place.kind === 'site' && place.lat !== null;

/** `within 40 km`, `known site`, or that no gazetteer knows it. */
export function placeDoubt(place: Pick<Place, 'kind' | 'lat' | 'radiusKm'>): string {
	if (place.lat === null) return 'not found on any map';
	if (isPin(place)) return 'known site';
	if (place.radiusKm === null) return `${place.kind}, radius unknown`;
	return `${place.kind}, within ${Math.max(1, Math.round(place.radiusKm))} km`;
}

interface Props {
	place: Pick<Place, 'kind' | 'lat' | 'radiusKm'>;
	family: Family;
	status: Status;
}

/** A place's doubt in small: a pin for a known site, else a disk that grows with its radius (5 to 320 km over 8 to 32 pixels). */
export function PlaceMark({ place, family, status }: Props) {
	if (place.lat === null) return <Unknown />;
	const dash = status === 'possible' ? '3 2.5' : undefined;
	const hollow = status !== 'happened' && status !== 'ongoing';
	if (isPin(place)) {
		return (
			<svg className="place-mark" data-family={family} width="16" height="20" viewBox="0 0 16 20" aria-hidden="true">
				<path
					d="M8 19C4 13 2 10 2 7.5a6 6 0 0 1 12 0C14 10 12 13 8 19Z"
					fill={hollow ? 'none' : 'var(--hue)'}
					stroke="var(--hue)"
					strokeWidth="1.5"
					strokeDasharray={dash}
				/>
				<circle cx="8" cy="7.5" r="2" fill={hollow ? 'var(--hue)' : 'var(--ground)'} />
			</svg>
		);
	}
	const radius = Math.min(16, Math.max(4, 4 + 2 * Math.log2(Math.max(1, (place.radiusKm ?? 20) / 5))));
	const side = radius * 2 + 2;
	return (
		<svg className="place-mark" data-family={family} width={side} height={side} aria-hidden="true">
			<circle
				cx={side / 2}
				cy={side / 2}
				r={radius}
				fill="var(--hue)"
				fillOpacity={hollow ? 0 : 0.22}
				stroke="var(--hue)"
				strokeWidth="1.5"
				strokeDasharray={dash}
			/>
			{status === 'ongoing' && <circle cx={side / 2} cy={side / 2} r="2" fill="var(--hue)" />}
			{status === 'denied' && <path d={`M1 ${side - 1} ${side - 1} 1`} stroke="var(--hue)" strokeWidth="1.5" />}
		</svg>
	);
}
