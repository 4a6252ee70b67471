import { type Days, daysApart, daysLong, type Lineage, type Spot, type Told } from '../domain/index.ts';
import { foretold } from './foretold.ts';
import { isAnyAct, isOnce, KINSHIP, type Kinship, kinshipOf } from './kinds.ts';
import { stateTie } from './states.ts';
import { tollTie } from './toll.ts';
import { COARSE_KM, kmApart, type PlaceTie, placeTie } from './where.ts';
import { mutualTie, namesParty, sameExactly, type WhoTie, whoTie } from './who.ts';

/** The two cannot stand in one event. */
export const APART = -1;
/** The two can stand in one event, but nothing says that they do. */
export const MAY = 0;

/** Days of one act that is told over more than this are loose: they fit too many acts. */
const LONG_DAYS = 7;
/** Two tellings whose days differ by more than this tell of two acts. */
export const SLACK_DAYS = 3;
/** Two places further apart than this are never one place in dispute. */
const PLACE_SLACK_KM = 30;
/** How many of the ties below it takes to hold two claims together against one field that clashes. */
const TIES_AGAINST_A_CLASH = 2;
/** Claims of an act whose day is not told can meet those published so many days around it. */
const UNDATED_DAYS = 4;

/**
 * How two claims stand to each other: `APART`, `MAY`, or a score above 0, the higher the surer that they tell of one act.
 * Symmetrical. One field may clash where the words tie the two claims together; two that clash make two acts.
 */
export function relate(a: Told, b: Told, lineage: Lineage): number {
	if (tooFar(a, b)) return APART;
	const kinship = kinshipOf(a.type, a.family, b.type, b.family);
	if (kinship === KINSHIP.none) return APART;
	const reprint = isReprint(a, b);
	if (a.type === 'control') return stateTie(a, b, reprint, lineage);
	if ((a.status === 'expected') !== (b.status === 'expected')) {
		return a.status === 'expected' ? foretold(a, b, kinship, lineage) : foretold(b, a, kinship, lineage);
	}
	if (reprint) return 20;
	if (!sameOccasion(a, b)) return APART;
	const fields = tieFields(a, b, lineage);
	const clashes = fields.clashing.length;
	if (clashes > 0 && a.voice === b.voice && !a.refers && !b.refers) return APART;
	if (clashes > 1 || fields.hopeless) return denialOfAnother(a, b, fields) ? MAY : APART;
	const ties = tiesOf(a, b, fields, lineage);
	if (ties >= neededTies(a, b, fields, kinship)) return scoreOf(a, b, fields, kinship, ties);
	return clashes > 0 && !denialOfAnother(a, b, fields) ? APART : MAY;
}

/** True where day or place lies too far apart for any dispute. Most pairs end here, so it asks for no more than numbers. */
function tooFar(a: Told, b: Told): boolean {
	const [x, y] = [a.time, b.time];
	if (x && y && a.status !== 'expected' && b.status !== 'expected') {
		if (x.from - y.to > SLACK_DAYS || y.from - x.to > SLACK_DAYS) return true;
	}
	const [p, q] = [a.place, b.place];
	if (!p || !q || p === q) return false;
	return Math.abs(p.lat - q.lat) * KM_PER_DEGREE > p.radiusKm + q.radiusKm + PLACE_SLACK_KM;
}
const KM_PER_DEGREE = 111;

/** One wire printed twice: nearly the same words, and the same numbers, within three days. */
export function isReprint(a: Told, b: Told): boolean {
	if (a.numbers !== b.numbers || a.status !== b.status || a.words.length < 5 || b.words.length < 5) return false;
	if (Math.abs(a.published - b.published) > 3) return false;
	let both = 0;
	for (let i = 0, j = 0; i < a.words.length && j < b.words.length; ) {
		const [x, y] = [a.words[i]!, b.words[j]!];
		if (x === y) both++;
		if (x <= y) i++;
		if (y <= x) j++;
	}
	return both / (a.words.length + b.words.length - both) >= 0.7;
}

interface Fields {
	place: PlaceTie;
	time: 'same' | 'meets' | 'loose' | 'open' | 'clash';
	actor: WhoTie;
	target: WhoTie;
	toll: -1 | 0 | 1;
	clashing: string[];
	/** A field clashes by more than any dispute could be about. */
	hopeless: boolean;
}

function tieFields(a: Told, b: Told, lineage: Lineage): Fields {
	const place = placeTie(a.place, b.place);
	const time = timeTie(a, b);
	const mutual = a.mutual || b.mutual;
	const actor = mutual ? mutualTie(a, b, lineage) : whoTie(a.actors, b.actors, lineage);
	const target = mutual ? 'open' : whoTie(a.targets, b.targets, lineage);
	const clashing: string[] = [];
	if (place === 'clash') clashing.push('place');
	if (time === 'clash') clashing.push('time');
	if (actor === 'clash') clashing.push('actors');
	if (target === 'clash') clashing.push('targets');
	const hopeless =
		(place === 'clash' && (kmApart(a.place, b.place) ?? 0) > PLACE_SLACK_KM) ||
		(time === 'clash' && a.time !== null && b.time !== null && daysApart(a.time, b.time) > SLACK_DAYS);
	return { place, time, actor, target, toll: tollTie(a.figures, b.figures), clashing, hopeless };
}

