import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { ClaimFilter, ClaimSummary } from '../../../src/domain/index.ts';
import { type ClaimsView, listed, readAt, readBox } from '../../address/index.ts';
import { summaryQuery } from '../../api/index.ts';
import type { Bounds } from '../../map/MapFrame.tsx';
import { Failed, Waiting } from '../../parts/shell/index.ts';
import { Timeline } from '../../parts/timeline/index.ts';

const ClaimMap = lazy(() => import('../../map/ClaimMap.tsx'));

interface Props {
	view: ClaimsView;
	/** The filter in force, without its order. */
	filter: ClaimFilter;
	summary: ClaimSummary | undefined;
	set: (change: Partial<ClaimsView>, replace?: boolean) => void;
}

/**
 * Map and timeline under one brush. Each shows what all filters but its own hold, so that what lies outside the brush or the
 * map's frame stays in sight and can be widened to.
 */
export function MapAndTime({ view, filter, summary, set }: Props) {
	const { bbox: _bbox, place: _place, ...besidesMap } = filter;
	const { from: _from, to: _to, ...besidesTime } = filter;
	const onMap = useQuery(summaryQuery(besidesMap)).data ?? summary;
	const onTime = useQuery(summaryQuery(besidesTime)).data ?? summary;
	const [failed, setFailed] = useState<unknown>(null);
	const [last, setLast] = useState<Bounds | null>(null);
	const held = view.bbox !== undefined;
	const box = view.bbox ? readBox(view.bbox) : null;

	return (
		<div className="map-and-time">
			<section className="map-frame" aria-label="Map of claims">
				{failed ? (
					<Failed error={failed} where="the map" />
				) : (
					<Suspense fallback={<Waiting what="Loading the map" />}>
						<ClaimMap
							places={onMap?.byPlace ?? NOTHING}
							chosen={listed(view.place)}
							at={view.at ? readAt(view.at) : null}
							box={box}
							onPlaces={(ids) => {
								const list = ids.join(',');
								set({ place: view.place === list || !list ? undefined : list });
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
			<section className="time-frame" aria-label="Timeline of claims">
				<Timeline
					days={onTime?.byDay ?? NO_DAYS}
					from={view.from}
					to={view.to}
					onRange={(from, to) => set({ from, to })}
				/>
				<label className="map-hold">
					<input
						type="checkbox"
						checked={held}
						disabled={!held && !last}
						onChange={(event) => set({ bbox: event.target.checked && last ? boxWords(last) : undefined })}
					/>
					Only what the map shows
				</label>
			</section>
		</div>
	);
}

const NOTHING: ClaimSummary['byPlace'] = [];
const NO_DAYS: ClaimSummary['byDay'] = [];

const boxWords = (bounds: Bounds) => bounds.map((degree) => Number(degree.toFixed(3))).join(',');
