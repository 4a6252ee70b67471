import type { DecisionView, Found, KnownClaim } from '../domain/index.ts';
import type { Database } from './database/index.ts';
import { decideMerge, mergeDecisions, type NewMergeDecision } from './merge-decisions.ts';
import { changesAndVersion } from './monitor-changes.ts';
import {
	heldUnder,
	type MadeBy,
	monitoringOf,
	monitorings,
	type StoredMonitoring,
	saveMonitored,
} from './monitored.ts';
import { loadClaims } from './monitored-claims.ts';

/** All that monitoring goes by, as it stood at one moment. */
export type Watched = {
	/** Changes with every change of claims or decisions. */
	version: string;
	/** Changes with every decision, on a report or on merging. */
	decided: string;
	/** Changes that a result made from this takes in. */
	changes: number[];
	/** Of current readings, of reports that are not withdrawn; those of replaced reports among them, marked. */
	claims: KnownClaim[];
	decisions: DecisionView[];
};

/** A result to keep in place of the current one, or beside it where other versions made that. */
export type NewMonitoring = MadeBy & { asOf: string; claims: number; at: Date; found: Found };

/** The part of the store that events and what follows from them stand in. */
export interface MonitoringStore {
	/** By what `load` would be told apart from what was loaded before. */
	version(): Promise<Pick<Watched, 'version' | 'decided' | 'changes'>>;
	/** How many changes no result has taken in. */
	pending(): Promise<number>;
	load(): Promise<Watched>;
	/** Keeps a decision. Errors: `decision.missing`, `request.wrong` where it was undone already, or is itself an undo. */
	decide(decision: NewMergeDecision): Promise<DecisionView>;
	/** Keeps a result and notes its changes as taken in, all in one transaction; only rows that differ are written. */
	save(made: NewMonitoring, changes: readonly number[]): Promise<{ written: number; removed: number }>;
	/** The results that are kept, the current one first. */
	results(): Promise<StoredMonitoring[]>;
	/** What a kept result holds. */
	result(no: number): Promise<Found>;
	/** Claims that last stood under a name that an event once had; none where it never was one. */
	heldUnder(event: string): Promise<string[]>;
}

export function monitoringStore(database: Database): MonitoringStore {
	return {
		version: () => changesAndVersion(database.query),
		pending: async () => (await changesAndVersion(database.query)).changes.length,
		load: async () => {
			const within = await database.query
				.startTransaction()
				.setIsolationLevel('repeatable read')
				.setAccessMode('read only')
				.execute();
			try {
				const stood = await changesAndVersion(within);
				const [claims, decisions] = [await loadClaims(within), await mergeDecisions(within)];
				return { ...stood, claims, decisions };
			} finally {
				await within.rollback().execute();
			}
		},
		decide: (decision) => decideMerge(database, decision),
		save: (made, changes) => saveMonitored(database, made, changes),
		results: () => monitorings(database),
		result: (no) => monitoringOf(database, no),
		heldUnder: (event) => heldUnder(database, event),
	};
}
