import { z } from 'zod';
import { Agreement, AgreementRole, Area, Provision } from './agreement.ts';
import { Claim } from './claim.ts';
import { Family, Status } from './codebook.ts';
import { DutyState } from './duty.ts';
import { Finding } from './finding.ts';
import { ForecastState } from './forecast.ts';
import { Day, Party } from './party.ts';
import { DisputeKind } from './reading.ts';
import { ReportHead } from './report.ts';
import { ClaimRow } from './views.ts';
import { WarningKind } from './warning.ts';

/**
 * What the monitoring pages see. Every answer tells the day that it stands for (`asOf`: things told to have happened later,
 * and forecasts made later, are left out) and what it knows (`knownOn`: reports published by then; null: all). Claims are
 * named by their keys (`<report>.<claim>`), so that every number opens the claims that it counts.
 */
const Stand = { asOf: Day, knownOn: Day.nullable() };

export const JUDGEMENTS = ['alleged', 'contested', 'unclear', 'excluded', 'announced', 'none'] as const;
/**
 * How an event stands against what was agreed, in one word, the gravest of its findings: `alleged` is `in` and nobody denies it,
 * `contested` is `in` and some claim denies it, `announced` is `in` and still to come, `none` has no finding but near misses.
 */
export const Judgement = z.enum(JUDGEMENTS);
export type Judgement = z.infer<typeof Judgement>;

/**
 * Filters of the monitoring views, as they stand in the address. `agreement`, `zone`, `provision`, `party`, `family`, `type`
 * and `verdict` (judgements) are comma-separated. A zone is `<agreement>/<zone>`, a provision `<agreement>/<provision>`, a party an id or
 * words; a party takes in those that belong to it. `from` and `to` are days (default: the 30 days that end with `asOf`);
 * `bbox` is `west,south,east,north`.
 */
export const MonitorFilter = z.object({
	asOf: z.string().optional(),
	knownOn: z.string().optional(),
	agreement: z.string().optional(),
	zone: z.string().optional(),
	provision: z.string().optional(),
	party: z.string().optional(),
	family: z.string().optional(),
	type: z.string().optional(),
	verdict: z.string().optional(),
	from: z.string().optional(),
	to: z.string().optional(),
	bbox: z.string().optional(),
});
export type MonitorFilter = z.infer<typeof MonitorFilter>;

/** `GET /api/events`: without `from` and `to` all events. */
export const EventFilter = MonitorFilter.extend({
	/** Words in its quotes, places or parties. */
	q: z.string().optional(),
	sort: z.enum(['time', '-time', 'voices']).optional(),
	limit: z.coerce.number().int().min(1).max(500).optional(),
	after: z.string().optional(),
});
export type EventFilter = z.infer<typeof EventFilter>;

/** `?asOf&knownOn` of the other views. */
export const StandFilter = MonitorFilter.pick({ asOf: true, knownOn: true });
export type StandFilter = z.infer<typeof StandFilter>;

/** A party by its name; id null for words that name no known party. */
export const Named = z.object({ id: z.string().nullable(), name: z.string() });
export type Named = z.infer<typeof Named>;

/** A claim as other things point to it: its words, who says it, where it stands. */
export const ClaimBrief = z.object({
	key: z.string(),
	quote: z.string(),
	status: Status,
	/** Who speaks: the speaker's name, else the outlet; with whom the outlet is (`via`). */
	voice: z.string(),
	report: ReportHead.pick({ id: true, title: true, publisher: true, published: true }),
});
export type ClaimBrief = z.infer<typeof ClaimBrief>;

/** Events that a number counts, and the claims that these rest on. The number is `events.length`: an event counts once. */
export const Counted = z.object({ events: z.array(z.string()), claims: z.array(z.string()) });
export type Counted = z.infer<typeof Counted>;

