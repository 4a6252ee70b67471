import type { ClaimRow, Figure, PartyRef } from '../../domain/index.ts';

type Cell = string | number | null;

/** The columns in their order; stable, since people build on them. */
const COLUMNS: Record<string, (row: ClaimRow) => Cell> = {
	key: ({ key }) => key,
	type: ({ claim }) => claim.type,
	family: ({ claim }) => claim.family,
	status: ({ claim }) => claim.status,
	actors: ({ claim }) => names(claim.actors),
	actor_ids: ({ claim }) => ids(claim.actors),
	targets: ({ claim }) => names(claim.targets),
	target_ids: ({ claim }) => ids(claim.targets),
	from: ({ claim }) => claim.time?.from ?? null,
	to: ({ claim }) => claim.time?.to ?? null,
	time_precision: ({ claim }) => claim.time?.precision ?? null,
	place: ({ claim }) => claim.place?.name ?? null,
	place_id: ({ claim }) => claim.place?.id ?? null,
	place_kind: ({ claim }) => claim.place?.kind ?? null,
	country: ({ claim }) => claim.place?.country ?? null,
	latitude: ({ claim }) => claim.place?.lat ?? null,
	longitude: ({ claim }) => claim.place?.lon ?? null,
	radius_km: ({ claim }) => claim.place?.radiusKm ?? null,
	figures: ({ claim }) => claim.figures.map(figureOf).join('; '),
	weapon: ({ claim }) => claim.weapon?.text ?? null,
	source: ({ claim }) => claim.source?.speaker.name ?? null,
	source_kind: ({ claim }) => claim.source?.kind ?? null,
	via: ({ claim }) => claim.source?.via ?? null,
	confidence: ({ claim }) => claim.confidence,
	quote: ({ claim }) => claim.quote.text,
	quote_start: ({ claim }) => claim.quote.start,
	quote_end: ({ claim }) => claim.quote.end,
	report: ({ report }) => report.id,
	report_title: ({ report }) => report.title,
	publisher: ({ report }) => report.publisher,
	published: ({ report }) => report.published,
};

/** The header line, after a byte order mark so that spreadsheets take the file for UTF-8. */
export const csvHead = (): string => `\uFEFF${Object.keys(COLUMNS).join(',')}\r\n`;

/** One claim as a line of CSV (RFC 4180). */
export function csvRow(row: ClaimRow): string {
	return `${Object.values(COLUMNS)
		.map((column) => cell(column(row)))
		.join(',')}\r\n`;
}

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe before it: a report must not run anything on the
 * machine of whoever opens the table (OWASP, "CSV injection"). Numbers stay numbers.
 */
function cell(value: Cell): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const safe = /^\s*[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const names = (parties: PartyRef[]) => parties.map((party) => party.name).join('; ');
const ids = (parties: PartyRef[]) => parties.map((party) => party.id ?? '').join('; ');

function figureOf({ of, who, low, high }: Figure): string {
	const range = low === high ? `${low}` : `${low ?? ''}..${high ?? ''}`;
	return [of, range, who].filter((part) => part !== null).join(' ');
}
