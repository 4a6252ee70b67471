import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ClaimFilter, ReportFilter } from '../../src/domain/index.ts';
import { api } from './client.ts';

/** Rows fetched at a time: a few screens. */
const PAGE = 200;

/** Everything that a new, withdrawn or restored report may change lives under this key. */
export const ALL = ['all'] as const;

export const statusQuery = () =>
	queryOptions({
		queryKey: [...ALL, 'status'],
		queryFn: ({ signal }) => api.status(signal),
		refetchInterval: (query) => ((query.state.data?.waiting ?? 0) > 0 ? 2000 : false),
	});

export const codebookQuery = () =>
	queryOptions({
		queryKey: ['codebook'],
		queryFn: ({ signal }) => api.codebook(signal),
		staleTime: Number.POSITIVE_INFINITY,
	});

export const reportsQuery = (filter: ReportFilter) =>
	infiniteQueryOptions({
		queryKey: [...ALL, 'reports', filter],
		queryFn: ({ pageParam, signal }) =>
			api.reports({ ...filter, limit: 50, ...(pageParam ? { after: pageParam } : {}) }, signal),
		initialPageParam: '',
		getNextPageParam: (last) => last.next,
		placeholderData: keepPreviousData,
	});

export const reportQuery = (id: string) =>
	queryOptions({
		queryKey: [...ALL, 'report', id],
		queryFn: ({ signal }) => api.report(id, signal),
		refetchInterval: (query) => (query.state.data?.report.state === 'reading' ? 1000 : false),
	});

export const claimsQuery = (filter: ClaimFilter) =>
	infiniteQueryOptions({
		queryKey: [...ALL, 'claims', filter],
		queryFn: ({ pageParam, signal }) =>
			api.claims({ ...filter, limit: PAGE, ...(pageParam ? { after: pageParam } : {}) }, signal),
		initialPageParam: '',
		getNextPageParam: (last) => last.next,
		placeholderData: keepPreviousData,
	});

export const summaryQuery = (filter: ClaimFilter) =>
	queryOptions({
		queryKey: [...ALL, 'summary', filter],
		queryFn: ({ signal }) => api.summary(filter, signal),
		placeholderData: keepPreviousData,
	});
