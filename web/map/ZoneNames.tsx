import type { Map as MapLibre } from 'maplibre-gl';
import { moved } from './boxes.ts';
import { roomFor } from './clusters.ts';
import { type ZoneOutline, zoneTop } from './zones.ts';

/** The names of zones at their northern edge, where there is room. */
export function ZoneNames({ map, zones }: { map: MapLibre; zones: readonly ZoneOutline[] }) {
	const named = zones.flatMap((zone) => {
		const top = zoneTop(zone);
		return top ? [{ zone, at: map.project([top.lon, top.lat]) }] : [];
	});
	const fit = roomFor(
		named.map(({ zone, at }) => {
			const width = zone.name.length * 7 + 8;
			return { x: at.x - width / 2, y: at.y - 18, width, height: 18 };
		}),
	);
	return (
		<div className="marks" aria-hidden="true">
			{named.map(({ zone, at }, i) =>
				fit[i] ? (
					<span key={zone.id} className="map-zone" style={moved(at.x, at.y)}>
						{zone.name}
					</span>
				) : null,
			)}
		</div>
	);
}
