import type { Codebook, Figure, FigureKind } from '../../domain/index.ts';
import type { ClaimMark } from '../marks/marks.ts';

/** Counts of people to whom an act was done: the people counted are whom it was done to. */
const HARMED: ReadonlySet<FigureKind> = new Set([
	'killed',
	'injured',
	'casualties',
	'missing',
	'displaced',
	'detained',
	'captured',
]);

const PEOPLE = /\b(?:people|persons)\b/i;

/**
 * A claim whose words count whom it harmed, yet point at no target, takes the people counted as its target: "killed 148 students".
 * In the reports marked by hand nine of ten claims with such a figure have a target, most of them these very words; seven of ten where the
 * words are only "people".
 * `figures` are the claim's own, read from its fillers.
 */
export function withHarmed(mark: ClaimMark, figures: readonly Figure[], codebook: Codebook): ClaimMark {
	if (codebook.types[mark.type]?.sides !== 'directed') return mark;
	if (mark.fillers.some((f) => f.role === 'target')) return mark;
	const harmed = figures.filter((f) => HARMED.has(f.of) && (f.who !== null || PEOPLE.test(f.mention)));
	if (harmed.length === 0) return mark;
	const filler = (f: Figure) =>
		mark.fillers.find((x) => x.role === 'figure' && x.span.start <= f.start && f.end <= x.span.end);
	const targets = harmed.slice(0, 1).flatMap((f) => {
		const counted = filler(f);
		return counted ? [{ ...counted, role: 'target' as const, of: null }] : [];
	});
	return { ...mark, fillers: [...mark.fillers, ...targets] };
}
