import { createHash } from 'node:crypto';
import { isDay, type Received, type Report, TrucelineError, toPlain } from '../domain/index.ts';
import { intake, LIMITS } from '../intake/index.ts';
import { languageOf } from '../read/text/language.ts';
import type { Store } from '../store/index.ts';

/** What is told of a report that comes in. */
export interface ToldReport {
	title: string | null;
	publisher: string | null;
	published: string | null;
	url: string | null;
	replaces: string | null;
}

/** A report as it comes in: a text, or the bytes of a file. `sample` is the id of one that comes with Truceline. */
export type Incoming = { told: ToldReport; sample?: string } & (
	| { text: string; file?: undefined }
	| { file: { name: string; mediaType: string; bytes: () => Promise<Uint8Array>; size: number } }
);

type Result = Received['results'][number];

/**
 * Takes reports in: gets their text out, keeps them in the store queued to be read, and bundles them as one job.
 * Each has its own result; one that is refused stops none of the others.
 */
export async function receive(store: Store, incoming: Incoming[], now: () => Date): Promise<Received> {
	const results: Result[] = [];
	for (const each of incoming) results.push(await receiveOne(store, each, now()));
	const accepted = results.flatMap(({ outcome, report }) =>
		outcome === 'accepted' && report !== null ? [report] : [],
	);
	return { results, job: accepted.length > 0 ? await store.startJob(accepted, now()) : null };
}

async function receiveOne(store: Store, incoming: Incoming, at: Date): Promise<Result> {
	const file = incoming.file?.name ?? null;
	try {
		const { told } = incoming;
		if (told.published !== null && !isDay(told.published)) throw new TrucelineError('date.wrong', 'published');
		const { report, original } = await (incoming.file ? fromFile(incoming.file, told) : fromText(incoming.text, told));
		const added = await store.addReport({
			report: { ...report, id: incoming.sample ?? idOf(report.text, told) },
			original,
			mediaType: incoming.file?.mediaType || 'text/plain',
			file,
			sample: incoming.sample !== undefined,
			replaces: told.replaces,
			at,
		});
		return { file, report: added.id, outcome: added.outcome, error: null };
	} catch (error) {
		if (error instanceof TrucelineError && error.code !== 'store.unreachable') {
			return { file, report: null, outcome: 'refused', error: toPlain(error) };
		}
		throw error;
	}
}

type Taken = { report: Omit<Report, 'id'>; original: Uint8Array };

async function fromText(text: string, told: ToldReport): Promise<Taken> {
	const original = new TextEncoder().encode(text);
	if (original.byteLength > LIMITS.bytes) throw new TrucelineError('report.too-large');
	if (text.trim() === '') throw new TrucelineError('report.empty');
	const { replaces: _, ...head } = told;
	return { report: { ...head, text, language: languageOf(text) }, original };
}

async function fromFile(file: NonNullable<Incoming['file']>, { replaces: _, ...told }: ToldReport): Promise<Taken> {
	if (file.size > LIMITS.bytes) throw new TrucelineError('report.too-large', file.name);
	const original = await file.bytes();
	const { report } = await intake(original, { name: file.name, ...told });
	return { report: { ...report, language: languageOf(report.text) }, original };
}

/**
 * A report's id comes from its text, so the same text is the same report on every machine; a correction's from what it
 * corrects and tells as well, since it may keep the text and mend a date.
 */
function idOf(text: string, told: ToldReport): string {
	const hash = createHash('sha256').update(text);
	if (told.replaces !== null) hash.update(JSON.stringify(told));
	return `r${hash.digest('hex').slice(0, 16)}`;
}
