import { useMemo } from 'react';
import type { ControlPage } from '../../src/domain/index.ts';
import { figureWords } from '../words/index.ts';
import { moved } from './boxes.ts';
import { Countries } from './Countries.tsx';
import { type Box, roomFor } from './clusters.ts';
import { boundsOf } from './disks.ts';
import { Hatched } from './Hatched.tsx';
import { MapFrame } from './MapFrame.tsx';

type Place = ControlPage['places'][number] & { lat: number; lon: number };

interface Props {
	places: ControlPage['places'];
	onFailed: (error: unknown) => void;
	/** A place was pressed. */
	onPlace: (place: string) => void;
}

const nothing = () => ({});

/** Who holds what: a disk as wide as the doubt, hatched where contested, the holders in words beside it, never in colours. */
export default function ControlMap({ places, onFailed, onPlace }: Props) {
	const known = useMemo(() => places.filter((one): one is Place => one.lat !== null && one.lon !== null), [places]);
	const fit = useMemo(
		() =>
			boundsOf(
				known.map((one) => ({ ...one, id: null, name: one.place, radiusKm: 0, kind: '', count: 1, families: [] })),
			),
		[known],
	);
	return (
		<MapFrame at={null} box={null} fit={fit} drawn={nothing} onFailed={onFailed}>
			{(map, world) => {
				const spots = known.map((place) => {
					const at = map.project([place.lon, place.lat]);
					const edge = map.project([place.lon, place.lat + (place.radiusKm ?? 0) / KM_A_DEGREE]);
					return { place, at, radius: Math.max(5, Math.abs(at.y - edge.y)), words: holderWords(place) };
				});
				// Contested places speak first where there is no room for all.
				spots.sort((a, b) => Number(b.place.contested) - Number(a.place.contested));
				const boxes = spots.map(({ at, place, words }): Box => {
					const width = Math.max(words.length, place.place.length) * 6.6 + 16;
					return { x: at.x + 8, y: at.y - 16, width, height: 34 };
				});
				const fits = roomFor(boxes);
				return (
					<div className="marks">
						<Countries map={map} world={world} taken={boxes.filter((_, i) => fits[i])} />
						<Hatched spots={spots.map(({ at, radius, place }) => ({ at, radius, contested: place.contested }))} />
						{spots.map(({ place, at, words }, i) => (
							<button
								key={place.place}
								type="button"
								className="map-hold-mark"
								style={moved(at.x - 12, at.y - 12)}
								aria-label={`${place.place}: ${words}${place.contested ? ', contested' : ''}`}
								title={`${place.place}: ${words}${place.contested ? ', contested' : ''}`}
								onClick={() => onPlace(place.place)}
							>
								<span className="map-hold-dot" aria-hidden="true" />
								{fits[i] && (
									<span className="map-hold-words" aria-hidden="true">
										<strong>{place.place}</strong>
										<br />
										{words}
									</span>
								)}
							</button>
						))}
					</div>
				);
			}}
		</MapFrame>
	);
}

/** Kilometres of one degree of a great circle. */
const KM_A_DEGREE = 111.195;

function holderWords({ holders, contested }: Place): string {
	if (!holders.length) return 'holder unknown';
	return holders
		.map(({ party, share }) => (share ? `${party.name} ${figureWords({ of: 'percent', ...share })}` : party.name))
		.join(contested ? ' ⇄ ' : ' + ');
}
