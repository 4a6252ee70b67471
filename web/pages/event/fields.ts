import type { EventField, EventPage } from '../../../src/domain/index.ts';

export type PageClaim = EventPage['claims'][number];

/** The names of an event's fields, in the order of the page. */
export const FIELD_NAMES: Record<EventField['field'], string> = {
	type: 'Kind',
	status: 'Status',
	who: 'Who',
	whom: 'To whom',
	where: 'Where',
	when: 'When',
	figures: 'Figures',
	source: 'Says',
};

/** Claims in the order of their reports' days; those without one last, in the order given. */
export function inOrder(claims: readonly PageClaim[]): PageClaim[] {
	const day = (one: PageClaim) => one.report.published ?? '9999';
	return [...claims].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}
