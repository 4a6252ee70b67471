import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FORECAST_STATES, type ForecastState } from '../../../src/domain/index.ts';
import { listed, type StandView, standOf, toggled } from '../../address/index.ts';
import { forecastsQuery } from '../../api/index.ts';
import { Desk, StandBar } from '../../parts/desk/index.ts';
import { FacetList, Folded } from '../../parts/filters/index.ts';
import { ForecastLine, Records, recordClaims } from '../../parts/forecast/index.ts';
import { RestsOn } from '../../parts/rests/index.ts';
import { Empty, Failed, useKeys, useListKeys, Waiting } from '../../parts/shell/index.ts';
import { counted, dayWords, FORECAST_NAMES } from '../../words/index.ts';

const route = getRouteApi('/forecasts');

/** The order of the page: what is to come first, then what became of the others. */
const GROUPS: readonly { name: string; says: string; states: readonly ForecastState[] }[] = [
	{ name: 'Due', says: 'the window is not over', states: ['pending'] },
	{ name: 'Kept', says: 'it came in its window, or early or late', states: ['kept', 'early', 'late'] },
	{ name: 'Broken', says: 'denied, called off, or the contrary came', states: ['broken'] },
	{ name: 'Lapsed', says: 'the window is over and nothing tells of it', states: ['lapsed'] },
	{ name: 'No date told', says: 'nothing says by when', states: ['open'] },
];

/** What was said to be coming, what became of it, and the record of each source. */
export function ForecastsPage() {
	const view = route.useSearch();
	const navigate = route.useNavigate();
	const { data, error, isPending, isPlaceholderData, refetch } = useQuery(forecastsQuery(standOf(view)));
	const set = (change: StandView & { state?: string | undefined }) =>
		void navigate({ search: (now) => ({ ...now, ...change }), resetScroll: false });
	useKeys({ Escape: () => view.open && set({ open: undefined }) });
	const list = useListKeys<HTMLDivElement>();
	const chosen = listed(view.state);
	const shown = data?.forecasts.filter((one) => !chosen.length || chosen.includes(one.state)) ?? [];
	const record = data && view.open ? recordClaims(data.records, view.open) : null;
	return (
		<Desk
			title="Forecasts"
			left={
				<>
					<StandBar asOf={data?.asOf ?? view.asOf} knownOn={view.knownOn} chosen={Boolean(view.asOf)} set={set} />
					<Folded>
						<FacetList
							name="State"
							unit="forecasts"
							options={FORECAST_STATES.map((state) => ({
								value: state,
								label: FORECAST_NAMES[state].charAt(0).toUpperCase() + FORECAST_NAMES[state].slice(1),
								count: data ? data.forecasts.filter((one) => one.state === state).length : null,
							}))}
							chosen={chosen}
							onToggle={(value) => set({ state: toggled(view.state, value) })}
							short={FORECAST_STATES.length}
						/>
					</Folded>
				</>
			}
			right={
				record && (
					<RestsOn
						key={view.open}
						title={record.title}
						events={[]}
						claims={record.claims}
						onClose={() => set({ open: undefined })}
					/>
				)
			}
			sheet
		>
			<div>
				<h1>{data ? counted(data.forecasts.length, 'forecast') : 'Forecasts'}</h1>
				{data && <p className="quiet small">Claims of what will be, as they stand on {dayWords(data.asOf)}.</p>}
			</div>
			{error && <Failed error={error} where="the forecasts" again={() => void refetch()} />}
			{isPending && <Waiting what="Loading forecasts" />}
			{data && data.forecasts.length === 0 && (
				<Empty what="Forecasts will stand here once a report tells of something that is expected.">
					<Link to="/reports" className="button">
						Add a report
					</Link>
				</Empty>
			)}
			{data && data.forecasts.length > 0 && (
				<div ref={list} data-stale={isPlaceholderData ? '' : undefined} className="stack">
					{data.records.length > 0 && (
						<Records records={data.records} opened={view.open} onOpen={(open) => set({ open })} />
					)}
					{GROUPS.map(({ name, says, states }) => {
						const group = shown.filter((one) => states.includes(one.state));
						if (!group.length) return null;
						return (
							<section key={name} aria-label={name}>
								<div className="section-head">
									<h2>
										{name} <span className="numbers">{group.length}</span>
									</h2>
									<span className="quiet">{says}</span>
								</div>
								{group.map((forecast) => (
									<ForecastLine key={forecast.claim.key} forecast={forecast} />
								))}
							</section>
						);
					})}
					{shown.length === 0 && (
						<Empty what="No forecast stands so on this day.">
							<button type="button" className="button" onClick={() => set({ state: undefined })}>
								Show all states
							</button>
						</Empty>
					)}
				</div>
			)}
		</Desk>
	);
}
