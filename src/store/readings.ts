import { sql, type Transaction } from 'kysely';
import { type Claim, type Reading, TrucelineError } from '../domain/index.ts';
import { claimColumns, type FieldRow, fieldRows, partiesOf, placesOf } from './claim-rows.ts';
import { type ClaimCore, claimOf } from './claim-shape.ts';
import type { Database, Tables } from './database/index.ts';
import { groupBy } from './group.ts';
import { evened, storable, storableJson } from './storable.ts';
import type { SavedReading, Versions } from './store.ts';

/**
 * Keeps readings, all of them or none. The earlier reading of a report by the same reader is replaced; one by another
 * reader is kept, but its claims count no more.
 */
export async function saveReadings(database: Database, all: SavedReading[]): Promise<void> {
	const ordered = [...all].sort((a, b) => (a.report < b.report ? -1 : 1));
	await database.query.transaction().execute(async (within) => {
		for (const saved of ordered) await saveOne(within, saved);
	});
}

/** Notes that a report could not be read. */
export async function failReading(
	database: Database,
	report: string,
	error: { code: string; message: string },
	at: Date,
): Promise<void> {
	const done = await database.query
		.updateTable('report_states')
		.set({
			state: 'failed',
			error_code: error.code,
			error_message: storable(error.message),
			leased_until: null,
			read_at: at,
		})
		.where('report', '=', report)
		.executeTakeFirst();
	if (done.numUpdatedRows === 0n) throw new TrucelineError('report.missing', report);
}

/** The current reading of a report with what made it, or null while there is none. */
export async function getReading(database: Database, report: string) {
	const { query } = database;
	const state = await query
		.selectFrom('report_states')
		.select('report')
		.where('report', '=', report)
		.executeTakeFirst();
	if (!state) throw new TrucelineError('report.missing', report);
	const row = await query
		.selectFrom('readings')
		.selectAll()
		.where('report', '=', report)
		.where('current', '=', true)
		.executeTakeFirst();
	if (!row) return null;
	const reading = {
		report: row.head,
		claims: await claimsOfReading(database, row.no),
		mentions: row.mentions,
		disputes: row.disputes,
		sentences: row.sentences,
	} as Reading;
	const versions: Versions = { reader: row.reader, codebook: row.codebook, knowledge: row.knowledge };
	return { reading, versions, readAt: row.read_at.toISOString() };
}

async function claimsOfReading({ query }: Database, reading: number): Promise<Claim[]> {
	const cores = await query
		.selectFrom('claims')
		.select(['ordinal', 'id', 'type', 'family', 'status', 'quote', 'quote_start', 'quote_end', 'because', 'confidence'])
		.where('reading', '=', reading)
		.orderBy('ordinal')
		.execute();
	const fields = await query
		.selectFrom('claim_fields')
		.select(['claim', 'field', 'ordinal', 'value', 'mention', 'span_start', 'span_end', 'sure'])
		.where('reading', '=', reading)
		.orderBy('claim')
		.orderBy('field')
		.orderBy('ordinal')
		.execute();
	const byClaim = groupBy(fields as FieldRow[], (row) => row.claim);
	return cores.map((core) => claimOf(core as ClaimCore, byClaim.get(core.ordinal) ?? []));
}

async function saveOne(within: Transaction<Tables>, saved: SavedReading): Promise<void> {
	const { report, reading, at, state } = saved;
	const standing = await within
		.selectFrom('report_states as s')
		.innerJoin('reports as r', 'r.id', 's.report')
		.select(['r.publisher', 'r.published', 's.withdrawn_at', 's.replaced_by'])
		.where('s.report', '=', report)
		.forUpdate('s')
		.executeTakeFirst();
	if (!standing) throw new TrucelineError('report.missing', report);
	const no = await replaceReading(within, saved);
	await sql`update claims set stands = false where report = ${report} and stands`.execute(within);
	await noteNames(within, reading);
	const copied = {
		stands: standing.withdrawn_at === null && standing.replaced_by === null,
		outlet: standing.publisher === null ? null : evened(standing.publisher),
		published: standing.published,
	};
	await insertClaims(within, no, report, reading, copied);
	await within
		.updateTable('report_states')
		.set({
			state,
			error_code: null,
			error_message: null,
			leased_until: null,
			attempts: 0,
			language: reading.report.language,
			claims: reading.claims.length,
			read_at: at,
		})
		.where('report', '=', report)
		.execute();
}

