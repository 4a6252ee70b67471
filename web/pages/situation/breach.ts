import type { Situation } from '../../../src/domain/index.ts';

export type Breach = Situation['breaches'][number];

/** A line's name in the address: agreement, zone, parties and provision. */
export const breachKey = (line: Breach): string =>
	[
		line.agreement.id,
		line.zone?.id ?? '',
		line.parties.map((one) => one.id ?? one.name).join('+'),
		line.provision,
	].join('~');

/** A line in words, for headings and for those who hear it. */
export const breachWords = (line: Breach): string =>
	`${line.zone?.name ?? 'no zone for certain'}, ${line.parties.map((one) => one.name).join(', ') || 'party unknown'}, ${line.provision}`;
