import { EventFilter, isDay, type MonitorFilter, type StandFilter } from '../../src/domain/index.ts';
import { readAt, readBox } from './filters.ts';
import type { Search } from './search.ts';

/** What every monitoring page holds in its address: the day it stands for, what is known by then, and what is opened on it. */
export interface StandView {
	asOf?: string | undefined;
	knownOn?: string | undefined;
	/** The number or thing that is opened beside the page. */
	open?: string | undefined;
}

/** The address of the situation and of the list of events. */
export interface MonitorView extends StandView, Omit<EventFilter, 'limit' | 'after' | 'asOf' | 'knownOn'> {
	/** `off` hides the map. */
	map?: 'off' | undefined;
	/** Where the map looks: `lat,lon,zoom`. */
	at?: string | undefined;
}

const LISTS = ['agreement', 'zone', 'provision', 'party', 'family', 'type', 'verdict'] as const;
/** The filters of the monitoring pages that can be taken away one by one, in the order of the page. */
export const MONITOR_NARROWING = ['q', ...LISTS, 'from', 'to', 'bbox'] as const;
export type MonitorNarrowing = (typeof MONITOR_NARROWING)[number];

/** Reads the day, what is known by then, and what is opened; what is no day is left out. */
export function readStandView(search: Search): StandView {
	const out: StandView = {};
	for (const name of ['asOf', 'knownOn'] as const) if (isDay(search[name] ?? '')) out[name] = search[name];
	if (search.open) out.open = search.open;
	return out;
}

/** Reads the address of the situation or of the list of events; what is no valid filter is left out. */
export function readMonitorView(search: Search): MonitorView {
	const out: Search = {};
	for (const name of [...MONITOR_NARROWING, 'sort'] as const) {
		const value = search[name];
		if (value !== undefined && EventFilter.safeParse({ [name]: value }).success && sane(name, value)) out[name] = value;
	}
	if (search.map === 'off') out.map = 'off';
	if (search.at && readAt(search.at)) out.at = search.at;
	return { ...(out as MonitorView), ...readStandView(search) };
}

/** The day alone, to be carried from page to page. */
export const standOf = ({ asOf, knownOn }: StandView): StandFilter => ({
	...(asOf ? { asOf } : {}),
	...(knownOn ? { knownOn } : {}),
});

/** The filters for the API, without order and words. */
export function monitorFilterOf(view: MonitorView): MonitorFilter {
	const out: Record<string, string | undefined> = { ...standOf(view) };
	for (const name of MONITOR_NARROWING) {
		const value = view[name];
		if (value && name !== 'q') out[name] = value;
	}
	return out as MonitorFilter;
}

/** The filters of the list of events for the API. */
export const eventFilterOf = (view: MonitorView): EventFilter => ({
	...monitorFilterOf(view),
	...(view.q ? { q: view.q } : {}),
	...(view.sort ? { sort: view.sort } : {}),
});

/** True where any filter narrows the view. */
export const monitorNarrowed = (view: MonitorView): boolean => MONITOR_NARROWING.some((name) => view[name]);

function sane(name: string, value: string): boolean {
	if (name === 'from' || name === 'to') return isDay(value);
	if (name === 'bbox') return readBox(value) !== null;
	return true;
}
