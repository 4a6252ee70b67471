import { sql, type Transaction } from 'kysely';
import { type Report, TrucelineError } from '../domain/index.ts';
import type { Database, Tables } from './database/index.ts';
import { countWords, sha256, storable, textHash } from './storable.ts';
import type { AddedReport, Decided, Decision, GivenReport } from './store.ts';

type Within = Transaction<Tables>;

/** Keeps a report, queued to be read; see `Store.addReport`. */
export async function addReport({ query }: Database, given: GivenReport): Promise<AddedReport> {
	const report = storableReport(given.report);
	const hash = textHash(report.text);
	return query.transaction().execute(async (within) => {
		// One text at a time: two that give the same one must not both find it new.
		await sql`select pg_advisory_xact_lock(${hash.readBigInt64BE(0).toString()}::bigint)`.execute(within);
		const replaced = given.replaces ? await replaceable(within, given.replaces) : null;
		const same = await sameText(within, hash, report, replaced);
		if (same) return { id: same, outcome: 'already' };
		const taken = await within.selectFrom('reports').select('id').where('id', '=', report.id).executeTakeFirst();
		if (taken) throw new TrucelineError('request.wrong', 'id', `Another report is called ${report.id}.`);
		await insert(within, report, hash, given);
		if (replaced) await replace(within, replaced, report.id, given);
		return { id: report.id, outcome: 'accepted' };
	});
}

/** Takes a report out of every count; see `Store.withdrawReport`. */
export async function withdrawReport({ query }: Database, report: string, decided: Decided): Promise<void> {
	await query.transaction().execute(async (within) => {
		const state = await stateOf(within, report);
		if (state.withdrawn_at) throw new TrucelineError('report.withdrawn', report);
		await within
			.updateTable('report_states')
			.set({ withdrawn_at: decided.at, withdrawn_why: storable(decided.why) })
			.where('report', '=', report)
			.execute();
		await dropClaims(within, report);
		await note(within, 'withdraw', report, null, decided);
	});
}

/** Undoes a withdrawal; see `Store.restoreReport`. */
export async function restoreReport({ query }: Database, report: string, decided: Decided): Promise<void> {
	await query.transaction().execute(async (within) => {
		const state = await stateOf(within, report);
		if (!state.withdrawn_at) throw new TrucelineError('request.wrong', report, 'The report was not withdrawn.');
		await within
			.updateTable('report_states')
			.set({ withdrawn_at: null, withdrawn_why: null })
			.where('report', '=', report)
			.execute();
		if (state.replaced_by === null) {
			await sql`update claims set stands = true from readings r
				where r.no = claims.reading and r.current and claims.report = ${report}`.execute(within);
		}
		await note(within, 'restore', report, null, decided);
	});
}

/** The log of decisions, oldest first. */
export async function decisions({ query }: Database, report?: string): Promise<Decision[]> {
	let rows = query.selectFrom('decisions').selectAll().orderBy('no');
	if (report !== undefined) {
		rows = rows.where((where) => where.or([where('report', '=', report), where('other', '=', report)]));
	}
	return (await rows.execute()).map(({ no, at, ...rest }) => ({ id: no, ...rest, at: at.toISOString() }));
}

/** The bytes of a report as they came. */
export async function getOriginal({ query }: Database, id: string) {
	const row = await query.selectFrom('originals').selectAll().where('report', '=', id).executeTakeFirst();
	if (!row) throw new TrucelineError('report.missing', id);
	return { bytes: new Uint8Array(row.bytes), mediaType: row.media_type, file: row.file };
}

const storableReport = (report: Report): Report => {
	const clean = (words: string | null): string | null => (words === null ? null : storable(words));
	const { id, title, publisher, published, url, language, text } = report;
	return {
		id: storable(id),
		title: clean(title),
		publisher: clean(publisher),
		published: clean(published),
		url: clean(url),
		language: clean(language),
		text: storable(text),
	};
};

async function replaceable(within: Within, id: string): Promise<string> {
	const state = await stateOf(within, id);
	if (state.replaced_by !== null) {
		throw new TrucelineError('request.wrong', 'replaces', `The report was corrected already, by ${state.replaced_by}.`);
	}
	return id;
}

/**
 * The report that holds the same text, if any. A correction may keep the text and mend the head (a wrong date): then only
 * a report that is the same in its head too is the same.
 */
async function sameText(within: Within, hash: Buffer, report: Report, replaced: string | null): Promise<string | null> {
	const rows = await within
		.selectFrom('reports as r')
		.innerJoin('report_states as s', 's.report', 'r.id')
		.select(['r.id', 'r.title', 'r.publisher', 'r.published', 'r.url', 's.replaced_by'])
		.where('r.text_hash', '=', hash)
		.orderBy('r.no', 'desc')
		.execute();
	const standing = rows.find((row) => row.replaced_by === null) ?? rows[0];
	if (!standing) return null;
	const mends = standing.id === replaced && HEAD.some((field) => standing[field] !== report[field]);
	return mends ? null : standing.id;
}

const HEAD = ['title', 'publisher', 'published', 'url'] as const;

async function insert(within: Within, report: Report, hash: Buffer, given: GivenReport): Promise<void> {
	const { no } = await within
		.insertInto('reports')
		.values({
			...report,
			text_hash: hash,
			words: countWords(report.text),
			sample: given.sample ?? false,
			replaces: given.replaces ?? null,
			added_at: given.at,
		})
		.returning('no')
		.executeTakeFirstOrThrow();
	await within
		.insertInto('originals')
		.values({
			report: report.id,
			bytes: Buffer.from(given.original),
			sha256: sha256(given.original),
			media_type: given.mediaType,
			file: given.file === null ? null : storable(given.file),
		})
		.execute();
	await within.insertInto('report_states').values({ report: report.id, report_no: no, state: 'queued' }).execute();
}

async function replace(within: Within, replaced: string, by: string, given: GivenReport): Promise<void> {
	await within.updateTable('report_states').set({ replaced_by: by }).where('report', '=', replaced).execute();
	await dropClaims(within, replaced);
	const why = 'corrected by a newer report';
	await note(within, 'correct', replaced, by, { who: given.who ?? 'unnamed', why, at: given.at });
}

async function stateOf(within: Within, report: string) {
	const state = await within
		.selectFrom('report_states')
		.selectAll()
		.where('report', '=', report)
		.forUpdate()
		.executeTakeFirst();
	if (!state) throw new TrucelineError('report.missing', report);
	return state;
}

async function dropClaims(within: Within, report: string): Promise<void> {
	await within
		.updateTable('claims')
		.set({ stands: false })
		.where('report', '=', report)
		.where('stands', '=', true)
		.execute();
}

async function note(
	within: Within,
	kind: Decision['kind'],
	report: string,
	other: string | null,
	{ who, why, at }: Decided,
): Promise<void> {
	await within
		.insertInto('decisions')
		.values({ kind, report, other, who: storable(who), why: storable(why), at })
		.execute();
}
