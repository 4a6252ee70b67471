import type { z } from 'zod';
import {
	type ClaimFilter,
	ClaimList,
	ClaimSummary,
	Codebook,
	JobView,
	type NewReport,
	Received,
	type ReportFilter,
	ReportList,
	ReportPage,
	StatusView,
} from '../../src/domain/index.ts';
import { problemFrom, problemOf } from './problem.ts';

type Query = Record<string, string | number | undefined>;

/** An API address with its query; undefined values are left out. */
export function address(path: string, query: Query = {}): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
	const text = search.toString();
	return text ? `/api${path}?${text}` : `/api${path}`;
}

/** Asks the API and reads the answer by its schema. Throws a `Problem` that can be shown. */
export async function ask<S extends z.ZodType>(schema: S, url: string, init: RequestInit = {}): Promise<z.output<S>> {
	let answer: Response;
	try {
		answer = await fetch(url, { ...init, headers: { accept: 'application/json', ...init.headers } });
	} catch (error) {
		if (error instanceof DOMException && error.name === 'AbortError') throw error;
		throw problemOf('app.unreachable', url);
	}
	const body: unknown = await answer.json().catch(() => null);
	if (!answer.ok) throw problemFrom(answer.status, body, url);
	const parsed = schema.safeParse(body);
	if (!parsed.success) throw problemOf('app.answer', `${url}: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
	return parsed.data;
}

/** A body to post. */
export const json = (body: unknown): RequestInit => ({
	method: 'POST',
	headers: { 'content-type': 'application/json' },
	body: JSON.stringify(body),
});

/** What is told with each file: the same outlet and day for all of one drop. */
export interface FilesHead {
	publisher: string | null;
	published: string | null;
	replaces: string | null;
}

/** The HTTP API, one function an endpoint. Every one throws a `Problem` that can be shown. */
export const api = {
	status: (signal?: AbortSignal) => ask(StatusView, address('/status'), init(signal)),
	codebook: (signal?: AbortSignal) => ask(Codebook, address('/codebook'), init(signal)),
	reports: (filter: ReportFilter, signal?: AbortSignal) => ask(ReportList, address('/reports', filter), init(signal)),
	report: (id: string, signal?: AbortSignal) =>
		ask(ReportPage, address(`/reports/${encodeURIComponent(id)}`), init(signal)),
	addText: (report: NewReport) => ask(Received, address('/reports'), json(report)),
	addFiles: (files: readonly File[], head: FilesHead) => {
		const form = new FormData();
		for (const file of files) form.append('files', file, file.name);
		for (const [name, value] of Object.entries(head)) if (value) form.append(name, value);
		return ask(Received, address('/reports'), { method: 'POST', body: form });
	},
	withdraw: (id: string, why: string) =>
		ask(ReportPage, address(`/reports/${encodeURIComponent(id)}/withdraw`), json({ why })),
	restore: (id: string) => ask(ReportPage, address(`/reports/${encodeURIComponent(id)}/restore`), json({})),
	job: (id: string, signal?: AbortSignal) => ask(JobView, address(`/jobs/${encodeURIComponent(id)}`), init(signal)),
	claims: (filter: ClaimFilter, signal?: AbortSignal) => ask(ClaimList, address('/claims', filter), init(signal)),
	summary: (filter: ClaimFilter, signal?: AbortSignal) =>
		ask(ClaimSummary, address('/claims/summary', filter), init(signal)),
	csv: (filter: ClaimFilter) => address('/claims.csv', filter),
	geojson: (filter: ClaimFilter) => address('/claims.geojson', filter),
};

/** Lets a request be given up. */
export const init = (signal: AbortSignal | undefined): RequestInit => (signal ? { signal } : {});
