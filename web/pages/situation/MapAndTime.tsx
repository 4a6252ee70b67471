import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { MonitorFilter, Situation } from '../../../src/domain/index.ts';
import { type MonitorView, readAt, readBox } from '../../address/index.ts';
import { situationQuery } from '../../api/index.ts';
import type { Bounds } from '../../map/MapFrame.tsx';
import { Failed, Waiting } from '../../parts/shell/index.ts';
import { Timeline } from '../../parts/timeline/index.ts';
import { JUDGEMENT_MARKS, JUDGEMENT_NAMES } from '../../words/index.ts';

const EventMap = lazy(() => import('../../map/EventMap.tsx'));

interface Props {
	view: MonitorView;
	filter: MonitorFilter;
	data: Situation;
	set: (change: Partial<MonitorView>, replace?: boolean) => void;
	onOpen: (name: string | undefined) => void;
}

/** Map and timeline under one brush; the map shows also what lies outside its own frame, so that it can be moved there. */
export function MapAndTime({ view, filter, data, set, onOpen }: Props) {
	const { bbox: _bbox, ...besidesMap } = filter;
	const onMap = useQuery({ ...situationQuery(besidesMap), enabled: filter.bbox !== undefined }).data ?? data;
	const [failed, setFailed] = useState<unknown>(null);
	const [last, setLast] = useState<Bounds | null>(null);
	const held = view.bbox !== undefined;
	const marks = useMemo(() => marksOf(data), [data]);
	const away = data.events.filter((event) => event.place?.lat == null).length;
	return (
		<div>
			<section className="map-frame tall" aria-label="Map of events and zones">
				{failed ? (
					<Failed error={failed} where="the map" />
				) : (
					<Suspense fallback={<Waiting what="Loading the map" />}>
						<EventMap
							events={onMap.events}
							zones={onMap.zones}
							chosen={view.open?.startsWith('at:') ? view.open.slice(3).split(';') : []}
							at={view.at ? readAt(view.at) : null}
							box={view.bbox ? readBox(view.bbox) : null}
							onPlaces={(points) => {
								const name = `at:${points.join(';')}`;
								onOpen(view.open === name ? undefined : name);
							}}
							onMove={(at, bounds) => {
								setLast(bounds);
								const place = `${at.lat.toFixed(3)},${at.lon.toFixed(3)},${at.zoom.toFixed(2)}`;
								set({ at: place, ...(held ? { bbox: boxWords(bounds) } : {}) }, true);
							}}
							onFailed={setFailed}
							onBounds={setLast}
						/>
					</Suspense>
				)}
				<p className="map-source">Borders: Natural Earth</p>
			</section>
			<p className="map-key small quiet">
				<span>
					<span className="key-line" aria-hidden="true" /> zone for certain
				</span>
				<span>
					<span className="key-line dashed" aria-hidden="true" /> zone at most
				</span>
				<span>disk: radius of doubt</span>
				{away > 0 && <span>{away} on no map, in the list below</span>}
				<label className="map-key-hold">
					<input
						type="checkbox"
						checked={held}
						disabled={!held && !last}
						onChange={(event) => set({ bbox: event.target.checked && last ? boxWords(last) : undefined })}
					/>
					Only what the map shows
				</label>
			</p>
			<section className="time-frame situation-time" aria-label="Timeline of events">
				<Timeline
					days={data.byDay}
					from={view.from}
					to={view.to}
					onRange={(from, to) => set({ from, to, open: undefined })}
					unit="event"
					marks={marks}
				/>
			</section>
		</div>
	);
}

/** The days on which a breach is alleged, uncontested ones first. */
function marksOf(data: Situation): { day: string; mark: string; words: string }[] {
	const told = (['alleged', 'contested'] as const).flatMap((judgement) =>
		data.byDay
			.filter((one) => one.judgement === judgement && one.count > 0)
			.map(({ day }) => ({ day, mark: JUDGEMENT_MARKS[judgement], words: JUDGEMENT_NAMES.alleged })),
	);
	return told;
}

const boxWords = (bounds: Bounds) => bounds.map((degree) => Number(degree.toFixed(3))).join(',');
