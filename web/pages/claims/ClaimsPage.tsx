import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ClaimFilter, ClaimRow } from '../../../src/domain/index.ts';
import { type ClaimsView, filterOf, listed, narrowed, toggled } from '../../address/index.ts';
import { claimsQuery, codebookQuery, summaryQuery } from '../../api/index.ts';
import { Empty, Failed, useKeys, Waiting } from '../../parts/shell/index.ts';
import { Chips } from './Chips.tsx';
import { ClaimsHead } from './ClaimsHead.tsx';
import { ClaimsTable } from './ClaimsTable.tsx';
import { Filters } from './Filters.tsx';
import { MapAndTime } from './MapAndTime.tsx';
import { Side } from './Side.tsx';
import { useColumns } from './useColumns.ts';
import './claims.css';

const route = getRouteApi('/claims');

/** Every claim: filters, map and timeline in step, the table, and the chosen claim with its words. */
export function ClaimsPage() {
	const view = route.useSearch();
	const navigate = route.useNavigate();
	const key = JSON.stringify(filterOf(view));
	const filter = useMemo(() => JSON.parse(key) as ClaimFilter, [key]);
	const { sort: _sort, ...unsorted } = filter;
	const claims = useInfiniteQuery(claimsQuery(filter));
	const summary = useQuery(summaryQuery(unsorted));
	const codebook = useQuery(codebookQuery()).data;
	const columns = useColumns();
	const rows = useMemo(() => claims.data?.pages.flatMap((page) => page.claims) ?? [], [claims.data]);
	const total = claims.data?.pages[0]?.total ?? 0;

	const set = useCallback(
		(change: Partial<ClaimsView>, replace = false) =>
			void navigate({ search: (now) => ({ ...now, ...change }), replace, resetScroll: false }),
		[navigate],
	);
	const choose = useCallback((claim: string | undefined) => set({ claim }, true), [set]);
	const open = useCallback(
		(row: ClaimRow) =>
			void navigate({ to: '/reports/$id', params: { id: row.report.id }, search: { claim: row.claim.id } }),
		[navigate],
	);

	const at = rows.findIndex((row) => row.key === view.claim);
	const step = (by: number) => {
		const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by];
		if (next) choose(next.key);
		if (at + by > rows.length - 20 && claims.hasNextPage && !claims.isFetchingNextPage) void claims.fetchNextPage();
	};
	useKeys({
		j: () => step(1),
		k: () => step(-1),
		m: () => set({ map: view.map ? undefined : 'off' }, true),
		Escape: () => choose(undefined),
		Enter: (event) => {
			const row = rows[at];
			if (!row || (event.target instanceof Element && event.target.closest('a, button, summary'))) return;
			open(row);
		},
	});
	const clear = () => void navigate({ search: (now) => ({ map: now.map, sort: now.sort }), resetScroll: false });

	return (
		<div className="claims-page" data-side={view.claim ? '' : undefined}>
			<title>Claims · Truceline</title>
			<Filters
				view={view}
				facets={summary.data?.facets}
				set={set}
				toggle={(name, value) => set({ [name]: toggled(view[name], value) })}
			/>
			<section className="claims-middle" aria-label="Claims">
				<ClaimsHead view={view} filter={filter} summary={summary.data} columns={columns} set={set} />
				<Chips view={view} facets={summary.data?.facets} set={set} clear={clear} />
				{view.map !== 'off' && <MapAndTime view={view} filter={unsorted} summary={summary.data} set={set} />}
				{claims.error && <Failed error={claims.error} where="the claims" again={() => void claims.refetch()} />}
				{claims.isPending && <Waiting what="Loading claims" />}
				{claims.data && rows.length === 0 && (
					<Empty
						what={
							narrowed(filter)
								? 'No claim matches. Take a filter away to see more.'
								: 'Claims will stand here once a report has been read.'
						}
					>
						{narrowed(filter) ? (
							<button type="button" className="button" onClick={clear}>
								Clear filters
							</button>
						) : (
							<route.Link to="/reports" className="button">
								Add a report
							</route.Link>
						)}
					</Empty>
				)}
				{rows.length > 0 && (
					<ClaimsTable
						rows={rows}
						total={total}
						stale={claims.isPlaceholderData}
						chosen={view.claim}
						sort={view.sort}
						columns={columns}
						onSort={(sort) => set({ sort })}
						onChoose={choose}
						onOpen={open}
						onEnd={() => claims.hasNextPage && !claims.isFetchingNextPage && void claims.fetchNextPage()}
					/>
				)}
			</section>
			{view.claim && (
				<Side
					name={view.claim}
					row={rows[at]}
					codebook={codebook}
					parties={listed(view.party)}
					onParty={(party) => set({ party: toggled(view.party, party) })}
					onClose={() => choose(undefined)}
				/>
			)}
		</div>
	);
}
