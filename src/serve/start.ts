import type { Codebook } from '../domain/index.ts';
import { openStore, type Store } from '../store/index.ts';
import {
	type Incoming,
	type MonitorKnowledge,
	type MonitorRunner,
	openMonitoring,
	openPool,
	type PoolOptions,
	type Runner,
	receive,
	startMonitorRunner,
	startRunner,
} from '../work/index.ts';
import { makeApp } from './app.ts';
import { type Listening, listen } from './listen.ts';

export interface StartOptions {
	/** A PostgreSQL of the user's own; without it the embedded one in `dataFolder`. */
	databaseUrl: string | undefined;
	dataFolder: string;
	/** What the person asked for; undefined: the first free one. */
	port: number | undefined;
	webFolder: string;
	version: string;
	/** How the workers read. */
	reading: PoolOptions;
	codebook: Codebook;
	/** Digest of the knowledge files, kept beside what is read by them. */
	knowledge: string;
	/** What monitoring goes by. */
	monitor: MonitorKnowledge;
	/** Reports that come with Truceline: added where they are not there yet. */
	samples: Incoming[];
	now: () => Date;
	/** Told once where reading cannot go on. */
	onReadingStopped: (error: unknown) => void;
	/** Told of every error that is not one for people. */
	onBreak: (error: unknown) => void;
}

/** A Truceline that serves. */
export interface Running {
	address: string;
	/** Yields how far the sample reports are each time one is read; ends at once where they were read before. */
	samples(): AsyncIterable<{ done: number; total: number }>;
	/** Stops cleanly: what is being read stays queued, the server's files are closed. */
	stop(): Promise<void>;
}

/**
 * Opens the store, reads what is queued there, adds the sample reports and serves the app on loopback.
 * Errors: those of `openStore`, and `port.taken`.
 */
export async function startTruceline(options: StartOptions): Promise<Running> {
	const { codebook, knowledge, now, version, webFolder, onBreak } = options;
	const store = await openStore({ databaseUrl: options.databaseUrl, dataFolder: options.dataFolder });
	let runner: Runner | null = null;
	let monitorRunner: MonitorRunner | null = null;
	let listening: Listening | null = null;
	const stop = async () => {
		await listening?.close();
		await runner?.stop();
		await monitorRunner?.stop();
		await store.close();
	};
	try {
		await store.releaseReports();
		const pool = openPool(options.reading);
		const made = { codebook: codebook.version, knowledge };
		runner = startRunner({ store, pool, made, now, onStop: options.onReadingStopped });
		const monitoring = openMonitoring(store, options.monitor, now);
		monitorRunner = startMonitorRunner(monitoring, onBreak);
		const app = makeApp({ store, runner, monitoring, monitorRunner, codebook, version, webFolder, now, onBreak });
		listening = await listen(app.fetch, options.port);
		store.tellAddress(listening.address);
		const job = await addSamples(store, options.samples, now);
		runner.wake();
		return { address: listening.address, samples: () => progressOf(store, runner!, job), stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** Adds the samples that are not there yet; gives the job of those that are still to be read, also from a start that was broken off. */
async function addSamples(store: Store, samples: Incoming[], now: () => Date): Promise<string | null> {
	const { results, job } = await receive(store, samples, now);
	if (job !== null) return job;
	const { waiting } = await store.counts();
	const there = results.flatMap(({ report }) => (report === null ? [] : [report]));
	if (waiting === 0 || there.length === 0) return null;
	const left = await store.startJob(there, now());
	const { done, total } = await store.getJob(left);
	return done < total ? left : null;
}

const LOOK_EVERY_MS = 500;

async function* progressOf(store: Store, runner: Runner, job: string | null) {
	while (job !== null) {
		const { state, done, total } = await store.getJob(job);
		yield { done, total };
		if (state === 'done' || state === 'failed' || runner.stopped) return;
		await runner.changed(LOOK_EVERY_MS);
	}
}
