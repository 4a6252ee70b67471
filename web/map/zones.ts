import type { Feature } from 'geojson';
import type { Area, ZoneShape } from '../../src/domain/index.ts';
import type { Bounds, Drawn } from './MapFrame.tsx';
import type { World } from './world.ts';

/** What a zone needs to be drawn. Both outlines null: the whole country. */
export type ZoneOutline = Pick<ZoneShape, 'id' | 'name' | 'country' | 'certain' | 'possible'>;

/** The outlines of zones, one line for two zones of one shape; a whole country takes the map's own. */
export function drawnZones(zones: readonly ZoneOutline[], world: World): Pick<Drawn, 'certain' | 'possible'> {
	const certain: (Feature | null)[] = [];
	const possible: (Feature | null)[] = [];
	const countries = new Set<string>();
	for (const zone of zones) {
		if (!zone.certain && !zone.possible) countries.add(zone.country);
		if (drawn(zone.possible)) possible.push(shape(zone.possible));
		if (drawn(zone.certain)) certain.push(shape(zone.certain));
	}
	for (const code of countries) certain.push(countryOf(code, world));
	return { certain, possible };
}

/** West, south, east, north around zones; null where none has an outline. */
export function zoneBounds(zones: readonly ZoneOutline[]): Bounds | null {
	let out: Bounds | null = null;
	for (const zone of zones) {
		for (const area of [zone.possible, zone.certain]) {
			for (const [lon, lat] of area ? pointsOf(area) : []) {
				out = out
					? [Math.min(out[0], lon), Math.min(out[1], lat), Math.max(out[2], lon), Math.max(out[3], lat)]
					: [lon, lat, lon, lat];
			}
		}
	}
	return out;
}

/** The northernmost point of a zone, to write its name at. */
export function zoneTop(zone: ZoneOutline): { lon: number; lat: number } | null {
	let top: { lon: number; lat: number } | null = null;
	for (const [lon, lat] of zone.possible ? pointsOf(zone.possible) : zone.certain ? pointsOf(zone.certain) : []) {
		if (!top || lat > top.lat) top = { lon, lat };
	}
	return top;
}

const drawn = (area: Area | null): area is Area => area !== null && area.coordinates.length > 0;
const shape = (area: Area): Feature => ({ type: 'Feature', properties: {}, geometry: area as Feature['geometry'] });

function pointsOf(area: Area): [number, number][] {
	const rings = area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
	return rings.flat().map(([lon, lat]) => [lon!, lat!]);
}

function countryOf(code: string, world: World): Feature | null {
	const name = new Intl.DisplayNames(['en'], { type: 'region' }).of(code);
	const found = world.countries.features.find((one) => one.properties?.name === name);
	return found ? { ...found, properties: { whole: true } } : null;
}