/** An event in a list or on the map. */
export const EventRow = z.object({
	id: z.string(),
	type: z.string(),
	family: Family,
	status: Status,
	contested: z.boolean(),
	judgement: Judgement,
	who: z.array(Named),
	whom: z.array(Named),
	/** The most precise place told; null: none. Without a point where no gazetteer knows the name. `more`: so many others are told. */
	place: z
		.object({
			name: z.string(),
			lat: z.number().nullable(),
			lon: z.number().nullable(),
			radiusKm: z.number().nullable(),
			more: z.int(),
		})
		.nullable(),
	/** The most precise period told; null: none, then `published` alone tells roughly when. */
	when: z.object({ from: z.string().nullable(), to: z.string().nullable(), more: z.int() }).nullable(),
	/** First and last day on which a report of it was published. */
	published: z.object({ first: z.string().nullable(), last: z.string().nullable() }),
	figures: z.array(
		z.object({ of: z.string(), who: z.string().nullable(), low: z.number().nullable(), high: z.number().nullable() }),
	),
	/** "3 voices, 7 reports": reprints are one voice. */
	voices: z.int(),
	reports: z.int(),
	claims: z.array(z.string()),
	/** Kinds of its disputes. */
	disputes: z.array(DisputeKind),
	/** A quote that tells it: of the claim that tells most. */
	quote: z.string(),
	/** What it was held against, near misses aside. */
	against: z.array(
		z.object({
			agreement: z.string(),
			provision: z.string(),
			zones: z.array(z.string()),
			verdict: Finding.shape.verdict,
		}),
	),
});
export type EventRow = z.infer<typeof EventRow>;

export const EventList = z.object({ ...Stand, events: z.array(EventRow), total: z.int(), next: z.string().nullable() });
export type EventList = z.infer<typeof EventList>;

/** A zone of an agreement in force, for the map. Both outlines null: the whole country. */
export const ZoneShape = z.object({
	agreement: Named.extend({ id: z.string() }),
	id: z.string(),
	name: z.string(),
	country: z.string(),
	certain: Area.nullable(),
	possible: Area.nullable(),
	made: z.string().nullable(),
});
export type ZoneShape = z.infer<typeof ZoneShape>;

export const WarningRow = z.object({
	kind: WarningKind,
	parties: z.array(Named),
	zone: z.object({ id: z.string(), name: z.string(), agreements: z.array(z.string()) }).nullable(),
	place: z.object({ name: z.string(), lat: z.number().nullable(), lon: z.number().nullable() }).nullable(),
	why: z.string(),
	claims: z.array(ClaimBrief),
	events: z.array(z.string()),
});
export type WarningRow = z.infer<typeof WarningRow>;

