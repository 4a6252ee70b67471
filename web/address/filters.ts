import { ClaimFilter, type Facets, ReportFilter } from '../../src/domain/index.ts';
import type { Search } from './search.ts';

/** What stands in the address of the claims page: the filter, the chosen claim, and how the page is laid out. */
export interface ClaimsView extends Omit<ClaimFilter, 'limit' | 'after'> {
	/** Key of the chosen claim. */
	claim?: string | undefined;
	/** `off` hides map and timeline. */
	map?: 'off' | undefined;
	/** Where the map looks: `lat,lon,zoom`. */
	at?: string | undefined;
}

const FILTERS = [
	'q',
	'family',
	'type',
	'status',
	'party',
	'side',
	'place',
	'source',
	'outlet',
	'report',
	'from',
	'to',
	'bbox',
	'sort',
] as const satisfies readonly (keyof ClaimFilter)[];

/** The filters that a person can take away one by one, in the order of the page; `sort` is no filter. */
export const NARROWING = FILTERS.filter((name) => name !== 'sort');
export type Narrowing = (typeof NARROWING)[number];

/** Reads the address; what is no filter, or is no valid one, is left out rather than failing the page. */
export function readClaimsView(search: Search): ClaimsView {
	const out: Search = {};
	for (const name of FILTERS) {
		const value = search[name];
		if (value !== undefined && ClaimFilter.safeParse({ [name]: value }).success && sane(name, value)) out[name] = value;
	}
	if (search.claim) out.claim = search.claim;
	if (search.map === 'off') out.map = 'off';
	if (search.at && readAt(search.at)) out.at = search.at;
	return out as ClaimsView;
}

/** The filter alone, for the API. */
export function filterOf(view: ClaimsView): ClaimFilter {
	const out: Record<string, string> = {};
	for (const name of FILTERS) if (view[name]) out[name] = view[name];
	return out as ClaimFilter;
}

export interface ReportsView extends Omit<ReportFilter, 'limit' | 'after'> {}

/** Reads the address of the reports page. */
export function readReportsView(search: Search): ReportsView {
	const out: Search = {};
	for (const name of ['q', 'state', 'outlet', 'sort'] as const) {
		const value = search[name];
		if (value !== undefined && ReportFilter.safeParse({ [name]: value }).success) out[name] = value;
	}
	return out as ReportsView;
}

/** The values of a comma-separated filter. */
export const listed = (value: string | undefined): string[] => value?.split(',').filter(Boolean) ?? [];

/** The list with `value` added or taken away; undefined where nothing is left, so that the name leaves the address. */
export function toggled(list: string | undefined, value: string): string | undefined {
	const now = listed(list);
	const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
	return next.length ? next.join(',') : undefined;
}

/** True where any filter narrows the view. */
export const narrowed = (filter: ClaimFilter): boolean => NARROWING.some((name) => filter[name]);

export type FacetName = keyof Facets;

/** `lat,lon,zoom` as numbers; null where it is none. */
export function readAt(text: string): { lat: number; lon: number; zoom: number } | null {
	const [lat, lon, zoom] = text.split(',').map(Number);
	if (![lat, lon, zoom].every(Number.isFinite) || Math.abs(lat!) > 90) return null;
	return { lat: lat!, lon: lon!, zoom: zoom! };
}

/** `west,south,east,north` as numbers; null where it is none. */
export function readBox(text: string): [number, number, number, number] | null {
	const box = text.split(',').map(Number);
	return box.length === 4 && box.every(Number.isFinite) ? (box as [number, number, number, number]) : null;
}

function sane(name: string, value: string): boolean {
	if (name === 'from') return value === 'none' || /^\d{4}-\d\d-\d\d$/.test(value);
	if (name === 'to') return /^\d{4}-\d\d-\d\d$/.test(value);
	if (name === 'bbox') return readBox(value) !== null;
	return true;
}
