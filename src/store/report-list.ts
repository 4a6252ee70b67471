import { type RawBuilder, sql } from 'kysely';
import {
	type ReportFilter,
	type ReportList,
	type ReportPage,
	type ReportRow,
	TrucelineError,
} from '../domain/index.ts';
import { values } from './claim-filter.ts';
import type { Database } from './database/index.ts';
import { afterCursor, cursorOf, type Order, orderBy } from './keyset.ts';
import { getReading } from './readings.ts';
import { evened, storable } from './storable.ts';

const PAGE = 50;
/** Characters of the text's beginning that a list shows. */
const OPENING = 280;
/** Characters of the text within which words found are shown in their surroundings. */
const SEARCHED = 400_000;

const STATE = sql<string>`case when s.replaced_by is not null then 'replaced' when s.withdrawn_at is not null
	then 'withdrawn' when s.state = 'queued' then 'reading' else s.state end`;
const COLUMNS = sql`r.no, r.id, r.title, r.publisher, r.published, r.url, coalesce(r.language, s.language) language,
	${STATE} state, r.sample, r.added_at, r.words, s.claims, s.error_code, s.error_message, s.withdrawn_at,
	s.withdrawn_why, s.replaced_by, r.replaces`;

type Row = {
	no: number;
	sort: string | number;
	id: string;
	title: string | null;
	publisher: string | null;
	published: string | null;
	url: string | null;
	language: string | null;
	state: ReportRow['state'];
	sample: boolean;
	added_at: Date;
	words: number;
	claims: number;
	error_code: string | null;
	error_message: string | null;
	withdrawn_at: Date | null;
	withdrawn_why: string | null;
	replaced_by: string | null;
	replaces: string | null;
	opening: string;
};

/** A page of reports and how many there are in all. Errors: `request.wrong` for a cursor of another list. */
export async function listReports({ query }: Database, filter: ReportFilter): Promise<ReportList> {
	const limit = filter.limit ?? PAGE;
	const order = reportOrder(filter.sort);
	const where = reportCondition(filter);
	const rest = filter.after === undefined ? where : sql`${where} and ${afterCursor(order, filter.after)}`;
	const [page, counted] = await Promise.all([
		sql<Row>`
			with page as materialized (
				select r.id, r.no, ${order.by} as sort
				from reports r join report_states s on s.report = r.id
				where ${rest} ${orderBy(order)} limit ${limit + 1}
			)
			select page.sort, ${COLUMNS}, ${opening(filter.q)} as opening
			from page join reports r on r.no = page.no join report_states s on s.report_no = r.no
			${orderBy({ by: sql`page.sort`, ties: [sql`page.no`], down: order.down })}
		`.execute(query),
		sql<{ total: number }>`
			select count(*)::int total from reports r join report_states s on s.report = r.id where ${where}
		`.execute(query),
	]);
	const shown = page.rows.slice(0, limit);
	const last = shown.at(-1);
	const next = page.rows.length > limit && last ? cursorOf([last.sort, last.no]) : null;
	return { reports: shown.map(reportRow), total: counted.rows[0]!.total, next };
}

/** A report with its text, its claims and what read it. */
export async function getReport(database: Database, id: string): Promise<ReportPage> {
	const { rows } = await sql<Row & { text: string }>`
		select ${COLUMNS}, r.text, left(r.text, ${OPENING}) as opening
		from reports r join report_states s on s.report = r.id where r.id = ${id}
	`.execute(database.query);
	const row = rows[0];
	if (!row) throw new TrucelineError('report.missing', id);
	const read = await getReading(database, id);
	return {
		report: reportRow(row),
		text: row.text,
		sentences: read?.reading.sentences ?? [],
		claims: read?.reading.claims ?? [],
		reader: read?.versions.reader ?? null,
	};
}

function reportCondition(filter: ReportFilter): RawBuilder<boolean> {
	const conditions: RawBuilder<unknown>[] = [sql`true`];
	const states = values(filter.state);
	if (states.length > 0) conditions.push(sql`${STATE} = any(${states})`);
	const outlets = values(filter.outlet).map(evened);
	if (outlets.length > 0) {
		conditions.push(sql`trim(regexp_replace(lower(r.publisher), '[\\s,]+', ' ', 'g')) = any(${outlets})`);
	}
	if (filter.q?.trim()) conditions.push(sql`r.no in (select search_reports(${storable(filter.q)}))`);
	return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

function reportOrder(sort: ReportFilter['sort']): Order {
	const ties = [sql`r.no`];
	switch (sort ?? '-added') {
		case 'added':
			return { by: sql`''::text`, ties, down: false };
		case 'published':
			return { by: sql`coalesce(r.published, '9999')`, ties, down: false };
		case '-published':
			return { by: sql`coalesce(r.published, '')`, ties, down: true };
		case 'title':
			return { by: sql`coalesce(lower(r.title) collate "C", '~')`, ties, down: false };
		default:
			return { by: sql`''::text`, ties, down: true };
	}
}

/** The words around what was searched for, with the matches between « and »; else the beginning. */
function opening(q: string | undefined): RawBuilder<unknown> {
	if (!q?.trim()) return sql`left(r.text, ${OPENING})`;
	return sql`ts_headline('english', left(r.text, ${SEARCHED}), websearch_to_tsquery('english', ${storable(q)}),
		'StartSel=«, StopSel=», MaxWords=45, MinWords=20, MaxFragments=2, FragmentDelimiter=" … "')`;
}

function reportRow(row: Row): ReportRow {
	const { id, title, publisher, published, url, language, state, sample, words, claims, replaces } = row;
	return {
		id,
		title,
		publisher,
		published,
		url,
		language,
		state,
		sample,
		addedAt: row.added_at.toISOString(),
		words,
		claims,
		opening: row.opening,
		error: row.error_code === null ? null : { code: row.error_code, message: row.error_message ?? '' },
		withdrawn: row.withdrawn_at && { at: row.withdrawn_at.toISOString(), why: row.withdrawn_why ?? '' },
		replacedBy: row.replaced_by,
		replaces,
	};
}
