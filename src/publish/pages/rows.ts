import {
	type Counted,
	type Event,
	type EventRow,
	type Finding,
	JUDGEMENTS,
	type Judgement,
	type Named,
} from '../../domain/index.ts';
import { isDone, type Lookup } from './lookup.ts';
import { zonesIn } from './zones.ts';

/** From the gravest. */
const GRAVITY: readonly Judgement[] = ['alleged', 'contested', 'announced', 'unclear', 'excluded', 'none'];

/** How one finding stands, in one word. */
export function judgementOf({ verdict, state, contested }: Finding): Judgement {
	if (verdict === 'out') return 'none';
	if (verdict !== 'in') return verdict;
	if (state === 'announced') return 'announced';
	return contested ? 'contested' : 'alleged';
}

/** The gravest of findings. */
export function gravest(findings: readonly Finding[]): Judgement {
	const all = new Set(findings.map(judgementOf));
	return GRAVITY.find((judgement) => all.has(judgement)) ?? 'none';
}

/** An event in a list; with `agreements`, judged against these alone. */
export function eventRow(event: Event, lookup: Lookup, agreements: readonly string[] = []): EventRow {
	const claims = lookup.claimsOf(event);
	const findings = lookup
		.findingsOf(event.id)
		.filter(({ agreement }) => agreements.length === 0 || agreements.includes(agreement));
	const days = claims.flatMap(({ report }) => report.published ?? []).sort();
	return {
		id: event.id,
		type: event.type,
		family: event.family,
		status: event.status,
		contested: event.contested,
		judgement: gravest(findings),
		who: event.who.map(({ value }) => lookup.named(value)),
		whom: event.whom.map(({ value }) => lookup.named(value)),
		place: placeOf(event, lookup),
		when: whenOf(event, lookup),
		published: { first: days[0] ?? null, last: days.at(-1) ?? null },
		figures: event.figures.map(({ of, who, low, high }) => ({ of, who, low, high })),
		voices: event.voices.length,
		reports: new Set(claims.map(({ report }) => report.id)).size,
		claims: event.claims,
		disputes: [...new Set(lookup.disputesOf(event.id).map(({ kind }) => kind))],
		quote: quoteOf(event, lookup),
		against: findings
			.filter(({ verdict }) => verdict !== 'out')
			.map(({ agreement, provision, verdict }) => ({
				agreement,
				provision,
				verdict,
				zones: zonesIn(event, agreement, provision, lookup).map(({ id }) => id),
			})),
	};
}

/** The most precise place, of claims that it took place where there are any. */
export function preciseWhere({ where, claims }: Event, lookup: Lookup): Event['where'][number] | null {
	const told = heldIn(where, claims, lookup);
	return [...told].sort((a, b) => radiusOf(a) - radiusOf(b))[0] ?? null;
}

const radiusOf = ({ lat, radiusKm }: Event['where'][number]) =>
	lat === null ? Number.POSITIVE_INFINITY : (radiusKm ?? 1e6);

/** The most precise period, of claims that it took place where there are any. */
export function preciseWhen(
	{ when, claims }: Event,
	lookup: Lookup,
): { from: string | null; to: string | null } | null {
	const told = heldIn(when, claims, lookup);
	return [...told].sort((a, b) => daysLong(a) - daysLong(b))[0] ?? null;
}

function daysLong({ from, to }: { from: string | null; to: string | null }): number {
	return from && to ? Date.parse(to) - Date.parse(from) : Number.POSITIVE_INFINITY;
}

function heldIn<T extends { claims: string[] }>(
	values: readonly T[],
	claims: readonly string[],
	lookup: Lookup,
): readonly T[] {
	const done = new Set(claims.filter((key) => isDone(lookup.claim(key).claim.status)));
	const of = values.filter((value) => value.claims.some((key) => done.has(key)));
	return of.length > 0 ? of : values;
}

function placeOf(event: Event, lookup: Lookup): EventRow['place'] {
	const place = preciseWhere(event, lookup);
	if (!place) return null;
	const { value: name, lat, lon, radiusKm } = place;
	return { name, lat, lon, radiusKm, more: new Set(event.where.map(({ value }) => value)).size - 1 };
}

function whenOf(event: Event, lookup: Lookup): EventRow['when'] {
	const when = preciseWhen(event, lookup);
	return when && { from: when.from, to: when.to, more: event.when.length - 1 };
}

/** The quote of the claim that tells most of it. */
function quoteOf(event: Event, lookup: Lookup): string {
	let best = { told: -1, quote: '' };
	for (const { claim } of lookup.claimsOf(event)) {
		const { actors, targets, place, time, figures, status } = claim;
		const fields = actors.length + targets.length + figures.length + (place ? 1 : 0) + (time ? 1 : 0);
		const told = fields + (isDone(status) ? 10 : 0);
		if (told > best.told) best = { told, quote: claim.quote.text };
	}
	return best.quote;
}

/** Who acts: of an act that each side does to the other, both sides. */
export function actorsOf(event: Event, lookup: Lookup): Named[] {
	const mutual = lookup.known.codebook.types[event.type]?.sides === 'mutual';
	const values = [...event.who, ...(mutual ? event.whom : [])].map(({ value }) => value);
	return [...new Set(values)].map(lookup.named);
}

/** Events as a number that can be opened. */
export function countedOf(events: readonly Event[]): Counted {
	return { events: events.map(({ id }) => id), claims: events.flatMap(({ claims }) => claims) };
}

export const emptyCounts = (): Record<Judgement, Event[]> =>
	Object.fromEntries(JUDGEMENTS.map((judgement) => [judgement, [] as Event[]])) as Record<Judgement, Event[]>;
