import { useMemo } from 'react';
import type { EventRow } from '../../src/domain/index.ts';
import { boundsOf, diskOf, strikeOf } from './disks.ts';
import { eventPlaces, judgementNote } from './events.ts';
import { type Bounds, MapFrame } from './MapFrame.tsx';
import { Marks } from './Marks.tsx';
import type { World } from './world.ts';
import { ZoneNames } from './ZoneNames.tsx';
import { drawnZones, type ZoneOutline, zoneBounds } from './zones.ts';

interface Props {
	events: readonly EventRow[];
	zones: readonly ZoneOutline[];
	/** Points (`lat,lon`) that are opened. */
	chosen: readonly string[];
	/** What the map shows whole at first; `events` where some have a point. */
	first?: 'events' | 'zones';
	at?: { lat: number; lon: number; zoom: number } | null;
	box?: Bounds | null;
	/** Points of a mark that was pressed. */
	onPlaces: (points: string[]) => void;
	onMove?: ((at: { lat: number; lon: number; zoom: number }, bounds: Bounds) => void) | undefined;
	onFailed: (error: unknown) => void;
	onBounds?: ((bounds: Bounds) => void) | undefined;
}

/** Events where they are said to have been, over the zones of agreements: family in the ring, verdict as its mark and its word. */
export default function EventMap({
	events,
	zones,
	chosen,
	first = 'events',
	at = null,
	box = null,
	onPlaces,
	...frame
}: Props) {
	const places = useMemo(() => eventPlaces(events), [events]);
	const drawn = useMemo(() => {
		const wide = [...places].sort((a, b) => b.radiusKm - a.radiusKm);
		return (world: World) => ({
			...drawnZones(zones, world),
			disks: wide.map(diskOf),
			strikes: wide.map(strikeOf),
		});
	}, [places, zones]);
	const fit = useMemo(() => {
		const [around, within] = [boundsOf(places), zoneBounds(zones)];
		return first === 'zones' ? (within ?? around) : (around ?? within);
	}, [places, zones, first]);
	return (
		<MapFrame {...frame} at={at} box={box} fit={fit} drawn={drawn}>
			{(map, world) => (
				<Marks
					map={map}
					world={world}
					places={places}
					chosen={chosen}
					onPlaces={onPlaces}
					unit="event"
					note={judgementNote}
					between={(taken) => <ZoneNames map={map} zones={zones} taken={taken} />}
				/>
			)}
		</MapFrame>
	);
}
