import { z } from 'zod';
import { Day } from './party.ts';

export const AGREEMENT_ROLES = [
	'signatory',
	'bound',
	'guarantor',
	'mediator',
	'monitor',
	'witness',
	'excluded',
	'may-join',
] as const;
/** How a party stands to an agreement. */
export const AgreementRole = z.enum(AGREEMENT_ROLES);
export type AgreementRole = z.infer<typeof AgreementRole>;

const Ring = z.array(z.array(z.number()).min(2)).min(4, 'a ring needs four points, the last the same as the first');
/** An area in degrees, longitude first; inner rings are holes. */
export const Area = z.discriminatedUnion('type', [
	z.object({ type: z.literal('Polygon'), coordinates: z.array(Ring) }),
	z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(Ring)) }),
]);
export type Area = z.infer<typeof Area>;

/**
 * Where an agreement holds. `certain` is what every reading takes in, `possible` all that any reading takes in;
 * both null: the whole country. An empty `certain` was never drawn: a place is at best unclear.
 */
export const Zone = z.object({
	id: z.string().min(1),
	name: z.string().min(1),
	certain: Area.nullable().default(null),
	possible: Area.nullable().default(null),
	/** How the outlines were made. */
	made: z.string().nullish(),
});
export type Zone = z.infer<typeof Zone>;

const Text = z.object({
	language: z.string(),
	status: z.enum(['official', 'reprint', 'leaked', 'paraphrase']),
	where: z.string(),
	/** In what it differs from the others. */
	differs: z.string().nullish(),
});

const Standing = z.object({
	party: z.string().min(1),
	role: AgreementRole,
	from: Day.nullish(),
	to: Day.nullish(),
	why: z.string().nullish(),
});
export type Standing = z.infer<typeof Standing>;

const AgreementPeriod = z.object({
	id: z.string().min(1),
	from: Day.nullable(),
	to: Day.nullable(),
	/** Other dates that sources give for the start and the end. */
	otherFrom: z.array(Day).default([]),
	otherTo: z.array(Day).default([]),
	/** The hour as told, with its time zone: shown, not judged. */
	clock: z.string().nullish(),
	/** How it may be made longer, as told: shown, not judged. */
	extension: z.string().nullish(),
});
export type AgreementPeriod = z.infer<typeof AgreementPeriod>;

export const PROVISION_KINDS = ['prohibits', 'requires', 'permits'] as const;
export const Provision = z.object({
	id: z.string().min(1),
	kind: z.enum(PROVISION_KINDS),
	/** Types of the codebook. */
	acts: z.array(z.string()).min(1),
	/** Roles, or ids of parties. */
	by: z.array(z.string()).min(1),
	zones: z.array(z.string()).min(1),
	period: z.string(),
	/** Who may be acted against all the same: a role, or the id of a party. */
	except: z.array(z.object({ target: z.string() })).default([]),
	deadline: Day.nullish(),
	clause: z.string(),
	/** False where the clause was not checked against a source. */
	verified: z.boolean().default(false),
	source: z.string().nullish(),
	/** Numbers that the clause sets ("600 lorries a day"), as told: shown, not judged. */
	quota: z.string().nullish(),
	/** Clock times and hours of the day, as told: shown, not judged. */
	clock: z.string().nullish(),
	/** How texts and readings of the clause differ. */
	readings: z.array(z.string()).nullish(),
});
export type Provision = z.infer<typeof Provision>;

/** What was agreed, as data (`knowledge/agreements/*.yaml`). */
export const Agreement = z
	.object({
		id: z.string().min(1),
		/** ISO 3166-1 alpha-2: the country that a zone of null means. */
		country: z.string().length(2),
		name: z.string().min(1),
		signed: Day.nullish(),
		texts: z.array(Text).default([]),
		parties: z.array(Standing).default([]),
		/** Whoever is designated by this body stands so, for as long as the designation holds. */
		designated: z.array(z.object({ by: z.string(), role: AgreementRole, why: z.string().nullish() })).default([]),
		periods: z.array(AgreementPeriod).default([]),
		zones: z.array(Zone).default([]),
		provisions: z.array(Provision).default([]),
		/** Steps that follow each other, as told: shown, not judged. */
		phases: z.array(z.object({ name: z.string(), when: z.string(), what: z.string() })).nullish(),
		/** Bodies that watch over it and how they report. */
		mechanism: z.string().nullish(),
		/** Names in use, to know it in a text. */
		aliases: z.array(z.string()).nullish(),
		note: z.string().nullish(),
		sources: z.array(z.string()).default([]),
	})
	.superRefine((agreement, context) => {
		const zones = new Set(agreement.zones.map(({ id }) => id));
		const periods = new Set(agreement.periods.map(({ id }) => id));
		const known = new Set<string>([...AGREEMENT_ROLES, ...agreement.parties.map(({ party }) => party)]);
		for (const [i, { zones: named, period, by, kind, deadline }] of agreement.provisions.entries()) {
			const wrong = (field: string, message: string) =>
				context.addIssue({ code: 'custom', path: ['provisions', i, field], message });
			for (const zone of named) if (!zones.has(zone)) wrong('zones', `there is no zone "${zone}" in this agreement`);
			if (!periods.has(period)) wrong('period', `there is no period "${period}" in this agreement`);
			for (const each of by)
				if (!known.has(each)) wrong('by', `"${each}" is neither a role nor a party of this agreement`);
			if (deadline && kind !== 'requires') wrong('deadline', 'only a provision that requires has a deadline');
		}
	});
export type Agreement = z.infer<typeof Agreement>;
