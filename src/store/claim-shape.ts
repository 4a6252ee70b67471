import type { Because, Claim, Family, Figure, PartyRef, PeriodRef, PlaceRef, Source, Status } from '../domain/index.ts';
import type { FieldRow } from './claim-rows.ts';

/** What of a `claims` row the claim itself is made from. */
export type ClaimCore = {
	id: string;
	type: string;
	family: string;
	status: string;
	quote: string;
	quote_start: number;
	quote_end: number;
	because: unknown;
	confidence: number;
};

/** The claim that a row and its fields' rows hold; the fields come in the order of their ordinals. */
export function claimOf(core: ClaimCore, fields: FieldRow[]): Claim {
	const all = <Value>(field: FieldRow['field']): Value[] =>
		fields.filter((row) => row.field === field).map((row) => backToTold(row) as Value);
	const first = <Value>(field: FieldRow['field']): Value | null => all<Value>(field)[0] ?? null;
	const weapon = fields.find((row) => row.field === 'weapon');
	return {
		id: core.id,
		type: core.type,
		family: core.family as Family,
		status: core.status as Status,
		quote: { text: core.quote, start: core.quote_start, end: core.quote_end },
		actors: all<PartyRef>('actor'),
		targets: all<PartyRef>('target'),
		place: first<PlaceRef>('place'),
		time: first<PeriodRef>('time'),
		figures: all<Figure>('figure'),
		weapon: weapon ? { text: weapon.mention!, start: weapon.span_start!, end: weapon.span_end! } : null,
		source: sourceOf(first('source')),
		agreements: fields.filter((row) => row.field === 'agreement').map((row) => row.value as string),
		because: core.because as Because,
		confidence: core.confidence,
	};
}

const backToTold = (row: FieldRow) => ({
	...(row.value as object),
	mention: row.mention,
	start: row.span_start,
	end: row.span_end,
});

function sourceOf(row: (Source['speaker'] & { via: string | null; kind: Source['kind'] }) | null): Source | null {
	if (!row) return null;
	const { via, kind, ...speaker } = row;
	return { speaker, via, kind };
}
