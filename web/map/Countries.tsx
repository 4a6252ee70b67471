import type { Map as MapLibre } from 'maplibre-gl';
import { boxAt, moved } from './boxes.ts';
import { type Box, roomFor } from './clusters.ts';
import type { World } from './world.ts';

/** Names of countries shown at once; more would be noise. */
const NAMES = 24;

/** Names of the countries in sight, the largest first, where they lie on nothing of `taken`. */
export function Countries({ map, world, taken }: { map: MapLibre; world: World; taken: readonly Box[] }) {
	const { clientWidth: width, clientHeight: height } = map.getContainer();
	const countries = world.names
		.map((country) => ({ ...country, at: map.project([country.lon, country.lat]) }))
		.filter(({ at }) => at.x > 0 && at.y > 0 && at.x < width && at.y < height)
		.sort((a, b) => b.size - a.size)
		.slice(0, NAMES);
	const fit = roomFor(
		countries.map(({ name, at }) => boxAt(at.x, at.y, name.length * 7.5, 16)),
		taken,
	);
	return countries.map(({ name, at }, i) =>
		fit[i] ? (
			<span key={name} className="map-country" style={moved(at.x, at.y)} aria-hidden="true">
				{name}
			</span>
		) : null,
	);
}
