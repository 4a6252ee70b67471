import { type GeoJSONSource, Map as MapLibre, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { problemOf } from '../api/index.ts';
import { onTheme } from '../parts/shell/theme.ts';
import { boundsOf, diskOf, type MapPlace, strikeOf } from './disks.ts';
import { Marks } from './Marks.tsx';
import { styleOf } from './style.ts';
import { loadWorld, type World } from './world.ts';
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';

setWorkerUrl(workerUrl);

/** West, south, east, north in degrees. */
export type Bounds = [number, number, number, number];

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
	/** Told once what the map shows at first. */
	onBounds: (bounds: Bounds) => void;
}

/** Claims where they are said to have been: disks as wide as the doubt, marks with counts over them. */
export default function ClaimMap({ places, chosen, at, box, onPlaces, onMove, onFailed, onBounds }: Props) {
	const frame = useRef<HTMLDivElement>(null);
	const [map, setMap] = useState<MapLibre | null>(null);
	const [world, setWorld] = useState<World | null>(null);
	const [, redraw] = useState(0);
	const told = useRef({ onMove, onFailed, onBounds });
	told.current = { onMove, onFailed, onBounds };
	const first = useRef({ at, box, fitted: at !== null || box !== null });

	useEffect(() => {
		let gone = false;
		let made: MapLibre | null = null;
		let stopTheme: (() => void) | null = null;
		loadWorld()
			.then((loaded) => {
				if (gone || !frame.current) return;
				const { at, box } = first.current;
				made = new MapLibre({
					container: frame.current,
					style: styleOf(loaded),
					attributionControl: false,
					dragRotate: false,
					pitchWithRotate: false,
					touchPitch: false,
					maxZoom: 13,
					minZoom: 0.5,
					fadeDuration: 0,
					...(at
						? { center: [at.lon, at.lat], zoom: at.zoom }
						: box
							? { bounds: box }
							: { center: [38, 35], zoom: 4.5 }),
				});
				made.touchZoomRotate.disableRotation();
				made.keyboard.disableRotation();
				made.addControl(new NavigationControl({ showCompass: false }), 'top-right');
				made.on('move', () => redraw((n) => n + 1));
				made.on('resize', () => redraw((n) => n + 1));
				made.on('moveend', (event) => {
					if (!made || !('originalEvent' in event) || !event.originalEvent) return;
					const { lat, lng, zoom } = { ...made.getCenter(), zoom: made.getZoom() };
					told.current.onMove({ lat, lon: lng, zoom }, made.getBounds().toArray().flat() as Bounds);
				});
				// Marks stand as soon as there is a map to stand on; the land may still be drawn.
				made.once('style.load', () => {
					if (gone) return;
					setWorld(loaded);
					setMap(made);
				});
				stopTheme = onTheme(() => {
					made?.setStyle(styleOf(loaded), { diff: true });
					made?.once('styledata', () => redraw((n) => n + 1));
				});
			})
			.catch(() => told.current.onFailed(problemOf('app.map', 'the map')));
		return () => {
			gone = true;
			stopTheme?.();
			made?.remove();
		};
	}, []);

	useEffect(() => {
		if (!map) return;
		const show = () => {
			const put = (source: string, features: (GeoJSON.Feature | null)[]) =>
				map.getSource<GeoJSONSource>(source)?.setData({
					type: 'FeatureCollection',
					features: features.filter((one) => one !== null),
				});
			const wide = [...places].sort((a, b) => b.radiusKm - a.radiusKm);
			put('disks', wide.map(diskOf));
			put('strikes', wide.map(strikeOf));
		};
		show();
		map.on('style.load', show);
		const bounds = boundsOf(places);
		if (bounds && !first.current.fitted) {
			first.current.fitted = true;
			map.fitBounds(bounds, { padding: 56, maxZoom: 8, duration: 0 });
		}
		told.current.onBounds(map.getBounds().toArray().flat() as Bounds);
		return () => {
			map.off('style.load', show);
		};
	}, [map, places]);

	return (
		<div className="map" ref={frame}>
			{map &&
				world &&
				createPortal(
					<Marks map={map} world={world} places={places} chosen={chosen} onPlaces={onPlaces} />,
					map.getCanvasContainer(),
				)}
		</div>
	);
}
