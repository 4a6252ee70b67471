import { type Days, daysLong, type Told } from '../domain/index.ts';
import { groupOf, patienceOf } from './kinds.ts';
import { SLACK_DAYS } from './pair.ts';

/**
 * Finds the claims that a claim could meet in one event, without holding it against all: by group of types, by days, and by
 * cells of one degree that the place's disk touches. Long periods and forecasts stand by month; claims with
 * no place, or one wider than 150 km, stand by day alone. Two claims that can meet always find each other, either way round.
 */
export class Candidates {
	readonly #lists = new Map<number, number[]>();

	add(index: number, claim: Told): void {
		for (const key of ownKeys(claim)) {
			const list = this.#lists.get(key);
			if (list) list.push(index);
			else this.#lists.set(key, [index]);
		}
	}

	remove(index: number, claim: Told): void {
		for (const key of ownKeys(claim)) {
			const list = this.#lists.get(key);
			const at = list?.indexOf(index) ?? -1;
			if (!list || at < 0) continue;
			list.splice(at, 1);
			if (list.length === 0) this.#lists.delete(key);
		}
	}

	/** Calls back with each index that may meet the claim, its own and repeats among them. */
	each(claim: Told, found: (index: number) => void): void {
		for (const key of soughtKeys(claim)) for (const index of this.#lists.get(key) ?? []) found(index);
	}
}

const SHELF = { day: 0, dayAll: 1, dayNowhere: 2, month: 3, monthAll: 4, special: 5 } as const;
const GROUPS = ['v', 'mo', 'te', 'di', 'su', 'un'];
const CELLS = 360 * 181;
const SPAN = 120_000;
const NOWHERE = CELLS;
/** Disks are widened so that places in dispute still find each other. */
const PAD_KM = 15;
const WIDE_KM = 150;
const LONG_DAYS = 7;
const UNDATED_DAYS = 4;
const MONTH_DAYS = 30;
const MOST_MONTHS = 40;

function keyOf(shelf: number, group: number, when: number, cell: number): number {
	return ((shelf * GROUPS.length + group) * SPAN + when + SPAN / 2) * (CELLS + 1) + cell;
}

function ownKeys(claim: Told): number[] {
	const group = GROUPS.indexOf(groupOf(claim.family));
	const cells = cellsOf(claim);
	const keys: number[] = [];
	const days = shortDays(claim);
	if (days) {
		for (let day = days.from; day <= days.to; day++) {
			keys.push(keyOf(SHELF.dayAll, group, day, 0));
			if (cells.length === 0) keys.push(keyOf(SHELF.dayNowhere, group, day, NOWHERE));
			for (const cell of cells) keys.push(keyOf(SHELF.day, group, day, cell));
		}
	}
	for (const month of monthsOf(claim)) {
		keys.push(keyOf(SHELF.monthAll, group, month, 0));
		for (const cell of cells.length === 0 ? [NOWHERE] : cells) {
			keys.push(keyOf(SHELF.month, group, month, cell));
			if (!days) keys.push(keyOf(SHELF.special, group, month, cell));
		}
	}
	return keys;
}

function soughtKeys(claim: Told): number[] {
	const group = GROUPS.indexOf(groupOf(claim.family));
	const cells = cellsOf(claim);
	const keys: number[] = [];
	const days = shortDays(claim);
	if (days) {
		for (let day = days.from - SLACK_DAYS; day <= days.to + SLACK_DAYS; day++) {
			if (cells.length === 0) keys.push(keyOf(SHELF.dayAll, group, day, 0));
			else keys.push(keyOf(SHELF.dayNowhere, group, day, NOWHERE));
			for (const cell of cells) keys.push(keyOf(SHELF.day, group, day, cell));
		}
	}
	for (const month of monthsOf(claim)) {
		if (cells.length === 0) keys.push(keyOf(SHELF.monthAll, group, month, 0));
		else if (days) for (const cell of [...cells, NOWHERE]) keys.push(keyOf(SHELF.special, group, month, cell));
		else for (const cell of [...cells, NOWHERE]) keys.push(keyOf(SHELF.month, group, month, cell));
	}
	return keys;
}

/** The days of a claim that stands by day, those around its publication where none are told; null for one that stands by month. */
function shortDays({ time, status, published }: Told): Days | null {
	if (status === 'expected') return null;
	if (!time) return Number.isNaN(published) ? null : { from: published - UNDATED_DAYS, to: published + UNDATED_DAYS };
	return daysLong(time) <= LONG_DAYS ? time : null;
}

/** The months in which a claim that could meet this one may lie. */
function monthsOf(claim: Told): number[] {
	const { time, published, status } = claim;
	const made = Number.isNaN(published) ? null : published;
	let from = time?.from ?? (made ?? 0) - UNDATED_DAYS;
	let to = time?.to ?? (made ?? 0) + UNDATED_DAYS;
	if (!Number.isFinite(from)) from = to;
	if (!Number.isFinite(to)) to = Math.max(from, made ?? from);
	if (status === 'expected') {
		from = Math.min(from, (made ?? from) - 1);
		to += patienceOf(claim.type);
	}
	if (!shortDays(claim)) {
		from -= SLACK_DAYS;
		to += SLACK_DAYS;
	}
	const months: number[] = [];
	for (let month = Math.floor(from / MONTH_DAYS); month <= Math.floor(to / MONTH_DAYS); month++) {
		months.push(month);
		if (months.length >= MOST_MONTHS) break;
	}
	return months;
}

/** Cells of one degree that the claim's disk touches; none where it has no place, or one too wide to say. */
function cellsOf({ place }: Told): number[] {
	if (!place || Number.isNaN(place.lat) || place.radiusKm > WIDE_KM) return [];
	const km = place.radiusKm + PAD_KM;
	const high = km / 110.5;
	const wide = Math.min(180, high / Math.max(0.02, Math.cos((place.lat * Math.PI) / 180)));
	const cells: number[] = [];
	for (let lat = Math.floor(place.lat - high); lat <= Math.floor(place.lat + high); lat++) {
		for (let lon = Math.floor(place.lon - wide); lon <= Math.floor(place.lon + wide); lon++) {
			cells.push((Math.max(-90, Math.min(90, lat)) + 90) * 360 + ((lon + 540) % 360));
		}
	}
	return cells;
}
