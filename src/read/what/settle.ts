import type { Codebook } from '../../domain/index.ts';
import { overlaps } from '../../domain/index.ts';
import type { ClaimMark, Filler } from '../marks/marks.ts';

/**
 * Marks as the codebook allows them: types that it lacks go (an engine trained on another codebook), types whose actors act alone have
 * no targets, and one act is one claim: of two marks of one trigger with the same type and the same words, the surer stays.
 */
export function settle(marks: readonly ClaimMark[], codebook: Codebook): ClaimMark[] {
	const kept: ClaimMark[] = [];
	for (const mark of marks) {
		const entry = codebook.types[mark.type];
		if (!entry) continue;
		const settled =
			entry.sides === 'alone' ? { ...mark, fillers: mark.fillers.filter((f) => f.role !== 'target') } : mark;
		const twin = kept.findIndex((k) => sameAct(k, settled));
		if (twin < 0) kept.push(settled);
		else if (kept[twin]!.triggerP < settled.triggerP) kept[twin] = settled;
	}
	return kept;
}

function sameAct(a: ClaimMark, b: ClaimMark): boolean {
	return (
		a.type === b.type &&
		a.status === b.status &&
		a.sentence === b.sentence &&
		overlaps(a.trigger, b.trigger) &&
		fillerKey(a.fillers) === fillerKey(b.fillers)
	);
}

const fillerKey = (fillers: readonly Filler[]): string =>
	fillers
		.map((f) => `${f.role}:${f.span.start}-${f.span.end}`)
		.sort()
		.join(' ');