function timeTie(a: Told, b: Told): Fields['time'] {
	if (!a.time || !b.time) return 'open';
	if (daysApart(a.time, b.time) > 0) return 'clash';
	if (a.time.from === b.time.from && a.time.to === b.time.to) return 'same';
	return isLong(a.time) !== isLong(b.time) && a.status !== 'denied' && b.status !== 'denied' ? 'loose' : 'meets';
}
const isLong = (days: Days) => daysLong(days) > LONG_DAYS;

/** Hour, site, and "a second …" tell two acts of one day apart. */
function sameOccasion(a: Told, b: Told): boolean {
	if (a.hours !== 0 && b.hours !== 0 && (a.hours & b.hours) === 0) return false;
	if (a.sites.length > 0 && b.sites.length > 0 && !a.sites.some((site) => b.sites.includes(site))) return false;
	const other = a.report === b.report && (a.again || b.again);
	return !other || a.status === 'denied' || b.status === 'denied';
}

/** "We did not do it" beside "they did it": no reason to part, none to join. */
function denialOfAnother(a: Told, b: Told, { clashing, hopeless }: Fields): boolean {
	return (
		(a.status === 'denied') !== (b.status === 'denied') &&
		!hopeless &&
		clashing.length === 1 &&
		clashing[0] === 'actors'
	);
}

/** Counts what ties two claims to one act beyond their fields. */
function tiesOf(a: Told, b: Told, fields: Fields, lineage: Lineage): number {
	let ties = 0;
	if (a.sites.some((site) => b.sites.includes(site)) || (fields.place === 'same' && isSite(a.place, b.place))) ties++;
	if (a.hours !== 0 && b.hours !== 0) ties++;
	if (sameExactly(a.targets, b.targets, lineage)) ties++;
	if (fields.toll === 1) ties++;
	if (a.refers || b.refers) ties++;
	if (answers(a, b) || answers(b, a)) ties += 2;
	if (opposes(a, b, lineage) || opposes(b, a, lineage)) ties++;
	if (a.voice === b.voice && !a.voice.includes('@') && a.report !== b.report) ties++;
	if (isOnce(a.type) && isOnce(b.type) && fields.actor === 'same' && fields.place === 'same' && fields.toll !== -1)
		ties += 2;
	return ties;
}

/** One place told as exactly as a site, by one of the two. */
const isSite = (a: Spot | null, b: Spot | null) =>
	a !== null && b !== null && Math.min(a.radiusKm, b.radiusKm) <= SITE_KM;
const SITE_KM = 2;

/** The words of one name the party that the other holds in the field that clashes: they speak of that telling. */
function answers(a: Told, b: Told): boolean {
	return b.actors.concat(b.targets).some((who) => who.sort === 'party' && a.names.includes(who.value));
}

/** One speaks for a party that the other names. */
function opposes(a: Told, b: Told, lineage: Lineage): boolean {
	const own = a.speaksFor;
	if (own === null) return false;
	return [...b.actors, ...b.targets].some((who) => who.sort === 'party' && lineage.related(own, who.value));
}

function neededTies(a: Told, b: Told, fields: Fields, kinship: Kinship): number {
	const { place, time, actor, target, toll, clashing } = fields;
	const told = actor === 'same' || target === 'same';
	const denial = a.status === 'denied' || b.status === 'denied';
	let needed = clashing.length > 0 ? TIES_AGAINST_A_CLASH : 0;
	if (time === 'clash' && !(isOnce(a.type) && isOnce(b.type)) && a.time && b.time && daysApart(a.time, b.time) > 1)
		needed++;
	if (place === 'near' || time === 'loose') needed = Math.max(needed, 2);
	if (place === 'open' && !(a.family === 'diplomacy' && actor === 'same'))
		needed = Math.max(needed, denial && actor === 'same' ? 1 : 2);
	if (time === 'open') needed = Math.max(needed, undated(a, b, told));
	if (kinship === KINSHIP.tied && !(told && (isAnyAct(a.type) || isAnyAct(b.type))))
		needed = Math.max(needed, target === 'same' ? 0 : 1);
	if (place === 'within') {
		const wide = Math.max(a.place?.radiusKm ?? 0, b.place?.radiusKm ?? 0);
		if (wide > COARSE_KM && !told && toll !== 1) needed = Math.max(needed, 2);
		else if (!told && toll !== 1 && wide > 8) needed = Math.max(needed, 1);
	}
	return needed;
}

/** What it takes where a day is not told: two fears of one thing are one; a dated act needs more. */
function undated(a: Told, b: Told, told: boolean): number {
	if (!(Math.abs(lastDay(a) - lastDay(b)) <= UNDATED_DAYS)) return Number.POSITIVE_INFINITY;
	if (a.status === 'denied' || b.status === 'denied') return told ? 0 : 2;
	return a.status === 'possible' && b.status === 'possible' && told ? 0 : 2;
}

/** The last day of the act; the day published where none is told. */
function lastDay({ time, published }: Told): number {
	if (!time) return published;
	return Number.isFinite(time.to) ? time.to : time.from;
}

function scoreOf(a: Told, b: Told, fields: Fields, kinship: Kinship, ties: number): number {
	let score = 4 + kinship + ties;
	if (fields.place === 'same') score += 2;
	if (fields.time === 'same') score += 2;
	if (fields.time === 'meets') score += 1;
	if (fields.actor === 'same') score += 2;
	if (fields.target === 'same') score += 1;
	score += fields.toll * 1.5 - 3 * fields.clashing.length;
	if (a.status !== b.status && (a.status === 'denied' || b.status === 'denied')) score -= 3;
	if (namesParty(a.actors) !== namesParty(b.actors)) score -= 0.5;
	return Math.max(0.1, score);
}
