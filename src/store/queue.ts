import { sql } from 'kysely';
import { type JobView, TrucelineError } from '../domain/index.ts';
import type { Database } from './database/index.ts';
import type { Counts, TakenReport, Versions } from './store.ts';

const LEASE_MS = 120_000;
/** So often a report may end its worker before it is given up; a person who stops Truceline counts as well. */
const ATTEMPTS = 8;
const GIVEN_UP = {
	code: 'internal',
	message: `Reading this report ended the reader ${ATTEMPTS} times; it is left unread.`,
};

/** Takes reports to read; see `Store.takeReports`. Those that never ended a worker come first. */
export async function takeReports(
	{ query }: Database,
	count: number,
	at: Date,
	leaseMs = LEASE_MS,
): Promise<TakenReport[]> {
	await sql`
		update report_states set state = 'failed', error_code = ${GIVEN_UP.code}, error_message = ${GIVEN_UP.message},
			leased_until = null, read_at = ${at}
		where state = 'queued' and attempts >= ${ATTEMPTS} and (leased_until is null or leased_until <= ${at})
	`.execute(query);
	const until = new Date(at.getTime() + leaseMs);
	const { rows } = await sql<TakenReport['report'] & { no: number; attempts: number }>`
		with due as (
			select report_no from report_states
			where state = 'queued' and (leased_until is null or leased_until <= ${at})
				and withdrawn_at is null and replaced_by is null
			order by attempts, report_no limit ${count} for update skip locked
		),
		taken as (
			update report_states s set leased_until = ${until}, attempts = s.attempts + 1
			from due where s.report_no = due.report_no returning s.report_no, s.attempts
		)
		select r.no, r.id, r.title, r.publisher, r.published, r.url, r.language, r.text, taken.attempts
		from taken join reports r on r.no = taken.report_no order by taken.attempts, r.no
	`.execute(query);
	return rows.map(({ no: _, attempts, ...report }) => ({ report, attempt: attempts, until }));
}

/** Gives back what was taken; see `Store.releaseReports`. */
export async function releaseReports({ query }: Database, reports?: string[]): Promise<void> {
	if (reports === undefined) {
		await sql`update report_states set leased_until = null where leased_until is not null`.execute(query);
		return;
	}
	await sql`
		update report_states set leased_until = null, attempts = greatest(attempts - 1, 0)
		where report = any(${reports}) and state = 'queued' and leased_until is not null
	`.execute(query);
}

/** Queues again what other versions read; see `Store.queueOutdated`. */
export async function queueOutdated({ query }: Database, versions: Versions): Promise<number> {
	const { numAffectedRows } = await sql`
		update report_states s set state = 'queued', attempts = 0, leased_until = null
		from readings r
		where r.report = s.report and r.current and s.state in ('read', 'other-language')
			and s.withdrawn_at is null and s.replaced_by is null
			and (r.reader, r.codebook, r.knowledge) <> (${versions.reader}, ${versions.codebook}, ${versions.knowledge})
	`.execute(query);
	return Number(numAffectedRows ?? 0n);
}

/** Bundles reports under a job. */
export async function startJob({ query }: Database, reports: string[], at: Date): Promise<string> {
	return query.transaction().execute(async (within) => {
		const { no } = await within.insertInto('jobs').values({ started_at: at }).returning('no').executeTakeFirstOrThrow();
		await sql`
			insert into job_reports (job, report, ordinal)
			select ${no}::bigint, report, min(at) from unnest(${reports}::text[]) with ordinality as given (report, at)
			group by report
		`.execute(within);
		return String(no);
	});
}

/** How far a job is. */
export async function getJob({ query }: Database, id: string): Promise<JobView> {
	const missing = new TrucelineError('request.unknown', `job ${id}`);
	if (!/^\d{1,15}$/.test(id)) throw missing;
	const { rows } = await sql<{
		started_at: Date;
		reports: string[];
		done: number;
		failed: number;
		leased: number;
		finished_at: Date | null;
	}>`
		select j.started_at, coalesce(array_agg(s.report order by l.ordinal) filter (where s.report is not null), '{}') reports,
			(count(*) filter (where ${SETTLED}))::int done,
			(count(*) filter (where s.state = 'failed'))::int failed,
			(count(*) filter (where s.leased_until is not null))::int leased, max(s.read_at) finished_at
		from jobs j left join job_reports l on l.job = j.no left join report_states s on s.report = l.report
		where j.no = ${Number(id)} group by j.no
	`.execute(query);
	const row = rows[0];
	if (!row) throw missing;
	const { reports, done, failed, leased } = row;
	const total = reports.length;
	const finished = done === total;
	const state = finished
		? total > 0 && failed === total
			? 'failed'
			: 'done'
		: done + leased > 0
			? 'running'
			: 'queued';
	return {
		id,
		state,
		done,
		total,
		failed,
		reports,
		startedAt: row.started_at.toISOString(),
		finishedAt: finished ? (row.finished_at ?? row.started_at).toISOString() : null,
	};
}

/** A report that nobody has to wait for: read, failed, or out of every count. */
const SETTLED = sql`(s.state <> 'queued' or s.withdrawn_at is not null or s.replaced_by is not null)`;

/** How many reports and claims there are, and how many wait. */
export async function counts({ query }: Database): Promise<Counts> {
	const { rows } = await sql<Counts>`
		select (count(*) filter (where stands))::int reports,
			(count(*) filter (where stands and state = 'queued'))::int waiting,
			(count(*) filter (where stands and state = 'failed'))::int failed,
			(count(*) filter (where withdrawn_at is not null))::int withdrawn,
			(select count(*)::int from claims where claims.stands) claims
		from (select *, withdrawn_at is null and replaced_by is null stands from report_states) s
	`.execute(query);
	return rows[0]!;
}
