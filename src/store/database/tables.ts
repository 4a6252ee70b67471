import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** Written as JSON text, read back as what it says. */
type Json<T> = ColumnType<T, string, string>;

export type ReportsTable = {
	no: GeneratedAlways<number>;
	id: string;
	title: string | null;
	publisher: string | null;
	published: string | null;
	url: string | null;
	language: string | null;
	text: string;
	text_hash: Buffer;
	words: number;
	sample: boolean;
	replaces: string | null;
	added_at: Date;
};

export type OriginalsTable = {
	report: string;
	bytes: Buffer;
	sha256: Buffer;
	media_type: string;
	file: string | null;
};

export type ReportStatesTable = {
	report: string;
	report_no: number;
	state: 'queued' | 'read' | 'other-language' | 'failed';
	error_code: string | null;
	error_message: string | null;
	leased_until: Date | null;
	attempts: Generated<number>;
	language: string | null;
	claims: Generated<number>;
	read_at: Date | null;
	withdrawn_at: Date | null;
	withdrawn_why: string | null;
	replaced_by: string | null;
};

export type ReadingsTable = {
	no: GeneratedAlways<number>;
	report: string;
	reader: string;
	codebook: number;
	knowledge: string;
	read_at: Date;
	current: boolean;
	head: Json<unknown>;
	sentences: Json<unknown>;
	mentions: Json<unknown>;
	disputes: Json<unknown>;
};

export type PartiesTable = { key: string; id: string | null; name: string; kind: string | null };

export type PlacesTable = {
	key: string;
	id: string | null;
	name: string;
	kind: string;
	country: string | null;
	lat: number | null;
	lon: number | null;
	radius_km: number | null;
};

export type ClaimsTable = {
	reading: number;
	ordinal: number;
	report: string;
	id: string;
	key: GeneratedAlways<string>;
	type: string;
	family: string;
	status: string;
	quote: string;
	quote_start: number;
	quote_end: number;
	because: Json<unknown>;
	confidence: number;
	stands: boolean;
	actors: string[];
	targets: string[];
	parties: string[];
	place: string | null;
	place_name: string | null;
	lat: number | null;
	lon: number | null;
	time_told: boolean;
	first_day: string | null;
	last_day: string | null;
	source: string | null;
	source_name: string | null;
	source_party: string | null;
	outlet: string | null;
	published: string | null;
	words: string;
};

export type ClaimField = 'actor' | 'target' | 'place' | 'time' | 'figure' | 'weapon' | 'source' | 'agreement';

export type ClaimFieldsTable = {
	reading: number;
	claim: number;
	field: ClaimField;
	ordinal: number;
	value: Json<unknown>;
	mention: string | null;
	span_start: number | null;
	span_end: number | null;
	sure: number | null;
};

export type DecisionsTable = {
	no: GeneratedAlways<number>;
	kind: 'withdraw' | 'restore' | 'correct';
	report: string;
	other: string | null;
	who: string;
	why: string;
	at: Date;
};

export type JobsTable = { no: GeneratedAlways<number>; started_at: Date };
export type JobReportsTable = { job: number; report: string; ordinal: number };

/** The tables of `migrations/`, typed. */
export type Tables = {
	reports: ReportsTable;
	originals: OriginalsTable;
	report_states: ReportStatesTable;
	readings: ReadingsTable;
	parties: PartiesTable;
	places: PlacesTable;
	claims: ClaimsTable;
	claim_fields: ClaimFieldsTable;
	decisions: DecisionsTable;
	jobs: JobsTable;
	job_reports: JobReportsTable;
};
