import type {
	AgreementRole,
	Dispute,
	DutyState,
	ForecastState,
	Judgement,
	WarningKind,
} from '../../src/domain/index.ts';

/** How an event stands, in words; "alleged" stands in every one that carries ▲. */
export const JUDGEMENT_NAMES: Record<Judgement, string> = {
	alleged: 'alleged',
	contested: 'alleged, contested',
	unclear: 'unclear',
	excluded: 'excluded',
	announced: 'alleged, announced',
	none: 'no finding',
};

export const JUDGEMENT_MEANS: Record<Judgement, string> = {
	alleged: 'What is claimed would breach a provision, if it is so; no claim denies it.',
	contested: 'What is claimed would breach a provision, if it is so; some claim denies it.',
	unclear: 'What is claimed does not settle whether a provision forbids it.',
	excluded: 'The agreement leaves this out.',
	announced: 'Said to be coming; if it came, it would breach a provision.',
	none: 'No provision speaks to it.',
};

/** The mark of each; it never stands without its word. */
export const JUDGEMENT_MARKS: Record<Judgement, string> = {
	alleged: '▲',
	contested: '▲',
	unclear: '△',
	excluded: '◇',
	announced: '▲',
	none: '',
};

export const FORECAST_NAMES: Record<ForecastState, string> = {
	pending: 'pending',
	kept: 'kept',
	early: 'came early',
	late: 'came late',
	broken: 'broken',
	lapsed: 'lapsed',
	open: 'no date told',
};

export const DUTY_NAMES: Record<DutyState, string> = {
	overdue: 'overdue: nothing tells of it',
	unclear: 'unclear',
	pending: 'not due yet',
	late: 'done late',
	kept: 'kept',
};

export const WARNING_NAMES: Record<WarningKind, string> = {
	converging: 'Forces converging',
	'announced-breach': 'Breach announced',
	escalation: 'Escalation',
};

export const DISPUTE_NAMES: Record<Dispute['kind'], string> = {
	'happened-or-not': 'Happened or not',
	count: 'Number',
	place: 'Place',
	time: 'Time',
	party: 'Party',
	control: 'Control',
};

export const ROLE_NAMES: Record<AgreementRole, string> = {
	signatory: 'Signatory',
	bound: 'Bound',
	guarantor: 'Guarantor',
	mediator: 'Mediator',
	monitor: 'Monitor',
	witness: 'Witness',
	excluded: 'Left out',
	'may-join': 'May join',
};

/** Names in one line; null where nobody is told. */
export const namesOf = (list: readonly { name: string }[]): string | null =>
	list.length ? list.map((one) => one.name).join(', ') : null;
