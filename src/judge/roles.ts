import { type Agreement, type Answer, type Days, dayNumber, type Lineage } from '../domain/index.ts';

/** A party against roles or ids of parties, on the days of an event (null: not told). */
export function standsAs(
	party: string,
	roles: readonly string[],
	days: Days | null,
	agreement: Agreement,
	lineage: Lineage,
): { answer: Answer; why: string } {
	const line = lineage.upward(party, days && finite(days));
	const own = line.find((each) => roles.includes(each));
	if (own !== undefined) return { answer: 'yes', why: through(party, own, `${own} is named`) };
	let partly: { answer: Answer; why: string } | null = null;
	for (const id of line) {
		for (const standing of agreement.parties) {
			if (standing.party !== id || !roles.includes(standing.role)) continue;
			const dates = datesOf(standing);
			const why = through(party, id, `${id} is ${standing.role}${sinceText(standing)}`);
			if (!days) {
				if (Number.isFinite(dates.from) || Number.isFinite(dates.to))
					partly ??= { answer: 'unclear', why: `${why}; the day is not told` };
				else return { answer: 'yes', why };
			} else if (days.from >= dates.from && days.to <= dates.to) return { answer: 'yes', why };
			else if (days.from <= dates.to && days.to >= dates.from)
				partly ??= { answer: 'unclear', why: `${why}, for a part of the days` };
		}
	}
	if (partly) return partly;
	const others = agreement.parties.filter((standing) => line.includes(standing.party));
	const stands = others.map(({ role, from, to }) => `${role}${sinceText({ from, to })}`);
	return {
		answer: 'no',
		why: stands.length > 0 ? `${party} stands only as ${stands.join(', ')}` : `${party} has no role in it`,
	};
}

/** The parties of the agreement that stand in one of the roles, or are named, on the day. In the agreement's order. */
export function partiesIn(agreement: Agreement, roles: readonly string[], day: number): string[] {
	const found = roles.filter((role) => agreement.parties.some(({ party }) => party === role));
	for (const standing of agreement.parties) {
		const { from, to } = datesOf(standing);
		if (roles.includes(standing.role) && day >= from && day <= to) found.push(standing.party);
	}
	return [...new Set(found)];
}

interface Dated {
	from?: string | null | undefined;
	to?: string | null | undefined;
}

function datesOf({ from, to }: Dated): Days {
	return { from: from ? dayNumber(from) : Number.NEGATIVE_INFINITY, to: to ? dayNumber(to) : Number.POSITIVE_INFINITY };
}

function sinceText({ from, to }: Dated): string {
	if (from && to) return ` from ${from} to ${to}`;
	if (from) return ` since ${from}`;
	return to ? ` until ${to}` : '';
}

const through = (party: string, id: string, why: string) => (party === id ? why : `${party} is part of ${id}; ${why}`);

const finite = ({ from, to }: Days) => (Number.isFinite(from) && Number.isFinite(to) ? { from, to } : null);
