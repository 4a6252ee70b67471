import { type Claim, isDay, type Reading, type Report, ReportLine, type SceneClaim, toPlain } from '../domain/index.ts';
import { claimKey, claimsOf } from '../monitor/index.ts';
import { linesOf } from './lines.ts';

/** Longest line, as for `read --jsonl`. */
const MAX_LINE_BYTES = 32 * 1024 * 1024;
/** So many reports are with the reader at once; results keep the order of the input all the same. */
const AT_ONCE = 8;

/** What reports gave: claims as monitoring takes them, the same in full, and what could not be read. */
export interface ReadOut {
	told: SceneClaim[];
	claims: (Claim & { report: string })[];
	published: string[];
	failures: { id: string | null; message: string }[];
}

/** Reads reports, one a line, through the reader. A report given twice is taken once. */
export async function readReports(
	chunks: AsyncIterable<Uint8Array>,
	read: (report: Report) => Promise<Reading>,
): Promise<ReadOut> {
	const out: ReadOut = { told: [], claims: [], published: [], failures: [] };
	const seen = new Set<string>();
	let batch: Report[] = [];
	const flush = async () => {
		const done = await Promise.allSettled(batch.map((report) => read(report)));
		for (const [i, each] of done.entries()) take(batch[i]!, each, out);
		batch = [];
	};
	for await (const line of linesOf(chunks, MAX_LINE_BYTES)) {
		if (line?.trim() === '') continue;
		const report = reportOf(line);
		if ('message' in report) out.failures.push(report);
		else if (!seen.has(report.id)) {
			seen.add(report.id);
			batch.push(report);
			if (batch.length >= AT_ONCE) await flush();
		}
	}
	await flush();
	return out;
}

function take(report: Report, done: PromiseSettledResult<Reading>, out: ReadOut): void {
	if (report.published) out.published.push(report.published);
	if (done.status === 'rejected') {
		out.failures.push({ id: report.id, message: toPlain(done.reason).message });
		return;
	}
	out.told.push(...claimsOf(done.value));
	for (const claim of done.value.claims) {
		out.claims.push({ ...claim, id: claimKey(done.value.report.id, claim.id), report: done.value.report.id });
	}
}

function reportOf(line: string | null): Report | { id: string | null; message: string } {
	if (line === null) return { id: null, message: 'the line is longer than 32 MB' };
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		return { id: null, message: 'the line is not JSON' };
	}
	const parsed = ReportLine.safeParse(value);
	if (!parsed.success)
		return { id: null, message: 'the line is no report: give at least "id" and "text", both as text' };
	const { id, text, title, publisher, published, url, language } = parsed.data;
	if (published && !isDay(published)) return { id, message: '"published" is not a day of the calendar' };
	return {
		id,
		text,
		title: title ?? null,
		publisher: publisher ?? null,
		published: published || null,
		url: url ?? null,
		language: language ?? null,
	};
}
