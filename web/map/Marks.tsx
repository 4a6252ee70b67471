import type { Map as MapLibre } from 'maplibre-gl';
import type { ReactNode } from 'react';
import { counted, typeName } from '../words/index.ts';
import { boxAt, moved, sizeOf } from './boxes.ts';
import { Countries } from './Countries.tsx';
import { type Box, type Cluster, clustersOf, roomFor } from './clusters.ts';
import { Donut } from './Donut.tsx';
import { boundsOf, type MapPlace } from './disks.ts';
import type { World } from './world.ts';

/** What a mark tells beside its count: a sign at its edge, the words under its name, and the same for those who hear it. */
export interface MarkNote {
	mark: string;
	words: string;
	label: string;
}

interface Props<Place extends MapPlace> {
	map: MapLibre;
	world: World;
	places: readonly Place[];
	chosen: readonly string[];
	onPlaces: (ids: string[]) => void;
	/** What is counted. */
	unit?: string;
	note?: (places: readonly Place[]) => MarkNote | null;
	/** What is written where marks and their names leave room. */
	between?: (taken: readonly Box[]) => ReactNode;
}

/** Marks and names over the map, as HTML: they can be reached by keyboard and read out, and need no font files. */
export function Marks<Place extends MapPlace>({
	map,
	world,
	places,
	chosen,
	onPlaces,
	unit = 'claim',
	note,
	between,
}: Props<Place>) {
	const { clientWidth: width, clientHeight: height } = map.getContainer();
	const project = (place: { lon: number; lat: number }) => map.project([place.lon, place.lat]);
	const clusters = clustersOf(places, project, { width, height });
	const marks = clusters.map((cluster) => ({
		cluster,
		size: sizeOf(cluster.count),
		name: nameOf(cluster),
		told: note?.(cluster.places) ?? null,
	}));
	const taken: Box[] = marks.map(({ cluster, size }) => boxAt(cluster.x, cluster.y, size, size));
	const names = marks.map(({ cluster, size, name, told }) => {
		const letters = Math.max(name.length, told?.words.length ?? 0);
		const lines = told?.words ? 2 : 1;
		return boxAt(cluster.x, cluster.y + size / 2 + 1 + lines * 8, letters * 6.6 + 4, lines * 16);
	});
	const namesFit = roomFor(names, taken);
	const shownNames = names.filter((_, i) => namesFit[i]);
	const open = (cluster: Cluster<Place>) => {
		const bounds = cluster.places.length > 1 ? boundsOf(cluster.places) : null;
		const apart = bounds && (bounds[2] - bounds[0] > 0.01 || bounds[3] - bounds[1] > 0.01);
		if (apart && map.getZoom() < 11) {
			map.fitBounds(bounds, { padding: 64, maxZoom: 12, animate: false }, { originalEvent: new Event('click') });
			return;
		}
		onPlaces(cluster.places.flatMap((place) => (place.id ? [place.id] : [])));
	};

	return (
		<div className="marks">
			{between?.([...taken, ...shownNames])}
			<Countries map={map} world={world} taken={[...taken, ...shownNames]} />
			{marks.map(({ cluster, size, name, told }, i) => {
				const label = [labelOf(cluster, unit), told?.label].filter(Boolean).join('; ');
				const held = cluster.places.some((place) => place.id && chosen.includes(place.id));
				return (
					<button
						key={`${cluster.places[0]!.id} ${cluster.places[0]!.name}`}
						type="button"
						className="map-mark"
						style={{ ...moved(cluster.x - size / 2, cluster.y - size / 2), width: size, height: size }}
						aria-pressed={held}
						aria-label={label}
						title={label}
						onClick={() => open(cluster)}
					>
						<Donut places={cluster.places} count={cluster.count} size={size} />
						{told?.mark && (
							<span className="map-badge verdict-mark" aria-hidden="true">
								{told.mark}
							</span>
						)}
						{namesFit[i] && (
							<span className="map-name" style={{ top: size + 1, left: size / 2 }} aria-hidden="true">
								{name}
								{told?.words && <span className="map-note">{told.words}</span>}
							</span>
						)}
					</button>
				);
			})}
		</div>
	);
}

function nameOf(cluster: Cluster): string {
	const first = cluster.places[0]!.name;
	return cluster.places.length > 1 ? `${first} +${cluster.places.length - 1}` : first;
}

function labelOf(cluster: Cluster, unit: string): string {
	const sums = new Map<string, number>();
	for (const place of cluster.places) {
		for (const part of place.families) sums.set(part.family, (sums.get(part.family) ?? 0) + part.count);
	}
	const parts = [...sums].sort((a, b) => b[1] - a[1]).map(([family, n]) => `${typeName(family).toLowerCase()} ${n}`);
	const where =
		cluster.places.length > 1
			? `${counted(cluster.places.length, 'place')} around ${cluster.places[0]!.name}`
			: cluster.places[0]!.name;
	return `${where}: ${counted(cluster.count, unit)} (${parts.join(', ')})`;
}
