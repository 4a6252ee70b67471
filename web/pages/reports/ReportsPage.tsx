import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { REPORT_STATES } from '../../../src/domain/index.ts';
import { listed, type ReportsView, toggled } from '../../address/index.ts';
import { reportsQuery, summaryQuery } from '../../api/index.ts';
import { AddBox } from '../../parts/add/index.ts';
import { FacetList, SearchBox } from '../../parts/filters/index.ts';
import { Empty, Failed, useListKeys, Waiting } from '../../parts/shell/index.ts';
import { count, counted, STATE_NAMES } from '../../words/index.ts';
import { ReportItem } from './ReportItem.tsx';
import './reports.css';

const route = getRouteApi('/reports');

/** Every report, newest first, with search, filters, and the box that takes new ones. */
export function ReportsPage() {
	const view = route.useSearch();
	const navigate = route.useNavigate();
	const { data, error, isPending, isPlaceholderData, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } =
		useInfiniteQuery(reportsQuery(view));
	const outlets = useQuery(summaryQuery({})).data?.facets.outlet ?? [];
	const rows = data?.pages.flatMap((page) => page.reports) ?? [];
	const total = data?.pages[0]?.total ?? 0;
	const set = (change: Partial<ReportsView>) => void navigate({ search: (now) => ({ ...now, ...change }) });
	const narrowed = Boolean(view.q || view.state || view.outlet);
	const list = useListKeys();

	return (
		<div className="page three">
			<title>Reports · Truceline</title>
			<aside className="left" aria-label="Search and filters">
				<h1>Reports</h1>
				<SearchBox value={view.q ?? ''} label="Search in all texts" onSearch={(q) => set({ q: q || undefined })} />
				<FacetList
					name="State"
					options={REPORT_STATES.map((state) => ({ value: state, label: cap(STATE_NAMES[state]), count: null }))}
					chosen={listed(view.state)}
					onToggle={(value) => set({ state: toggled(view.state, value) })}
				/>
				<FacetList
					name="Outlet"
					options={outlets.map((one) => ({ ...one, count: null }))}
					chosen={listed(view.outlet)}
					onToggle={(value) => set({ outlet: toggled(view.outlet, value) })}
				/>
			</aside>
			<section className="middle" aria-label="Reports" data-stale={isPlaceholderData ? '' : undefined}>
				<div className="list-head">
					<p role="status">
						{data && (
							<>
								<strong>{counted(total, 'report')}</strong>
								{view.q && <> with “{view.q}”</>}
							</>
						)}
						{narrowed && (
							<button
								type="button"
								className="textbutton"
								onClick={() => set({ q: undefined, state: undefined, outlet: undefined })}
							>
								Clear filters
							</button>
						)}
					</p>
					<label className="row small">
						Order
						<select
							className="input narrow"
							value={view.sort ?? '-added'}
							onChange={(event) =>
								set({ sort: event.target.value === '-added' ? undefined : (event.target.value as ReportsView['sort']) })
							}
						>
							<option value="-added">Newest here first</option>
							<option value="-published">Latest published first</option>
							<option value="published">Earliest published first</option>
							<option value="title">By title</option>
						</select>
					</label>
				</div>
				{error && <Failed error={error} where="the list of reports" again={() => void refetch()} />}
				{isPending && <Waiting what="Loading reports" />}
				{data && rows.length === 0 && (
					<Empty
						what={
							narrowed
								? 'No report matches. Take a filter away to see more.'
								: 'Reports will stand here, newest first, each with its claims. Paste a text or drop files to add the first.'
						}
					/>
				)}
				<ol className="report-list" ref={list}>
					{rows.map((row) => (
						<ReportItem key={row.id} row={row} query={view.q} />
					))}
				</ol>
				{hasNextPage && (
					<button type="button" className="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
						{isFetchingNextPage ? 'Loading …' : `Show more (${count(total - rows.length)} left)`}
					</button>
				)}
			</section>
			<aside className="right" aria-label="Add a report">
				<h2>Add a report</h2>
				<AddBox outlets={outlets.map((one) => one.label)} />
			</aside>
		</div>
	);
}

const cap = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
