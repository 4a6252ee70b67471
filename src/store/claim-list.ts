import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { ClaimFilter, ClaimList, ClaimRow } from '../domain/index.ts';
import { claimCondition, claimOrder } from './claim-filter.ts';
import type { FieldRow } from './claim-rows.ts';
import { type ClaimCore, claimOf } from './claim-shape.ts';
import type { Database, Tables } from './database/index.ts';
import { groupBy } from './group.ts';
import { afterCursor, cursorOf, type Order, orderBy } from './keyset.ts';

const PAGE = 100;
const STREAM_PAGE = 1000;

type Query = Database['query'] | Transaction<Tables>;
type Row = ClaimCore & {
	reading: number;
	ordinal: number;
	sort: string | number;
	key: string;
	report: string;
	title: string | null;
	publisher: string | null;
	published: string | null;
};

/** A page of claims and how many there are in all. */
export async function listClaims({ query }: Database, filter: ClaimFilter): Promise<ClaimList> {
	const limit = filter.limit ?? PAGE;
	const where = claimCondition(filter);
	const [page, counted] = await Promise.all([
		pageOf(query, where, claimOrder(filter.sort), limit, filter.after),
		sql<{ total: number }>`select count(*)::int total from claims where ${where}`.execute(query),
	]);
	return { claims: page.claims, total: counted.rows[0]!.total, next: page.next };
}

/** All claims of a filter as they stood when the stream began, a page in memory at a time. */
export async function* streamClaims({ query }: Database, filter: ClaimFilter): AsyncGenerator<ClaimRow> {
	const where = claimCondition(filter);
	const order = claimOrder(filter.sort);
	const within = await query
		.startTransaction()
		.setIsolationLevel('repeatable read')
		.setAccessMode('read only')
		.execute();
	try {
		let after: string | undefined;
		do {
			const page = await pageOf(within, where, order, STREAM_PAGE, after);
			yield* page.claims;
			after = page.next ?? undefined;
		} while (after !== undefined);
	} finally {
		await within.rollback().execute();
	}
}

async function pageOf(
	query: Query,
	where: RawBuilder<boolean>,
	order: Order,
	limit: number,
	after: string | undefined,
): Promise<{ claims: ClaimRow[]; next: string | null }> {
	const rest = after === undefined ? where : sql`${where} and ${afterCursor(order, after)}`;
	const { rows } = await sql<Row>`
		with page as materialized (
			select reading, ordinal, report, key, id, type, family, status, quote, quote_start, quote_end, because,
				confidence, ${order.by} as sort
			from claims where ${rest} ${orderBy(order)} limit ${limit + 1}
		)
		select page.*, r.title, r.publisher, r.published from page join reports r on r.id = page.report
		${orderBy({ ...order, by: sql`sort` })}
	`.execute(query);
	const shown = rows.slice(0, limit);
	const last = shown.at(-1);
	const next = rows.length > limit && last ? cursorOf([last.sort, last.reading, last.ordinal]) : null;
	const fields = await fieldsOf(query, shown);
	return { claims: shown.map((row) => claimRow(row, fields.get(`${row.reading}.${row.ordinal}`) ?? [])), next };
}

async function fieldsOf(query: Query, rows: Row[]): Promise<Map<string, FieldRow[]>> {
	if (rows.length === 0) return new Map();
	const { rows: fields } = await sql<FieldRow & { reading: number }>`
		select f.* from unnest(${rows.map((row) => row.reading)}::bigint[], ${rows.map((row) => row.ordinal)}::int[])
			as wanted (reading, claim)
		join claim_fields f on f.reading = wanted.reading and f.claim = wanted.claim
		order by f.reading, f.claim, f.field, f.ordinal
	`.execute(query);
	return groupBy(fields, (field) => `${field.reading}.${field.claim}`);
}

function claimRow(row: Row, fields: FieldRow[]): ClaimRow {
	const { key, report, title, publisher, published } = row;
	return { key, report: { id: report, title, publisher, published }, claim: claimOf(row, fields) };
}
