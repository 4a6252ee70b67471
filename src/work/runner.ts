import { Reading } from '../domain/index.ts';
import type { Store, TakenReport, Versions } from '../store/index.ts';
import type { Pool } from './pool.ts';

export interface RunnerOptions {
	store: Store;
	pool: Pool;
	/** Codebook and knowledge that the workers read by; the reader's own version comes from the pool. */
	made: Omit<Versions, 'reader'>;
	now: () => Date;
	/** Told once where reading cannot go on: the model is missing or the database is gone. Reports stay queued. */
	onStop?: (error: unknown) => void;
}

/** Reads whatever is queued in the store, for as long as it runs. */
export interface Runner {
	/** The reader's version once a worker has started, else null. */
	readonly reader: string | null;
	/** True once nothing more is read, whether it was stopped or cannot go on. */
	readonly stopped: boolean;
	/** Looks for queued reports now. */
	wake(): void;
	/** Resolves when the next report is done, or after `ms`. */
	changed(ms: number): Promise<void>;
	/** Takes no more, lets what is being read go back to the queue, and resolves when nothing is written any more. */
	stop(): Promise<void>;
}

/** Taken at once: enough that no worker waits for the store. */
const AHEAD = 32;
/** Longer than `AHEAD` reports can take with every one at its limit on a single thread, so no lease ends while its report is at work. */
const LEASE_MS = 40 * 60_000;
const LOOK_EVERY_MS = 2_000;

/**
 * Starts reading. A report stays queued in the store until its reading is committed there, so whatever happens to this process,
 * the next one reads it.
 */
export function startRunner({ store, pool, made, now, onStop }: RunnerOptions): Runner {
	const atWork = new Map<string, Promise<void>>();
	const listeners = new Set<() => void>();
	let reader: string | null = null;
	let stopping = false;
	let stopped = false;
	let roused = false;
	let endRest = () => {};

	const rouse = () => {
		roused = true;
		endRest();
	};
	const notify = () => {
		rouse();
		for (const listener of [...listeners]) listener();
	};
	/** Waits `ms`, or less where it is roused, also where that happened since the last look. */
	const rest = (ms: number) =>
		new Promise<void>((resolve) => {
			const timer = setTimeout(resolve, roused ? 0 : ms);
			endRest = () => {
				clearTimeout(timer);
				resolve();
			};
		});

	const readOne = async ({ report }: TakenReport) => {
		const outcome = await pool.run(report);
		if (stopping) return;
		if (!outcome.ok) return store.failReading(report.id, outcome.error, now());
		const reading = Reading.parse(JSON.parse(outcome.value));
		const { language } = reading.report;
		const state = language === null || language === 'en' ? 'read' : 'other-language';
		await store.saveReading(report.id, reading, { ...made, reader: reader! }, now(), state);
	};

	const loop = async () => {
		reader = await pool.warm();
		let broken: unknown = null;
		while (!stopping && !broken) {
			roused = false;
			const room = AHEAD - atWork.size;
			const taken = room > AHEAD / 2 ? await store.takeReports(room, now(), LEASE_MS) : [];
			for (const each of taken) {
				if (atWork.has(each.report.id)) continue;
				const done = readOne(each)
					.catch((error: unknown) => {
						broken ??= error;
					})
					.finally(() => {
						atWork.delete(each.report.id);
						notify();
					});
				atWork.set(each.report.id, done);
			}
			if (taken.length === 0 && !stopping) await rest(LOOK_EVERY_MS);
		}
		if (broken) throw broken;
	};
	const running = loop().catch((error: unknown) => {
		stopped = true;
		notify();
		if (!stopping) onStop?.(error);
	});

	return {
		get reader() {
			return reader;
		},
		get stopped() {
			return stopped || stopping;
		},
		wake: rouse,
		changed: (ms) =>
			new Promise((resolve) => {
				const end = () => {
					clearTimeout(timer);
					listeners.delete(end);
					resolve();
				};
				const timer = setTimeout(end, ms);
				listeners.add(end);
			}),
		async stop() {
			stopping = true;
			notify();
			await pool.close();
			await running;
			await Promise.allSettled(atWork.values());
			await store.releaseReports();
		},
	};
}
