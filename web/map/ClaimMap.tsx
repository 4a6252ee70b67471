import { useMemo } from 'react';
import { boundsOf, diskOf, type MapPlace, strikeOf } from './disks.ts';
import { type Bounds, MapFrame } from './MapFrame.tsx';
import { Marks } from './Marks.tsx';

interface Props {
	places: readonly MapPlace[];
	/** Ids of the places that the filter holds. */
	chosen: readonly string[];
	/** Where to look at first; without it the map shows `box`, else where most claims are. */
	at: { lat: number; lon: number; zoom: number } | null;
	box: Bounds | null;
	onPlaces: (ids: string[]) => void;
	/** Told when the person has moved the map. */
	onMove: (at: { lat: number; lon: number; zoom: number }, bounds: Bounds) => void;
	onFailed: (error: unknown) => void;
	/** Told what the map shows at first. */
	onBounds: (bounds: Bounds) => void;
}

/** Claims where they are said to have been: disks as wide as the doubt, marks with counts over them. */
export default function ClaimMap({ places, chosen, onPlaces, ...frame }: Props) {
	const drawn = useMemo(() => {
		const wide = [...places].sort((a, b) => b.radiusKm - a.radiusKm);
		return () => ({ disks: wide.map(diskOf), strikes: wide.map(strikeOf) });
	}, [places]);
	const fit = useMemo(() => boundsOf(places), [places]);
	return (
		<MapFrame {...frame} fit={fit} drawn={drawn}>
			{(map, world) => <Marks map={map} world={world} places={places} chosen={chosen} onPlaces={onPlaces} />}
		</MapFrame>
	);
}
