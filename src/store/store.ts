import type {
	ClaimFilter,
	ClaimList,
	ClaimRow,
	ClaimSummary,
	JobView,
	Reading,
	Report,
	ReportFilter,
	ReportList,
	ReportPage,
} from '../domain/index.ts';
import type { Database } from './database/index.ts';
import type { MonitoringStore } from './monitoring.ts';

/** A report as it is given to the store: its nouns, and the bytes that it was made from, untouched. */
export type GivenReport = {
	report: Report;
	/** The bytes as they came; for a pasted text its UTF-8. */
	original: Uint8Array;
	/** Media type of the bytes: `text/plain`, `application/pdf` … */
	mediaType: string;
	/** The file's name where it came as a file. */
	file: string | null;
	/** True for a report that came with Truceline. */
	sample?: boolean;
	/** id of the report that this one corrects; that one then counts no more. */
	replaces?: string | null;
	/** Who gave it; kept with the correction where there is one. */
	who?: string;
	at: Date;
};

/** `already`: the same text is in the store as the report `id`, nothing was added. */
export type AddedReport = { id: string; outcome: 'accepted' | 'already' };

/** What made a reading: the reader (model and rules), the codebook, and the knowledge files' digest. */
export type Versions = { reader: string; codebook: number; knowledge: string };

/** A reading to keep, of the report of that id. */
export type SavedReading = {
	report: string;
	reading: Reading;
	versions: Versions;
	at: Date;
	state: 'read' | 'other-language';
};

/** What a person decided on a report. */
export type Decided = { who: string; why: string; at: Date };

export type Decision = {
	id: number;
	kind: 'withdraw' | 'restore' | 'correct';
	report: string;
	/** For a correction: the report that replaces `report`. */
	other: string | null;
	who: string;
	why: string;
	at: string;
};

/** A report that a worker has taken to read; nobody else gets it until `until`. */
export type TakenReport = { report: Report; attempt: number; until: Date };

export type Counts = {
	/** Reports and claims that stand: not withdrawn, not replaced. */
	reports: number;
	claims: number;
	/** Reports still to be read. */
	waiting: number;
	failed: number;
	withdrawn: number;
};

/**
 * Everything that Truceline keeps. Each write is on disk before its promise resolves, and happens wholly or not at all.
 * Times come in as `Date`s from the edge and go out as ISO 8601. Characters that PostgreSQL cannot hold (U+0000 and lone
 * surrogates) become U+FFFD, one code unit for one, so offsets stay true; the report's bytes are kept as they came.
 */
export interface Store {
	/** Keeps a report, queued to be read. Errors: `report.missing` where `replaces` names none, `request.wrong` where the id is taken by another text or the replaced report is replaced already. */
	addReport(given: GivenReport): Promise<AddedReport>;
	/** Keeps what a reader brought out, in place of any earlier reading; `state` is `read`, or `other-language` for a text that the reader does not know. Error: `report.missing`. */
	saveReading(
		report: string,
		reading: Reading,
		versions: Versions,
		at: Date,
		state?: 'read' | 'other-language',
	): Promise<void>;
	/** As `saveReading` for several reports at once, all of them or none: one wait for the disk. */
	saveReadings(all: SavedReading[]): Promise<void>;
	/** Notes that reading failed, with the code and message that people see. A claim of an earlier reading stays. Error: `report.missing`. */
	failReading(report: string, error: { code: string; message: string }, at: Date): Promise<void>;
	/** Takes a report's claims out of every count; the report is kept and marked. Errors: `report.missing`, `report.withdrawn`. */
	withdrawReport(report: string, decided: Decided): Promise<void>;
	/** Undoes a withdrawal. Errors: `report.missing`, `request.wrong` where it was not withdrawn. */
	restoreReport(report: string, decided: Decided): Promise<void>;
	/** The log of what people decided, oldest first; of one report, or of all. */
	decisions(report?: string): Promise<Decision[]>;

	listReports(filter: ReportFilter): Promise<ReportList>;
	/** Error: `report.missing`. */
	getReport(id: string): Promise<ReportPage>;
	/** The bytes as they came. Error: `report.missing`. */
	getOriginal(id: string): Promise<{ bytes: Uint8Array; mediaType: string; file: string | null }>;
	/** The whole reading as the reader gave it (`report.text` aside), or null while there is none. Error: `report.missing`. */
	getReading(id: string): Promise<{ reading: Reading; versions: Versions; readAt: string } | null>;

	/** Errors of every claims view: `request.wrong` for a filter that cannot be read. */
	listClaims(filter: ClaimFilter): Promise<ClaimList>;
	/** Counts for the filters in force; a facet leaves its own filter out, so that one can widen the choice. */
	summary(filter: ClaimFilter): Promise<ClaimSummary>;
	/** Every claim of the filter in the list's order, however many, in flat memory. `limit` and `after` are not heeded. */
	streamClaims(filter: ClaimFilter): AsyncIterable<ClaimRow>;
	counts(): Promise<Counts>;

	/** Bundles reports under one job whose progress can be asked for. */
	startJob(reports: string[], at: Date): Promise<string>;
	/** Error: `request.unknown`. */
	getJob(id: string): Promise<JobView>;
	/**
	 * Takes up to `count` reports to read, oldest first, each for `leaseMs` (default 120,000). A report whose lease ran out
	 * is given again; one that ended its worker eight times is failed instead.
	 */
	takeReports(count: number, at: Date, leaseMs?: number): Promise<TakenReport[]>;
	/** Gives back what was taken and not finished; without ids all of it (at a start, before any worker runs). */
	releaseReports(reports?: string[]): Promise<void>;
	/** Queues again what was read by other versions than these; tells how many. Their claims stay until the new reading. */
	queueOutdated(versions: Versions): Promise<number>;

	/** Events and what follows from them. */
	readonly monitoring: MonitoringStore;
	/** Where the data lies, for people: an address without its password. */
	readonly address: string;
	/** For backup, restore and tests. */
	readonly database: Database;
	/** Notes where this Truceline is reached, for a second start on the same data folder to tell. */
	tellAddress(servedAt: string): void;
	/** Ends the connections and, where it is ours, the server. */
	close(): Promise<void>;
}

export type StoreOptions = {
	/** A PostgreSQL ≥ 15 of the user's own; without it the embedded server runs in `dataFolder`. */
	databaseUrl?: string | undefined;
	dataFolder: string;
	/** Where a running Truceline can be reached, told to a second start. */
	servedAt?: string | undefined;
	/** Where a Truceline runs on the data folder already, use its server beside it rather than refuse: for a backup. */
	beside?: boolean | undefined;
	log?: ((line: string) => void) | undefined;
};
