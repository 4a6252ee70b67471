import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { type StandView, standOf } from '../../address/index.ts';
import { controlQuery } from '../../api/index.ts';
import { Desk, StandBar } from '../../parts/desk/index.ts';
import { Empty, Failed, Waiting } from '../../parts/shell/index.ts';
import { counted, dayWords } from '../../words/index.ts';
import { ControlPlaces } from './ControlPlaces.tsx';
import { DaySlider } from './DaySlider.tsx';
import { placeId } from './place-id.ts';
import './control.css';

const ControlMap = lazy(() => import('../../map/ControlMap.tsx'));
const route = getRouteApi('/control');

/** Who holds what on a day, by whose word; ground that voices differ about is hatched. */
export function ControlPage() {
	const view = route.useSearch();
	const navigate = route.useNavigate();
	const { data, error, isPending, isPlaceholderData, refetch } = useQuery(controlQuery(standOf(view)));
	const [failed, setFailed] = useState<unknown>(null);
	const set = (change: StandView, replace = false) =>
		void navigate({ search: (now) => ({ ...now, ...change }), replace, resetScroll: false });
	const places = data?.places ?? [];
	const contested = places.filter((one) => one.contested).length;
	const away = places.filter((one) => one.lat === null).length;
	return (
		<Desk title="Control">
			<div className="desk-head">
				<div>
					<h1>Control{data && <span className="head-day"> on {dayWords(data.asOf)}</span>}</h1>
					{data && (
						<p className="quiet small">
							{counted(places.length, 'place')} that claims speak of, {contested} contested
							{away > 0 && <>, {away} on no map</>}.
						</p>
					)}
				</div>
				<div className="across">
					<StandBar
						asOf={data?.asOf ?? view.asOf}
						knownOn={view.knownOn}
						chosen={Boolean(view.asOf)}
						steps={false}
						set={set}
					/>
				</div>
			</div>
			{error && <Failed error={error} where="the control of places" again={() => void refetch()} />}
			{isPending && <Waiting what="Loading who holds what" />}
			{data?.range && (
				<DaySlider range={data.range} changes={data.changes} day={data.asOf} onDay={(asOf) => set({ asOf }, true)} />
			)}
			{data && places.length === 0 && (
				<Empty
					what={
						data.range && view.asOf
							? 'No claim that is known on this day says who holds a place. Choose a later day.'
							: 'Places will stand here with their holders once a report tells who holds, takes, hands over or leaves one.'
					}
				>
					{view.asOf ? (
						<button type="button" className="button" onClick={() => set({ asOf: undefined })}>
							Go to the latest day
						</button>
					) : (
						<Link to="/reports" className="button">
							Add a report
						</Link>
					)}
				</Empty>
			)}
			{data && places.length > 0 && (
				<div className="stack" data-stale={isPlaceholderData ? '' : undefined}>
					<section className="map-frame tall" aria-label="Map of control">
						{failed ? (
							<Failed error={failed} where="the map" />
						) : (
							<Suspense fallback={<Waiting what="Loading the map" />}>
								<ControlMap places={places} onFailed={setFailed} onPlace={showPlace} />
							</Suspense>
						)}
						<p className="map-source">Borders: Natural Earth</p>
					</section>
					<ControlPlaces places={places} />
				</div>
			)}
		</Desk>
	);
}

/** Leads from a place of the map to its line in the list. */
function showPlace(place: string): void {
	const line = document.getElementById(placeId(place));
	line?.scrollIntoView({ block: 'center' });
	line?.focus({ preventScroll: true });
}
