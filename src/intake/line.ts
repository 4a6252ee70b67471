import { type Report, ReportLine, TrucelineError } from '../domain/index.ts';
import { dayOf } from './day.ts';
import { LIMITS } from './limits.ts';

/** A line that was read: its report, or what is wrong with it. `id` is told wherever the line told one. */
export type LineRead =
	| { report: Report; id: string; error: null; warning: TrucelineError | null }
	| { report: null; id: string | null; error: TrucelineError; warning: null };

/**
 * One line of `read --jsonl` as a report; its text is kept character for character. `lineNumber` counts from 1.
 * Never throws: a wrong line gives `line.not-json`, `line.not-a-report`, `report.empty` or `report.too-large`, and the next line can be
 * read. A date that is no day costs nobody the report: it is unknown then, and `warning` says so (`date.wrong`).
 */
export function readLine(line: string, lineNumber: number): LineRead {
	const place = `line ${lineNumber}`;
	let told: unknown;
	try {
		told = JSON.parse(line.startsWith('\uFEFF') ? line.slice(1) : line);
	} catch {
		return { report: null, id: null, error: new TrucelineError('line.not-json', place), warning: null };
	}
	const parsed = ReportLine.safeParse(told);
	if (!parsed.success) {
		const field = parsed.error.issues[0]?.path.join('.');
		const detail = field ? `"${field}" is missing or wrong.` : undefined;
		return {
			report: null,
			id: idIn(told),
			error: new TrucelineError('line.not-a-report', place, detail),
			warning: null,
		};
	}
	const { id, text, title, publisher, published, url, language } = parsed.data;
	const wrong = text.trim() === '' ? 'report.empty' : isTooLarge(text) ? 'report.too-large' : null;
	if (wrong) return { report: null, id, error: new TrucelineError(wrong, place), warning: null };
	const { day, warning } = dayTold(published, place);
	const report: Report = {
		id,
		title: title ?? null,
		publisher: publisher ?? null,
		published: day,
		url: url ?? null,
		language: language ?? null,
		text,
	};
	return { report, id, error: null, warning };
}

function dayTold(
	told: string | null | undefined,
	place: string,
): { day: string | null; warning: TrucelineError | null } {
	try {
		return { day: dayOf(told, place), warning: null };
	} catch (error) {
		return { day: null, warning: error as TrucelineError };
	}
}

/** By UTF-8 bytes, which are counted only where the length alone does not tell. */
const isTooLarge = (text: string): boolean =>
	text.length * 3 > LIMITS.bytes && (text.length > LIMITS.bytes || Buffer.byteLength(text) > LIMITS.bytes);

function idIn(told: unknown): string | null {
	const id = (told as { id?: unknown } | null)?.id;
	return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}
