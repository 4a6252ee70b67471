import type { Map as MapLibre } from 'maplibre-gl';
import { moved } from './boxes.ts';
import { type Box, roomFor } from './clusters.ts';
import { type ZoneOutline, zoneTop } from './zones.ts';

/** The names of zones at their northern edge, where there is room. */
export function ZoneNames({
	map,
	zones,
	taken,
}: {
	map: MapLibre;
	zones: readonly ZoneOutline[];
	taken: readonly Box[];
}) {
	const named = zones.flatMap((zone) => {
		const top = zoneTop(zone);
		return top ? [{ zone, at: map.project([top.lon, top.lat]) }] : [];
	});
	const fit = roomFor(
		named.map(({ zone, at }) => {
			const width = zone.name.length * 7 + 8;
			return { x: at.x - width / 2, y: at.y - 18, width, height: 18 };
		}),
		taken,
	);
	return named.map(({ zone, at }, i) =>
		fit[i] ? (
			// biome-ignore lint/suspicious/noArrayIndexKey: two agreements may draw one zone
			<span key={`${zone.id} ${i}`} className="map-zone" style={moved(at.x, at.y)} aria-hidden="true">
				{zone.name}
			</span>
		) : null,
	);
}
