import {
	type Agreement,
	type Codebook,
	type DecisionView,
	type Found,
	type Known,
	type KnownClaim,
	type MergeDecision,
	type MergeWords,
	type Party,
	RULES,
	type SceneParty,
} from '../domain/index.ts';
import { monitor, sceneClaim, sceneParty } from '../monitor/index.ts';
import type { Store, Watched } from '../store/index.ts';

/** What monitoring goes by besides claims. */
export interface MonitorKnowledge {
	/** Changes when a file changes. */
	version: string;
	codebook: Codebook;
	parties: Party[];
	agreements: Agreement[];
	words: MergeWords;
}

/** Days asked for; null: the latest published day, and all that is known. */
export interface Asked {
	asOf: string | null;
	knownOn: string | null;
}

/** Monitoring over the store: answers for any day, and keeps the current result in the tables. */
export interface Monitoring {
	readonly knowledge: MonitorKnowledge;
	/** What is known of the day, after every change that was committed before the call. */
	at(asked: Asked): Promise<Known>;
	/** Makes the result of the latest day again and keeps it where something changed since. Tells what was written; null: nothing changed. */
	remake(): Promise<{ written: number; removed: number } | null>;
	/**
	 * Makes everything of the latest day again, whether or not something changed, and gives it with what was kept before (null:
	 * nothing); `keep` puts it in its place.
	 */
	anew(keep: boolean): Promise<{ before: StoredResult | null; after: StoredResult }>;
}

/** A result with what made it. */
export interface StoredResult {
	rules: string;
	codebook: number;
	knowledge: string;
	asOf: string;
	claims: number;
	found: Found;
}

/** Days whose results are held ready. */
const HELD = 12;
/** While reports are being read, an answer may be so many times older than it takes to make it. */
const PATIENCE = 4;
/** Answers made within this are always made anew. */
const AT_ONCE_MS = 250;

interface Held {
	watched: Watched;
	/** By what the store would tell it apart from what stands there now. */
	version: string;
	since: number;
	/** Milliseconds that it took to load it, or to make a day of it. */
	took: number;
	days: Map<string, Known>;
}

const LATEST: Asked = { asOf: null, knownOn: null };

/** Opens monitoring on a store. `now` tells the day where no report tells when it was published. */
export function openMonitoring(store: Store, knowledge: MonitorKnowledge, now: () => Date): Monitoring {
	let held: Held | null = null;
	let loading: Promise<Held> | null = null;

	const load = async (): Promise<Held> => {
		const since = now().getTime();
		const watched = await store.monitoring.load();
		held = { watched, version: watched.version, since, took: now().getTime() - since, days: new Map() };
		return held;
	};
	/** What is held, brought up to date with the store. */
	const fresh = async (): Promise<Held> => {
		const { version, decided } = await store.monitoring.version();
		if (held?.version === version) return held;
		const slow = held !== null && held.took > AT_ONCE_MS && held.watched.decided === decided;
		if (held && slow && now().getTime() - held.since < PATIENCE * held.took) return held;
		loading ??= load().finally(() => {
			loading = null;
		});
		const loaded = await loading;
		// What was being loaded may have begun before the last change.
		return loaded.version === version ? loaded : load();
	};
	const dayIn = (current: Held, asked: Asked): Known => {
		const key = `${asked.asOf}|${asked.knownOn}`;
		const ready = current.days.get(key);
		if (ready) return ready;
		const start = now().getTime();
		const known = knownOn(current.watched, asked, knowledge, dayOf(now()));
		current.took = Math.max(current.took, now().getTime() - start);
		current.days.set(key, known);
		const [oldest] = current.days.keys();
		if (current.days.size > HELD && oldest !== undefined) current.days.delete(oldest);
		return known;
	};
	const made = { rules: RULES, codebook: knowledge.codebook.version, knowledge: knowledge.version };
	const resultOf = (current: Held): StoredResult => {
		const { asOf, claims, found } = dayIn(current, LATEST);
		return { ...made, asOf, claims: claims.size, found };
	};
	const keep = async (current: Held) => {
		const done = await store.monitoring.save({ ...resultOf(current), at: now() }, current.watched.changes);
		// Where nothing changed since it was loaded, what is held is still what stands.
		const { version, changes } = await store.monitoring.version();
		if (changes.length === 0) current.version = version;
		return done;
	};
	return {
		knowledge,
		at: async (asked) => dayIn(await fresh(), asked),
		async remake() {
			const [current] = await store.monitoring.results();
			const stands =
				current?.current && Object.entries(made).every(([key, value]) => current[key as 'rules'] === value);
			if (stands && (await store.monitoring.pending()) === 0) return null;
			return keep(await fresh());
		},
		async anew(put) {
			const [current] = await store.monitoring.results();
			const before = current?.current ? { ...current, found: await store.monitoring.result(current.no) } : null;
			const loaded = await load();
			if (put) await keep(loaded);
			return { before, after: resultOf(loaded) };
		},
	};
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** One pass of monitoring over what is kept, for the days asked. `today` stands in where no report tells its day. Pure. */
function knownOn(watched: Watched, asked: Asked, knowledge: MonitorKnowledge, today: string): Known {
	const standing = watched.claims.filter((claim) => stands(claim, asked.knownOn));
	const days = standing.flatMap(({ report }) => report.published ?? []).sort();
	const range = days.length > 0 ? { first: days[0]!, last: days.at(-1)! } : null;
	const asOf = asked.asOf ?? range?.last ?? today;
	const told = standing.filter((claim) => isToldBy(claim, asOf));
	const { codebook, parties, agreements, words } = knowledge;
	const scene = {
		id: 'store',
		asOf,
		parties: sceneParties(parties),
		agreements,
		claims: told.map(({ claim, report }) => sceneClaim(claim, report)),
		decisions: watched.decisions.flatMap(mergeDecision),
	};
	return {
		asOf,
		knownOn: asked.knownOn,
		range,
		claims: new Map(told.map((claim) => [claim.key, claim])),
		parties,
		agreements,
		codebook,
		decisions: watched.decisions,
		found: monitor(scene, codebook, words),
	};
}

const ofParties = new WeakMap<Party[], SceneParty[]>();

/** Parties as monitoring takes them, made once. */
function sceneParties(parties: Party[]): SceneParty[] {
	let made = ofParties.get(parties);
	if (!made) {
		made = parties.map(sceneParty);
		ofParties.set(parties, made);
	}
	return made;
}

/** A claim counts unless a correction has taken its report's place, or it was published only later. */
function stands({ report, replacedOn }: KnownClaim, knownOn: string | null): boolean {
	if (knownOn === null) return replacedOn === null;
	if (report.published !== null && report.published > knownOn) return false;
	return replacedOn === null || (replacedOn !== 'always' && replacedOn > knownOn);
}

/**
 * What is told of the time up to the day: what happened by then, by whatever report; forecasts and fears published by then.
 * Without a day of its own a claim is of the day that it was published.
 */
function isToldBy({ claim, report }: KnownClaim, asOf: string): boolean {
	const ahead = claim.status === 'expected' || claim.status === 'possible';
	const day = ahead ? report.published : (claim.time?.from ?? claim.time?.to ?? report.published);
	return day === null || day <= asOf;
}

function mergeDecision({ id, kind, at, by, why, groups, undoes }: DecisionView): MergeDecision[] {
	const head = { id, at, by, why };
	if (kind === 'undo') return undoes === null ? [] : [{ ...head, kind, decision: undoes }];
	if (kind === 'split') return [{ ...head, kind, groups }];
	const [claims] = groups;
	return claims ? [{ ...head, kind, claims }] : [];
}
