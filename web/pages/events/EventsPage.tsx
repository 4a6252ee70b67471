import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { EventFilter, MonitorFilter } from '../../../src/domain/index.ts';
import { eventFilterOf, type MonitorView, monitorNarrowed, standOf } from '../../address/index.ts';
import { eventsQuery, situationQuery } from '../../api/index.ts';
import { Desk } from '../../parts/desk/index.ts';
import { EventLine } from '../../parts/event/index.ts';
import { SearchBox } from '../../parts/filters/index.ts';
import { MonitorChips, MonitorFilters } from '../../parts/monitor/index.ts';
import { Empty, Failed, useListKeys, Waiting } from '../../parts/shell/index.ts';
import { count, counted, dayWords } from '../../words/index.ts';

const route = getRouteApi('/events');

/** Every event that is known on a day, with search and filters, those without place or time among them. */
export function EventsPage() {
	const view = route.useSearch();
	const navigate = route.useNavigate();
	const key = JSON.stringify(eventFilterOf(view));
	const filter = useMemo(() => JSON.parse(key) as EventFilter, [key]);
	const { data, error, isPending, isPlaceholderData, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } =
		useInfiniteQuery(eventsQuery(filter));
	const facets = useQuery(situationQuery(standOf(view) as MonitorFilter)).data?.facets;
	const events = data?.pages.flatMap((page) => page.events) ?? [];
	const total = data?.pages[0]?.total ?? 0;
	const asOf = data?.pages[0]?.asOf;
	const narrowed = monitorNarrowed(view);
	const set = useCallback(
		(change: Partial<MonitorView>) => void navigate({ search: (now) => ({ ...now, ...change }), resetScroll: false }),
		[navigate],
	);
	const clear = () => void navigate({ search: standOf(view), resetScroll: false });
	const list = useListKeys<HTMLDivElement>();
	return (
		<Desk
			title="Events"
			left={
				<>
					<SearchBox value={view.q ?? ''} label="Search in events" onSearch={(q) => set({ q: q || undefined })} />
					<MonitorFilters view={view} asOf={asOf} facets={facets} counts={false} set={set} />
				</>
			}
		>
			<div className="desk-head">
				<div>
					<h1>{data ? counted(total, 'event') : 'Events'}</h1>
					{asOf && <p className="quiet small">As of {dayWords(asOf)}, each with all its claims.</p>}
				</div>
				<label className="row small">
					Order
					<select
						className="input narrow"
						value={view.sort ?? '-time'}
						onChange={(event) =>
							set({ sort: event.target.value === '-time' ? undefined : (event.target.value as MonitorView['sort']) })
						}
					>
						<option value="-time">Latest first</option>
						<option value="time">Earliest first</option>
						<option value="voices">Most voices first</option>
					</select>
				</label>
			</div>
			<MonitorChips view={view} facets={facets} set={set} clear={clear} />
			{error && <Failed error={error} where="the list of events" again={() => void refetch()} />}
			{isPending && <Waiting what="Loading events" />}
			{data && events.length === 0 && (
				<Empty
					what={
						narrowed
							? 'No event matches. Take a filter away to see more.'
							: 'Events will stand here once a report has been read: each with every claim that tells of it.'
					}
				>
					{narrowed ? (
						<button type="button" className="button" onClick={clear}>
							Clear filters
						</button>
					) : (
						<Link to="/reports" className="button">
							Add a report
						</Link>
					)}
				</Empty>
			)}
			<section aria-label="List of events" ref={list} data-stale={isPlaceholderData ? '' : undefined}>
				{events.map((event) => (
					<EventLine key={event.id} event={event} quote />
				))}
			</section>
			{hasNextPage && (
				<p>
					<button type="button" className="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
						{isFetchingNextPage ? 'Loading …' : `Show more (${count(total - events.length)} left)`}
					</button>
				</p>
			)}
		</Desk>
	);
}
