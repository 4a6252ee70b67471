import { type Kysely, sql } from 'kysely';
import type { KnownClaim } from '../domain/index.ts';
import type { FieldRow } from './claim-rows.ts';
import { type ClaimCore, claimOf } from './claim-shape.ts';
import type { Tables } from './database/index.ts';
import { groupBy } from './group.ts';

type Row = ClaimCore & {
	reading: number;
	ordinal: number;
	key: string;
	report: string;
	title: string | null;
	publisher: string | null;
	published: string | null;
	url: string | null;
	language: string | null;
	sample: boolean;
	replaced: boolean;
	replaced_on: string | null;
};

/** Readings whose claims are in memory as rows at once. */
const READINGS_AT_ONCE = 500;

/** Every claim of a current reading of a report that is not withdrawn, in the order of readings. */
export async function loadClaims(query: Kysely<Tables>): Promise<KnownClaim[]> {
	const { rows: readings } = await sql<{ no: number }>`
		select r.no from readings r join report_states s on s.report = r.report
		where r.current and s.withdrawn_at is null order by r.report
	`.execute(query);
	const claims: KnownClaim[] = [];
	for (let at = 0; at < readings.length; at += READINGS_AT_ONCE) {
		const numbers = readings.slice(at, at + READINGS_AT_ONCE).map(({ no }) => no);
		claims.push(...(await claimsOf(query, numbers)));
	}
	return claims;
}

async function claimsOf(query: Kysely<Tables>, readings: number[]): Promise<KnownClaim[]> {
	const { rows } = await sql<Row>`
		select c.reading, c.ordinal, c.key, c.id, c.type, c.family, c.status, c.quote, c.quote_start, c.quote_end, c.because,
			c.confidence, p.id report, p.title, p.publisher, p.published, p.url, coalesce(p.language, s.language) language,
			p.sample, s.replaced_by is not null replaced, by.published replaced_on
		from claims c join reports p on p.id = c.report join report_states s on s.report = c.report
			left join reports by on by.id = s.replaced_by
		where c.reading = any(${readings}::bigint[]) order by c.report, c.ordinal
	`.execute(query);
	const { rows: fields } = await sql<FieldRow & { reading: number }>`
		select * from claim_fields where reading = any(${readings}::bigint[]) order by reading, claim, field, ordinal
	`.execute(query);
	const fieldsOf = groupBy(fields, ({ reading, claim }) => `${reading}.${claim}`);
	return rows.map((row) => {
		const { key, report: id, title, publisher, published, url, language, sample } = row;
		return {
			key,
			report: { id, title, publisher, published, url, language },
			sample,
			replacedOn: row.replaced ? (row.replaced_on ?? 'always') : null,
			claim: claimOf(row, fieldsOf.get(`${row.reading}.${row.ordinal}`) ?? []),
		};
	});
}
