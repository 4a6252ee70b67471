import { type Report, ReportLine, TrucelineError } from '../domain/index.ts';
import { dayOf } from './day.ts';
import { LIMITS } from './limits.ts';

/** A line that was read: its report, or what is wrong with it. `id` is told wherever the line told one. */
export type LineRead =
	| { report: Report; id: string; error: null }
	| { report: null; id: string | null; error: TrucelineError };

/**
 * One line of `read --jsonl` as a report; its text is kept character for character. `lineNumber` counts from 1.
 * Never throws: a wrong line gives `line.not-json`, `line.not-a-report`, `date.wrong`, `report.empty` or
 * `report.too-large`, and the next line can be read.
 */
export function readLine(line: string, lineNumber: number): LineRead {
	const place = `line ${lineNumber}`;
	let told: unknown;
	try {
		told = JSON.parse(line.startsWith('\uFEFF') ? line.slice(1) : line);
	} catch {
		return { report: null, id: null, error: new TrucelineError('line.not-json', place) };
	}
	const parsed = ReportLine.safeParse(told);
	if (!parsed.success) {
		const field = parsed.error.issues[0]?.path.join('.');
		const detail = field ? `"${field}" is missing or wrong.` : undefined;
		return { report: null, id: idIn(told), error: new TrucelineError('line.not-a-report', place, detail) };
	}
	const { id, text, title, publisher, published, url, language } = parsed.data;
	try {
		if (text.trim() === '') throw new TrucelineError('report.empty', place);
		if (isTooLarge(text)) throw new TrucelineError('report.too-large', place);
		const report: Report = {
			id,
			title: title ?? null,
			publisher: publisher ?? null,
			published: dayOf(published, place),
			url: url ?? null,
			language: language ?? null,
			text,
		};
		return { report, id, error: null };
	} catch (error) {
		return { report: null, id, error: error as TrucelineError };
	}
}

/** By UTF-8 bytes, which are counted only where the length alone does not tell. */
const isTooLarge = (text: string): boolean =>
	text.length * 3 > LIMITS.bytes && (text.length > LIMITS.bytes || Buffer.byteLength(text) > LIMITS.bytes);

function idIn(told: unknown): string | null {
	const id = (told as { id?: unknown } | null)?.id;
	return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}