export const ForecastRow = z.object({
	claim: ClaimBrief,
	event: z.string(),
	type: z.string(),
	who: z.array(Named),
	place: z.string().nullable(),
	voice: z.string(),
	state: ForecastState,
	due: z.object({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
	/** Claims that decided it. */
	by: z.array(ClaimBrief),
	why: z.string(),
});
export type ForecastRow = z.infer<typeof ForecastRow>;

/** `GET /api/situation`. */
export const Situation = z.object({
	...Stand,
	/** The days that reports were published on, from the first to the last: the range of `asOf`. */
	range: z.object({ first: Day, last: Day }).nullable(),
	period: z.object({ from: Day, to: Day }),
	/** As long, and just before. */
	before: z.object({ from: Day, to: Day }),
	counts: z.array(z.object({ judgement: Judgement, now: Counted, before: Counted })),
	/** Events by day and judgement, for the timeline; those of several days or none are left to the list. */
	byDay: z.array(z.object({ day: Day, judgement: Judgement, family: Family, count: z.int() })),
	/** Events of the period: all of them, for map and list, the newest first. */
	events: z.array(EventRow),
	/** Of these the ones first told of in the last published day that is not after `asOf`. */
	fresh: z.object({ day: Day.nullable(), events: z.array(z.string()) }),
	/** Alleged breaches (`in`, uncontested), by zone, party and provision; the most first. */
	breaches: z.array(
		z.object({
			agreement: Named.extend({ id: z.string() }),
			/** Null: it lies in no zone for certain. */
			zone: z.object({ id: z.string(), name: z.string() }).nullable(),
			parties: z.array(Named),
			provision: z.string(),
			now: Counted,
			before: Counted,
		}),
	),
	/** Pending or without a window, the next due first. */
	forecasts: z.array(ForecastRow),
	warnings: z.array(WarningRow),
	zones: z.array(ZoneShape),
	/** What can be chosen in the filters, with how many events of the period each has. */
	facets: z.object({
		agreement: z.array(z.object({ value: z.string(), label: z.string(), count: z.int() })),
		zone: z.array(z.object({ value: z.string(), label: z.string(), count: z.int() })),
		party: z.array(z.object({ value: z.string(), label: z.string(), count: z.int() })),
		family: z.array(z.object({ value: z.string(), label: z.string(), count: z.int() })),
		verdict: z.array(z.object({ value: z.string(), label: z.string(), count: z.int() })),
	}),
});
export type Situation = z.infer<typeof Situation>;

export const EVENT_FIELDS = ['type', 'status', 'who', 'whom', 'where', 'when', 'figures', 'source'] as const;
/** A field of an event: every value that its claims hold. Two values are no dispute by themselves (one may be coarser). */
export const EventField = z.object({
	field: z.enum(EVENT_FIELDS),
	values: z.array(z.object({ value: z.string(), label: z.string(), claims: z.array(z.string()), voices: z.int() })),
	disputed: z.boolean(),
});
export type EventField = z.infer<typeof EventField>;

export const DisputeView = z.object({
	kind: DisputeKind,
	/** Null: it lies across events. */
	event: z.string().nullable(),
	field: z.string(),
	why: z.string(),
	sides: z.array(z.object({ claims: z.array(ClaimBrief), voices: z.array(z.string()) })),
});
export type DisputeView = z.infer<typeof DisputeView>;

/** What an analyst decided on which claims tell of one act. */
export const DecisionView = z.object({
	id: z.string(),
	kind: z.enum(['join', 'split', 'apart', 'undo']),
	at: z.string(),
	by: z.string(),
	why: z.string(),
	/** The claims it speaks of: one group for join and apart, two or more for split, none for undo. */
	groups: z.array(z.array(z.string())),
	/** The decision that an undo takes back. */
	undoes: z.string().nullable(),
	/** The undo that took this one back. */
	undoneBy: z.string().nullable(),
});
export type DecisionView = z.infer<typeof DecisionView>;

export const FindingView = Finding.extend({
	agreementName: z.string(),
	provisionText: Provision.pick({ kind: true, clause: true, verified: true, source: true }),
	judgement: Judgement,
	/** Zones of the provision in which it lies, or may lie. */
	zones: z.array(z.object({ id: z.string(), name: z.string(), certain: z.boolean() })),
});
export type FindingView = z.infer<typeof FindingView>;

/** `GET /api/events/:id`. */
export const EventPage = z.object({
	...Stand,
	/** The event's name now. `asked` differs where an old name led here. */
	id: z.string(),
	asked: z.string(),
	/** Other events that hold claims which once stood under the asked name. */
	alsoLedTo: z.array(z.string()),
	event: EventRow,
	claims: z.array(
		z.object({ key: z.string(), report: ReportHead, claim: Claim, voice: z.string(), sample: z.boolean() }),
	),
	fields: z.array(EventField),
	disputes: z.array(DisputeView),
	/** Independent voices; `reports` beyond one are reprints and repeats. */
	voices: z.array(
		z.object({ voice: z.string(), claims: z.array(z.string()), reports: z.int(), outlets: z.array(z.string()) }),
	),
	/** Near misses (`out`) among them, last. */
	findings: z.array(FindingView),
	forecasts: z.array(ForecastRow),
	decisions: z.array(DecisionView),
	/** Version of the rules that made it. */
	rules: z.string(),
});
export type EventPage = z.infer<typeof EventPage>;

const Why = z.string().trim().max(2000).default('');
/** Body of `POST /api/events/:id/split`: these claims become an event of their own. */
export const SplitEvent = z.strictObject({ claims: z.array(z.string()).min(1).max(1000), why: Why });
/** Body of `POST /api/events/join`. */
export const JoinEvents = z.strictObject({ events: z.array(z.string()).min(2).max(100), why: Why });
/** Body of `POST /api/events/not-same`: no two of these claims tell of one act. */
export const NotSame = z.strictObject({ claims: z.array(z.string()).min(2).max(100), why: Why });
/** Body of `POST /api/decisions/:id/undo`. */
export const UndoDecision = z.strictObject({ why: Why });

/** What came of a decision: the events that now hold the claims that it speaks of. */
export const Decided = z.object({ decision: DecisionView, events: z.array(EventRow) });
export type Decided = z.infer<typeof Decided>;

export const LEDGER_COLUMNS = ['alleged', 'contested', 'unclear', 'excluded'] as const;

/**
 * A line of the ledger. An event counts once in an agreement, under the gravest of its findings there. `from` and `to` are
 * its days: one day, or a longer period where nothing closer is told (it is never spread over its days), or null.
 */
export const LedgerRow = z.object({
	from: z.string().nullable(),
	to: z.string().nullable(),
	zone: z.object({ id: z.string(), name: z.string() }).nullable(),
	parties: z.array(Named),
	/** The event's type. */
	kind: z.string(),
	alleged: Counted,
	contested: Counted,
	unclear: Counted,
	excluded: Counted,
});
export type LedgerRow = z.infer<typeof LedgerRow>;

const LedgerTotals = z.object({ alleged: z.int(), contested: z.int(), unclear: z.int(), excluded: z.int() });

/** `GET /api/agreements?asOf`. */
export const AgreementList = z.object({
	...Stand,
	agreements: z.array(
		z.object({
			id: z.string(),
			name: z.string(),
			country: z.string(),
			signed: z.string().nullable(),
			from: z.string().nullable(),
			to: z.string().nullable(),
			inForce: z.boolean(),
			parties: z.int(),
			zones: z.int(),
			provisions: z.int(),
			unverified: z.int(),
			totals: LedgerTotals,
			duties: z.array(z.object({ state: DutyState, count: z.int() })),
		}),
	),
});
export type AgreementList = z.infer<typeof AgreementList>;

export const DutyRow = z.object({
	provision: z.string(),
	clause: z.string(),
	deadline: z.string().nullable(),
	state: DutyState,
	parties: z.array(z.object({ party: Named, state: DutyState, why: z.string(), claims: z.array(ClaimBrief) })),
});
export type DutyRow = z.infer<typeof DutyRow>;

/** `GET /api/agreements/:id?asOf`. */
export const AgreementPage = z.object({
	...Stand,
	agreement: Agreement,
	inForce: z.boolean(),
	/** Who stands how, those designated among them; `holds` on the day asked. */
	parties: z.array(
		z.object({
			party: Named,
			role: AgreementRole,
			from: z.string().nullable(),
			to: z.string().nullable(),
			why: z.string().nullable(),
			holds: z.boolean(),
		}),
	),
	duties: z.array(DutyRow),
	/** By day, then zone, party and kind; the newest first. */
	ledger: z.array(LedgerRow),
	totals: LedgerTotals,
	/** Events of the ledger, to be shown beside it. */
	events: z.array(EventRow),
});
export type AgreementPage = z.infer<typeof AgreementPage>;

/** `GET /api/parties?q&limit`: those that events name first, by how many. */
export const PartyFilter = StandFilter.extend({
	q: z.string().optional(),
	limit: z.coerce.number().int().min(1).max(1000).optional(),
});
export type PartyFilter = z.infer<typeof PartyFilter>;
export const PartyList = z.object({
	...Stand,
	parties: z.array(
		z.object({
			id: z.string(),
			name: z.string(),
			kind: z.string(),
			country: z.string().nullable(),
			aliases: z.array(z.string()),
			events: z.int(),
			says: z.int(),
		}),
	),
	total: z.int(),
});
export type PartyList = z.infer<typeof PartyList>;

const Tie = z.object({ party: Named, from: z.string().nullable(), to: z.string().nullable(), holds: z.boolean() });

/** Forecasts of one source by what became of them: numbers, never a score. */
export const ForecastRecord = z.object({
	voice: z.string(),
	party: Named.nullable(),
	total: z.int(),
	states: z.array(z.object({ state: ForecastState, claims: z.array(z.string()) })),
});
export type ForecastRecord = z.infer<typeof ForecastRecord>;

/** `GET /api/parties/:id?asOf`. */
export const PartyPage = z.object({
	...Stand,
	id: z.string(),
	name: z.string(),
	/** As knowledge has it; null for a party that only an agreement names. */
	party: Party.nullable(),
	parents: z.array(Tie),
	parts: z.array(Tie),
	backers: z.array(Tie),
	backs: z.array(Tie),
	before: z.array(Tie.extend({ how: z.string() })),
	after: z.array(Tie.extend({ how: z.string() })),
	designations: z.array(
		z.object({
			by: z.string(),
			as: z.string(),
			from: z.string().nullable(),
			to: z.string().nullable(),
			holds: z.boolean(),
		}),
	),
	agreements: z.array(
		z.object({
			agreement: Named.extend({ id: z.string() }),
			role: AgreementRole,
			/** The party through which it stands so: itself or a parent. */
			through: Named,
			from: z.string().nullable(),
			to: z.string().nullable(),
			holds: z.boolean(),
		}),
	),
	/** Events that name it or a part of it, the newest first, at most 200. */
	events: z.array(EventRow.extend({ side: z.enum(['actor', 'target', 'both']) })),
	eventTotal: z.int(),
	/** What speakers of it say, the newest first, at most 200. */
	says: z.array(ClaimRow),
	saysTotal: z.int(),
	records: z.array(ForecastRecord),
});
export type PartyPage = z.infer<typeof PartyPage>;

/** `GET /api/control?asOf`. */
export const ControlPage = z.object({
	...Stand,
	range: z.object({ first: Day, last: Day }).nullable(),
	/** Days on which some holder changes, for the slider. */
	changes: z.array(Day),
	places: z.array(
		z.object({
			place: z.string(),
			lat: z.number().nullable(),
			lon: z.number().nullable(),
			radiusKm: z.number().nullable(),
			contested: z.boolean(),
			holders: z.array(
				z.object({
					party: Named,
					/** Percent of the place, where told. */
					share: z.object({ low: z.number().nullable(), high: z.number().nullable() }).nullable(),
					/** By whose word. */
					claims: z.array(ClaimBrief),
				}),
			),
			disputes: z.array(DisputeView),
		}),
	),
});
export type ControlPage = z.infer<typeof ControlPage>;

/** `GET /api/forecasts?asOf`. */
export const ForecastList = z.object({
	...Stand,
	forecasts: z.array(ForecastRow),
	/** One line a source, those with most forecasts first. */
	records: z.array(ForecastRecord),
});
export type ForecastList = z.infer<typeof ForecastList>;

/** `GET /api/claims/named?keys=a,b`: claims by their keys, in the order asked; keys of claims that stand no more are left out. */
export const NamedClaims = z.object({ claims: z.array(ClaimRow) });
export type NamedClaims = z.infer<typeof NamedClaims>;
