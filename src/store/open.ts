import { TrucelineError } from '../domain/index.ts';
import { listClaims, streamClaims } from './claim-list.ts';
import { summary } from './claim-summary.ts';
import { connect, type Database, migrate, withoutPassword } from './database/index.ts';
import { monitoringStore } from './monitoring.ts';
import { counts, getJob, queueOutdated, releaseReports, startJob, takeReports } from './queue.ts';
import { failReading, getReading, saveReadings } from './readings.ts';
import { getReport, listReports } from './report-list.ts';
import { addReport, decisions, getOriginal, restoreReport, withdrawReport } from './reports.ts';
import { runningServer, startServer } from './server/index.ts';
import type { Store, StoreOptions } from './store.ts';

/**
 * Opens the store: the PostgreSQL of `databaseUrl` where one is given, else the embedded one in `dataFolder`; brings its
 * tables up to date. Errors: `store.running`, `store.version`, `store.unreachable`.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
	if (options.databaseUrl) return openAt(options.databaseUrl, options, async () => {});
	const server = await startServer(options.dataFolder, options.servedAt ?? null).catch((error: unknown) => {
		const runs = error instanceof TrucelineError && error.code === 'store.running';
		if (!runs || !options.beside) throw error;
		return null;
	});
	if (!server) return openAt(runningServer(options.dataFolder), options, async () => {});
	return openAt(server.url, options, server.close, server.tellAddress);
}

async function openAt(
	url: string,
	options: StoreOptions,
	afterwards: () => Promise<void>,
	tellAddress: (servedAt: string) => void = () => {},
): Promise<Store> {
	let database: Database | null = null;
	try {
		database = await connect(url, options.log);
		await migrate(database.pool);
	} catch (error) {
		await database?.close();
		await afterwards();
		throw error;
	}
	return storeOf(database, withoutPassword(url), afterwards, tellAddress);
}

function storeOf(
	database: Database,
	address: string,
	afterwards: () => Promise<void>,
	tellAddress: (servedAt: string) => void,
): Store {
	let closing: Promise<void> | null = null;
	return {
		address,
		database,
		monitoring: monitoringStore(database),
		addReport: (given) => addReport(database, given),
		saveReading: (report, reading, versions, at, state = 'read') =>
			saveReadings(database, [{ report, reading, versions, at, state }]),
		saveReadings: (all) => saveReadings(database, all),
		failReading: (report, error, at) => failReading(database, report, error, at),
		withdrawReport: (report, decided) => withdrawReport(database, report, decided),
		restoreReport: (report, decided) => restoreReport(database, report, decided),
		decisions: (report) => decisions(database, report),
		listReports: (filter) => listReports(database, filter),
		getReport: (id) => getReport(database, id),
		getOriginal: (id) => getOriginal(database, id),
		getReading: (id) => getReading(database, id),
		listClaims: (filter) => listClaims(database, filter),
		summary: (filter) => summary(database, filter),
		streamClaims: (filter) => streamClaims(database, filter),
		counts: () => counts(database),
		startJob: (reports, at) => startJob(database, reports, at),
		getJob: (id) => getJob(database, id),
		takeReports: (count, at, leaseMs) => takeReports(database, count, at, leaseMs),
		releaseReports: (reports) => releaseReports(database, reports),
		queueOutdated: (versions) => queueOutdated(database, versions),
		tellAddress,
		close: () => {
			closing ??= database.close().finally(afterwards);
			return closing;
		},
	};
}
