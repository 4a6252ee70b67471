import { z } from 'zod';
import { Claim } from './claim.ts';
import { Family, Status } from './codebook.ts';
import { ReportHead } from './report.ts';
import { Span } from './span.ts';

/**
 * What the app's pages see: the answers of the HTTP API, one schema each, shared by `serve` and `web`.
 * Every list tells its total; every count is of reports that stand (not withdrawn, not replaced).
 */
export const REPORT_STATES = ['reading', 'read', 'other-language', 'failed', 'withdrawn', 'replaced'] as const;
export const ReportState = z.enum(REPORT_STATES);
export type ReportState = z.infer<typeof ReportState>;

export const ReportRow = ReportHead.extend({
	state: ReportState,
	/** True for a report that came with Truceline, written for the project. */
	sample: z.boolean(),
	addedAt: z.string(),
	words: z.int(),
	claims: z.int(),
	/** The first words of the text, or the words around what was searched for, with matches between « and ». */
	opening: z.string(),
	/** Code and message, where reading failed. */
	error: z.object({ code: z.string(), message: z.string() }).nullable(),
	withdrawn: z.object({ at: z.string(), why: z.string() }).nullable(),
	/** id of the report that corrects this one, and of the one that this corrects. */
	replacedBy: z.string().nullable(),
	replaces: z.string().nullable(),
});
export type ReportRow = z.infer<typeof ReportRow>;

export const ReportList = z.object({ reports: z.array(ReportRow), total: z.int(), next: z.string().nullable() });
export type ReportList = z.infer<typeof ReportList>;

/** The filters of the reports list, as they stand in the address; `state` and `outlet` are comma-separated. Newest first. */
export const ReportFilter = z.object({
	q: z.string().optional(),
	state: z.string().optional(),
	outlet: z.string().optional(),
	sort: z.enum(['added', '-added', 'published', '-published', 'title']).optional(),
	limit: z.coerce.number().int().min(1).max(500).optional(),
	after: z.string().optional(),
});
export type ReportFilter = z.infer<typeof ReportFilter>;

export const ReportPage = z.object({
	report: ReportRow,
	text: z.string(),
	sentences: z.array(Span),
	claims: z.array(Claim),
	/** Which reader read it: version of model and rules. */
	reader: z.string().nullable(),
});
export type ReportPage = z.infer<typeof ReportPage>;

/** A claim in a table or on the map, with the report that it stands in. */
export const ClaimRow = z.object({
	/** Unique in the store: `<report id>.<claim id>`. */
	key: z.string(),
	report: ReportHead.pick({ id: true, title: true, publisher: true, published: true }),
	claim: Claim,
});
export type ClaimRow = z.infer<typeof ClaimRow>;

const Facet = z.object({ value: z.string(), label: z.string(), count: z.int() });
export type Facet = z.infer<typeof Facet>;
export const Facets = z.object({
	family: z.array(Facet),
	type: z.array(Facet),
	status: z.array(Facet),
	party: z.array(Facet),
	place: z.array(Facet),
	source: z.array(Facet),
	outlet: z.array(Facet),
});
export type Facets = z.infer<typeof Facets>;

export const ClaimList = z.object({ claims: z.array(ClaimRow), total: z.int(), next: z.string().nullable() });
export type ClaimList = z.infer<typeof ClaimList>;

/** Counts for the map, the timeline and the filters, for the filters in force. */
export const ClaimSummary = z.object({
	total: z.int(),
	reports: z.int(),
	noPlace: z.int(),
	noTime: z.int(),
	/** Claims by first day, each family's count. */
	byDay: z.array(z.object({ day: z.string(), family: Family, count: z.int() })),
	byPlace: z.array(
		z.object({
			id: z.string().nullable(),
			name: z.string(),
			lat: z.number(),
			lon: z.number(),
			radiusKm: z.number(),
			kind: z.string(),
			count: z.int(),
			families: z.array(z.object({ family: Family, status: Status, count: z.int() })),
		}),
	),
	facets: Facets,
});
export type ClaimSummary = z.infer<typeof ClaimSummary>;

/**
 * The filters of every claims view, as they stand in the address. Lists are comma-separated; `none` as a value of `place`,
 * `from` or `source` asks for claims without one (`source=none`: the report's own voice).
 */
export const ClaimFilter = z.object({
	q: z.string().optional(),
	type: z.string().optional(),
	family: z.string().optional(),
	status: z.string().optional(),
	/** A party's id, or `name:WORDS` for one that is not known. */
	party: z.string().optional(),
	side: z.enum(['actor', 'target']).optional(),
	place: z.string().optional(),
	source: z.string().optional(),
	outlet: z.string().optional(),
	report: z.string().optional(),
	from: z.string().optional(),
	to: z.string().optional(),
	/** `west,south,east,north` in degrees. */
	bbox: z.string().optional(),
	sort: z.enum(['time', '-time', 'published', '-published', 'type', 'place', 'confidence']).optional(),
	limit: z.coerce.number().int().min(1).max(500).optional(),
	after: z.string().optional(),
});
export type ClaimFilter = z.infer<typeof ClaimFilter>;

/** Body of `POST /api/reports`: a pasted text. Files come as multipart with the same fields. */
export const NewReport = z.object({
	text: z.string(),
	title: z.string().nullish(),
	publisher: z.string().nullish(),
	published: z.string().nullish(),
	url: z.string().nullish(),
	/** id of the report that this one corrects. */
	replaces: z.string().nullish(),
});
export type NewReport = z.infer<typeof NewReport>;

/** What became of each text or file that was given: accepted (then `job` tells how far its reading is), had already, or refused. */
export const Received = z.object({
	results: z.array(
		z.object({
			file: z.string().nullable(),
			report: z.string().nullable(),
			outcome: z.enum(['accepted', 'already', 'refused']),
			error: z.object({ code: z.string(), message: z.string() }).nullable(),
		}),
	),
	job: z.string().nullable(),
});
export type Received = z.infer<typeof Received>;

export const JobView = z.object({
	id: z.string(),
	state: z.enum(['queued', 'running', 'done', 'failed']),
	done: z.int(),
	total: z.int(),
	failed: z.int(),
	reports: z.array(z.string()),
	startedAt: z.string().nullable(),
	finishedAt: z.string().nullable(),
});
export type JobView = z.infer<typeof JobView>;

export const StatusView = z.object({
	version: z.string(),
	reader: z.string().nullable(),
	codebook: z.int(),
	reports: z.int(),
	claims: z.int(),
	/** Reports still to be read, samples included. */
	waiting: z.int(),
});
export type StatusView = z.infer<typeof StatusView>;

export const ErrorView = z.object({
	error: z.object({ code: z.string(), message: z.string(), place: z.string().nullable() }),
});
export type ErrorView = z.infer<typeof ErrorView>;