async function replaceReading(within: Transaction<Tables>, saved: SavedReading): Promise<number> {
	const { report, reading, versions, at } = saved;
	const { text: _, ...head } = reading.report;
	await within.deleteFrom('readings').where('report', '=', report).where('reader', '=', versions.reader).execute();
	await within
		.updateTable('readings')
		.set({ current: false })
		.where('report', '=', report)
		.where('current', '=', true)
		.execute();
	const { no } = await within
		.insertInto('readings')
		.values({
			report,
			reader: versions.reader,
			codebook: versions.codebook,
			knowledge: versions.knowledge,
			read_at: at,
			current: true,
			head: storableJson(head),
			sentences: storableJson(reading.sentences),
			mentions: storableJson(reading.mentions),
			disputes: storableJson(reading.disputes),
		})
		.returning('no')
		.executeTakeFirstOrThrow();
	return no;
}

/** Names first seen are added. A name or kind that newer knowledge tells otherwise is brought up to date. */
async function noteNames(within: Transaction<Tables>, reading: Reading): Promise<void> {
	const parties = partiesOf(reading);
	if (parties.length > 0) {
		await sql`
			insert into parties (key, id, name, kind)
			select key, id, name, kind from jsonb_to_recordset(${storableJson(parties)}::jsonb)
				as x (key text, id text, name text, kind text)
			on conflict (key) do update set name = excluded.name, kind = coalesce(excluded.kind, parties.kind)
			where (excluded.name, coalesce(excluded.kind, parties.kind)) is distinct from (parties.name, parties.kind)
		`.execute(within);
	}
	const places = placesOf(reading);
	if (places.length > 0) {
		await sql`
			insert into places (key, id, name, kind, country, lat, lon, radius_km)
			select key, id, name, kind, country, lat, lon, radius_km
			from jsonb_to_recordset(${storableJson(places)}::jsonb) as x (key text, id text, name text, kind text,
				country text, lat double precision, lon double precision, radius_km double precision)
			on conflict (key) do update set name = excluded.name, kind = excluded.kind, country = excluded.country,
				lat = excluded.lat, lon = excluded.lon, radius_km = excluded.radius_km
			where (excluded.name, excluded.kind, excluded.country, excluded.lat, excluded.lon, excluded.radius_km)
				is distinct from (places.name, places.kind, places.country, places.lat, places.lon, places.radius_km)
		`.execute(within);
	}
}

type Copied = { stands: boolean; outlet: string | null; published: string | null };

async function insertClaims(
	within: Transaction<Tables>,
	no: number,
	report: string,
	reading: Reading,
	{ stands, outlet, published }: Copied,
): Promise<void> {
	if (reading.claims.length === 0) return;
	const rows = storableJson(reading.claims.map(claimColumns));
	await sql`
		insert into claims (reading, report, stands, outlet, published, ordinal, id, type, family, status, quote,
			quote_start, quote_end, because, confidence, actors, targets, parties, place, place_name, lat, lon, time_told,
			first_day, last_day, source, source_name, source_party, words)
		select ${no}::bigint, ${report}, ${stands}::boolean, ${outlet}, ${published}, x.*
		from jsonb_to_recordset(${rows}::jsonb) as x (ordinal integer, id text, type text, family text, status text,
			quote text, quote_start integer, quote_end integer, because jsonb, confidence double precision,
			actors text[], targets text[], parties text[], place text, place_name text, lat double precision, lon double precision,
			time_told boolean, first_day text, last_day text, source text, source_name text, source_party text,
			words text)
	`.execute(within);
	const fields = storableJson(reading.claims.flatMap(fieldRows));
	await sql`
		insert into claim_fields (reading, claim, field, ordinal, value, mention, span_start, span_end, sure)
		select ${no}::bigint, x.* from jsonb_to_recordset(${fields}::jsonb) as x (claim integer, field text,
			ordinal integer, value jsonb, mention text, span_start integer, span_end integer, sure double precision)
	`.execute(within);
}
