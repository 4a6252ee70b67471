import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { JUDGEMENTS, type MonitorFilter, type Situation } from '../../../src/domain/index.ts';
import { type MonitorView, monitorFilterOf, monitorNarrowed } from '../../address/index.ts';
import { situationQuery } from '../../api/index.ts';
import { Desk } from '../../parts/desk/index.ts';
import { EventLine } from '../../parts/event/index.ts';
import { MonitorChips, MonitorFilters } from '../../parts/monitor/index.ts';
import { Empty, Failed, useKeys, useListKeys, Waiting } from '../../parts/shell/index.ts';
import { count, dayWords, rangeWords } from '../../words/index.ts';
import { Breaches } from './Breaches.tsx';
import { Counts } from './Counts.tsx';
import { MapAndTime } from './MapAndTime.tsx';
import { Opened } from './Opened.tsx';
import { Watch } from './Watch.tsx';
import './situation.css';

const route = getRouteApi('/');

/** Events listed before the list of all of them takes over. */
const LISTED = 30;

/** What stands on a day: where, what is new, what is alleged against the period before, what is due, what to look at. */
export function SituationPage() {
	const view = route.useSearch();
	const navigate = route.useNavigate();
	const key = JSON.stringify(monitorFilterOf(view));
	const filter = useMemo(() => JSON.parse(key) as MonitorFilter, [key]);
	const { data, error, isPending, isPlaceholderData, refetch } = useQuery(situationQuery(filter));
	const set = useCallback(
		(change: Partial<MonitorView>, replace = false) =>
			void navigate({ search: (now) => ({ ...now, ...change }), replace, resetScroll: false }),
		[navigate],
	);
	const open = useCallback((name: string | undefined) => set({ open: name }), [set]);
	const clear = () => set(NOTHING);
	const list = useListKeys<HTMLDivElement>();
	useKeys({ m: () => set({ map: view.map ? undefined : 'off' }, true), Escape: () => view.open && open(undefined) });

	const side =
		data &&
		(view.open ? <Opened name={view.open} data={data} onClose={() => open(undefined)} /> : <Watch data={data} />);
	return (
		<Desk
			title="Situation"
			left={<MonitorFilters view={view} asOf={data?.asOf} facets={data?.facets} set={set} />}
			right={side}
			rightName={view.open ? 'What it rests on' : 'Warnings and forecasts'}
			sheet={Boolean(view.open)}
		>
			<div className="situation-head" data-stale={isPlaceholderData ? '' : undefined}>
				<h1>Situation{data && <span className="head-day"> as of {dayWords(data.asOf)}</span>}</h1>
				{data && <Period data={data} />}
				{data && <Counts data={data} opened={view.open} onOpen={open} />}
				<MonitorChips view={view} facets={data?.facets} set={set} clear={clear} />
			</div>
			{error && <Failed error={error} where="the situation" again={() => void refetch()} />}
			{isPending && <Waiting what="Putting the situation together" />}
			{data && !data.range && (
				<Empty what="The situation will stand here once a report has been read: where what is said to have happened, and how it stands against what was agreed.">
					<Link to="/reports" className="button">
						Add a report
					</Link>
				</Empty>
			)}
			{data?.range && (
				<div className="stack" data-stale={isPlaceholderData ? '' : undefined}>
					{view.map !== 'off' && <MapAndTime view={view} filter={filter} data={data} set={set} onOpen={open} />}
					<Breaches data={data} opened={view.open} onOpen={open} />
					<div ref={list}>
						<Fresh data={data} />
						<Others data={data} view={view} narrowed={monitorNarrowed(view)} onClear={clear} />
					</div>
				</div>
			)}
		</Desk>
	);
}

function Period({ data }: { data: Situation }) {
	return (
		<p className="quiet small">
			Events of {rangeWords(data.period.from, data.period.to)}, held against{' '}
			{rangeWords(data.before.from, data.before.to)}.
			{data.knownOn && <> Only what was published by {dayWords(data.knownOn)}.</>}
		</p>
	);
}

function Fresh({ data }: { data: Situation }) {
	const fresh = new Set(data.fresh.events);
	const events = data.events.filter((event) => fresh.has(event.id));
	return (
		<section aria-label="What is new">
			<div className="section-head">
				<h2>What is new</h2>
				<span className="quiet">
					{data.fresh.day ? `first told of on ${dayWords(data.fresh.day)}` : 'no day of publication is known'}
				</span>
			</div>
			{events.length === 0 && <p className="small quiet">Nothing of this view was first told of on that day.</p>}
			{events.map((event) => (
				<EventLine key={event.id} event={event} quote />
			))}
		</section>
	);
}

interface OthersProps {
	data: Situation;
	view: MonitorView;
	narrowed: boolean;
	onClear: () => void;
}

function Others({ data, view, narrowed, onClear }: OthersProps) {
	const fresh = new Set(data.fresh.events);
	const events = data.events
		.filter((event) => !fresh.has(event.id))
		.sort((a, b) => JUDGEMENTS.indexOf(a.judgement) - JUDGEMENTS.indexOf(b.judgement));
	return (
		<section aria-label="Other events" className="situation-others">
			<div className="section-head">
				<h2>Other events of the period</h2>
				<span className="quiet">the gravest first, of these the latest</span>
				<Link
					to="/events"
					search={{ ...monitorFilterOf(view), from: data.period.from, to: data.period.to }}
					className="small"
				>
					All {count(data.events.length)} in a list
				</Link>
			</div>
			{events.slice(0, LISTED).map((event) => (
				<EventLine key={event.id} event={event} />
			))}
			{data.events.length === 0 && (
				<Empty
					what={
						narrowed
							? 'No event matches. Take a filter away to see more.'
							: 'No event of this period is known. Choose another day to see others.'
					}
				>
					{narrowed && (
						<button type="button" className="button" onClick={onClear}>
							Clear filters
						</button>
					)}
				</Empty>
			)}
		</section>
	);
}

const NOTHING: Partial<MonitorView> = {
	agreement: undefined,
	zone: undefined,
	provision: undefined,
	party: undefined,
	family: undefined,
	type: undefined,
	verdict: undefined,
	from: undefined,
	to: undefined,
	bbox: undefined,
	q: undefined,
};
