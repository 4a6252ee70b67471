import type {
	DecisionView,
	Dispute,
	DisputeView,
	Event,
	EventField,
	EventPage,
	Figure,
	FindingView,
	Known,
} from '../../domain/index.ts';
import { forecastRow } from './forecasts.ts';
import { grouped, type Lookup, lookupOf } from './lookup.ts';
import { eventRow, judgementOf } from './rows.ts';
import { zonesIn } from './zones.ts';

/**
 * The events that a name leads to, the nearest first: the event of that name; else the one that holds the claim that
 * named it; else those that hold claims which last stood under it (`heldUnder`).
 */
export function eventsNamed(known: Known, name: string, heldUnder: readonly string[]): Event[] {
	const lookup = lookupOf(known);
	const own = lookup.event(name) ?? lookup.eventOf(name.replace(/^e:/, ''));
	const heirs = heldUnder.flatMap((key) => lookup.eventOf(key) ?? []);
	return [...new Set([...(own ? [own] : []), ...heirs])];
}

/** One event with all that its claims say, side by side. `asked` is the name it was asked by, `others` where that leads as well. */
export function eventPage(known: Known, event: Event, asked: string, others: readonly Event[]): EventPage {
	const lookup = lookupOf(known);
	const disputes = known.found.disputes.filter(
		(dispute) => dispute.event === event.id || dispute.sides.flat().some((key) => event.claims.includes(key)),
	);
	return {
		asOf: known.asOf,
		knownOn: known.knownOn,
		id: event.id,
		asked,
		alsoLedTo: others.map(({ id }) => id),
		event: eventRow(event, lookup),
		claims: lookup
			.claimsOf(event)
			.map(({ key, report, claim, sample }) => ({ key, report, claim, voice: lookup.brief(key).voice, sample })),
		fields: fieldsOf(event, disputes, lookup),
		disputes: disputes.map((dispute) => disputeView(dispute, lookup)),
		voices: event.voices.map(({ claims }) => ({
			voice: lookup.brief(claims[0]!).voice,
			claims,
			reports: new Set(claims.map((key) => lookup.claim(key).report.id)).size,
			outlets: [...new Set(claims.flatMap((key) => lookup.claim(key).report.publisher ?? []))],
		})),
		findings: findingsOf(event, lookup),
		forecasts: known.found.forecasts.filter((each) => each.event === event.id).map((each) => forecastRow(each, lookup)),
		decisions: decisionsOn(event, known.decisions),
		rules: event.rules,
	};
}

/** A dispute with the words of both sides. */
export function disputeView({ kind, event, field, why, sides }: Dispute, lookup: Lookup): DisputeView {
	return {
		kind,
		event,
		field,
		why: lookup.spoken(why, lookup.partiesOf(sides.flat())),
		sides: sides.map((keys) => {
			const claims = keys.map(lookup.brief);
			return { claims, voices: [...new Set(claims.map(({ voice }) => voice))] };
		}),
	};
}

/** The events' field that a dispute's field of claims is shown in. */
const SHOWN_IN: Record<string, EventField['field']> = {
	type: 'type',
	status: 'status',
	actors: 'who',
	targets: 'whom',
	place: 'where',
	time: 'when',
	figures: 'figures',
};

function fieldsOf(event: Event, disputes: readonly Dispute[], lookup: Lookup): EventField[] {
	const disputed = new Set(disputes.map(({ field }) => SHOWN_IN[field]));
	const voices = (claims: readonly string[]) =>
		event.voices.filter((voice) => voice.claims.some((key) => claims.includes(key))).length;
	const field = (
		name: EventField['field'],
		values: { value: string; label: string; claims: string[] }[],
	): EventField => ({
		field: name,
		values: values.map((value) => ({ ...value, voices: voices(value.claims) })),
		disputed: disputed.has(name),
	});
	const byClaim = (told: (key: string) => string) =>
		[...grouped(event.claims, told)].map(([value, claims]) => ({ value, label: value, claims }));
	const parties = (held: Event['who']) =>
		held.map(({ value, claims }) => ({ value, label: lookup.named(value).name, claims }));
	return [
		field(
			'type',
			byClaim((key) => lookup.claim(key).claim.type),
		),
		field(
			'status',
			byClaim((key) => lookup.claim(key).claim.status),
		),
		field('who', parties(event.who)),
		field('whom', parties(event.whom)),
		field(
			'where',
			event.where.map(({ value, radiusKm, claims }) => ({
				value,
				label: radiusKm === null ? `${value} (not on the map)` : `${value} (± ${radiusKm} km)`,
				claims,
			})),
		),
		field(
			'when',
			event.when.map(({ value, claims }) => ({ value, label: value.replace('/', ' to '), claims })),
		),
		field(
			'figures',
			event.figures.map((figure) => ({
				value: JSON.stringify([figure.of, figure.who, figure.low, figure.high]),
				label: figureText(figure),
				claims: figure.claims,
			})),
		),
		field(
			'source',
			byClaim((key) => lookup.brief(key).voice),
		),
	];
}

/** "at least 12 killed (civilians)" */
function figureText({ of, who, low, high }: Pick<Figure, 'low' | 'high'> & { of: string; who: string | null }): string {
	const range =
		low === high ? `${low}` : low === null ? `up to ${high}` : high === null ? `at least ${low}` : `${low} to ${high}`;
	return `${range} ${of}${who ? ` (${who})` : ''}`;
}

function findingsOf(event: Event, lookup: Lookup): FindingView[] {
	const views = lookup.findingsOf(event.id).flatMap((finding) => {
		const agreement = lookup.known.agreements.find(({ id }) => id === finding.agreement);
		const provision = agreement?.provisions.find(({ id }) => id === finding.provision);
		if (!agreement || !provision) return [];
		const { kind, clause, verified, source } = provision;
		const parties = [...agreement.parties.map(({ party }) => party), ...lookup.partiesOf(event.claims)];
		return [
			{
				...finding,
				reasons: finding.reasons.map((reason) => ({ ...reason, why: lookup.spoken(reason.why, parties) })),
				agreementName: agreement.name,
				provisionText: { kind, clause, verified, source },
				judgement: judgementOf(finding),
				zones: zonesIn(event, agreement.id, provision.id, lookup),
			},
		];
	});
	return views.sort((a, b) => Number(a.verdict === 'out') - Number(b.verdict === 'out'));
}

/** Decisions that speak of a claim of the event, with those that took them back. */
function decisionsOn({ claims }: Event, decisions: readonly DecisionView[]): DecisionView[] {
	const own = decisions.filter(({ groups }) => groups.flat().some((key) => claims.includes(key)));
	const ids = new Set(own.map(({ id }) => id));
	return decisions.filter(({ id, undoes }) => ids.has(id) || (undoes !== null && ids.has(undoes)));
}
