import type { Claim, Sure } from '../../../src/domain/index.ts';
import { figureWords, periodWords, sourceKindName } from '../../words/index.ts';

/** The fields of a claim as the pages name them. */
export type FieldName = 'actor' | 'target' | 'place' | 'time' | 'figure' | 'weapon' | 'source';

/** One value of a claim with the words that it rests on. */
export interface FieldValue {
	field: FieldName;
	/** Unique within the claim. */
	id: string;
	/** What was understood. */
	value: string;
	/** More of it in quiet words: role, kind, outlet. */
	more: string | null;
	/** The words of the report and where they stand. */
	words: string;
	start: number;
	end: number;
	/** Calibrated probability; null where the reader gives none for this field. */
	sure: number | null;
}

/** Every value of a claim that is tied to words, in the order in which pages show them. */
export function fieldsOf(claim: Claim): FieldValue[] {
	const { sure } = claim.because;
	const out: FieldValue[] = [];
	const add = (
		field: FieldName,
		value: string,
		ref: { mention: string; start: number; end: number },
		from: keyof Sure | null,
		more: string | null = null,
	) => {
		const { mention: words, start, end } = ref;
		out.push({ field, id: `${field}-${start}-${end}`, value, more, words, start, end, sure: from ? sure[from] : null });
	};
	for (const ref of claim.actors) add('actor', ref.name, ref, 'actors');
	for (const ref of claim.targets) add('target', ref.name, ref, 'targets');
	if (claim.place) add('place', claim.place.name, claim.place, 'place');
	if (claim.time) add('time', periodWords(claim.time) ?? 'unknown', claim.time, 'time');
	for (const figure of claim.figures) add('figure', figureWords(figure), figure, null, figure.who);
	if (claim.weapon) {
		const { text, start, end } = claim.weapon;
		add('weapon', text, { mention: text, start, end }, null);
	}
	if (claim.source) {
		const { speaker, via, kind } = claim.source;
		const more = [speaker.role, via && `told ${via}`, sourceKindName(kind)].filter(Boolean).join(', ');
		add('source', speaker.name, speaker, 'source', more || null);
	}
	return out;
}

/** The values of one field, and whether the report gives it at all. */
export const valuesOf = (fields: readonly FieldValue[], name: FieldName): FieldValue[] =>
	fields.filter((one) => one.field === name);
