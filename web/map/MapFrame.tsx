import type { Feature } from 'geojson';
import { type GeoJSONSource, Map as MapLibre, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { problemOf } from '../api/index.ts';
import { onTheme } from '../parts/shell/theme.ts';
import { type SourceName, styleOf } from './style.ts';
import { loadWorld, type World } from './world.ts';
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';

setWorkerUrl(workerUrl);

/** West, south, east, north in degrees. */
export type Bounds = [number, number, number, number];

/** What is drawn under the marks, by the layer that it belongs to; kept by identity, so make it once. */
export type Drawn = Partial<Record<SourceName, readonly (Feature | null)[]>>;

interface Props {
	/** Where to look at first; without it the map shows `box`, else `fit`. */
	at: { lat: number; lon: number; zoom: number } | null;
	box: Bounds | null;
	fit: Bounds | null;
	/** What is drawn, given the world once it is loaded. */
	drawn: (world: World) => Drawn;
	/** Told when the person has moved the map. */
	onMove?: ((at: { lat: number; lon: number; zoom: number }, bounds: Bounds) => void) | undefined;
	onFailed: (error: unknown) => void;
	/** Told what the map shows at first. */
	onBounds?: ((bounds: Bounds) => void) | undefined;
	/** Marks over the map. */
	children: (map: MapLibre, world: World) => ReactNode;
}

/** A map of the world in the theme at hand, with what is drawn on it and marks as HTML over it. */
export function MapFrame({ at, box, fit, drawn, onMove, onFailed, onBounds, children }: Props) {
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
					told.current.onMove?.({ lat, lon: lng, zoom }, made.getBounds().toArray().flat() as Bounds);
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
		if (!map || !world) return;
		const layers = drawn(world);
		const show = () => {
			for (const [source, features] of Object.entries(layers)) {
				map.getSource<GeoJSONSource>(source)?.setData({
					type: 'FeatureCollection',
					features: features.filter((one) => one !== null),
				});
			}
		};
		show();
		map.on('style.load', show);
		return () => {
			map.off('style.load', show);
		};
	}, [map, world, drawn]);

	useEffect(() => {
		if (!map) return;
		if (fit && !first.current.fitted) {
			first.current.fitted = true;
			map.fitBounds(fit, { padding: 56, maxZoom: 8, duration: 0 });
		}
		told.current.onBounds?.(map.getBounds().toArray().flat() as Bounds);
	}, [map, fit]);

	return (
		<div className="map" ref={frame}>
			{map && world && createPortal(children(map, world), map.getCanvasContainer())}
		</div>
	);
}
