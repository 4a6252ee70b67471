import { createHash } from 'node:crypto';
import { type Report, TrucelineError } from '../domain/index.ts';
import { dayOf } from './day.ts';
import { decode } from './decode.ts';
import { bare, type Extracted, type PageRange } from './extracted.ts';
import { type Format, formatOf } from './format.ts';
import { extractGuarded } from './guarded.ts';
import { LIMITS, type Limits } from './limits.ts';

/** What a person or a feed tells of a report. It goes before what the file tells of itself. */
export interface Told {
	/** The file's name, where there is one: the id and the format's ending come from it, and errors name it. */
	name: string | null;
	id?: string | null;
	title?: string | null;
	publisher?: string | null;
	/** A day, or a date and time of which the day is taken. */
	published?: string | null;
	url?: string | null;
	/** ISO 639-1. Intake finds no language by itself; the reader does. */
	language?: string | null;
}

/** A report and how its text came about. */
export interface Intake {
	report: Report;
	/** True where the text was taken out of another format: then offsets count into `report.text`, not into the file. */
	extracted: boolean;
	format: Format;
	/** Where each page of a paged document stands in the text; empty for others. */
	pages: PageRange[];
	/** What a person should know: broken characters, parts that were not read. */
	notes: string[];
}

/**
 * A report out of a file's bytes. Plain text is kept character for character (a byte order mark, line ends and all);
 * of other formats the text is taken out. Throws `report.empty`, `report.too-large`, `report.binary`,
 * `report.damaged`, `report.encrypted`, `report.too-slow` or `date.wrong`, each with the file's name as its place.
 */
export async function intake(bytes: Uint8Array, told: Told, limits: Limits = LIMITS): Promise<Intake> {
	const place = told.name;
	const published = dayOf(told.published, place);
	if (bytes.length > limits.bytes) throw new TrucelineError('report.too-large', place);
	if (bytes.length === 0) throw new TrucelineError('report.empty', place);
	const format = formatOf(bytes, place);
	const content = format === 'text' ? plainText(bytes, place) : await extractGuarded({ format, bytes, limits }, place);
	const { text, pages, notes } = content;
	if (text.replaceAll('\uFEFF', '').trim() === '') throw new TrucelineError('report.empty', place);
	if (text.length > limits.bytes) throw new TrucelineError('report.too-large', place);
	const report: Report = {
		id: told.id ?? baseName(place) ?? hashOf(text),
		title: told.title ?? content.title,
		publisher: told.publisher ?? content.publisher,
		published: published ?? content.published,
		url: told.url ?? content.url,
		language: told.language ?? null,
		text,
	};
	return { report, extracted: format !== 'text', format, pages, notes };
}

function plainText(bytes: Uint8Array, place: string | null): Extracted {
	const { text, notes } = decode(bytes);
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file
	const controls = text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
	if (controls > Math.max(2, text.length * 0.01)) throw new TrucelineError('report.binary', place);
	return bare(text, notes);
}

/** The name without folders and ending, or null where nothing is left. */
function baseName(name: string | null): string | null {
	return (
		name
			?.split(/[\\/]/)
			.at(-1)
			?.replace(/(?<=.)\.[a-z0-9]{1,8}$/i, '')
			.trim() || null
	);
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
