import type { AgreementPage, LEDGER_COLUMNS } from '../../../src/domain/index.ts';
import { namesOf, spanWords, typeName } from '../../words/index.ts';

export type LedgerLine = AgreementPage['ledger'][number];
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

/** A cell's name in the address: day, zone, parties, kind and column. */
export const cellKey = (line: LedgerLine, column: LedgerColumn): string =>
	`cell:${[
		line.from ?? '',
		line.to ?? '',
		line.zone?.id ?? '',
		line.parties.map((one) => one.id ?? one.name).join('+'),
		line.kind,
		column,
	].join('~')}`;

/** A line in words, for headings and for those who hear it. */
export const lineWords = (line: LedgerLine): string =>
	[
		typeName(line.kind),
		namesOf(line.parties) ?? 'party unknown',
		line.zone?.name ?? 'no zone for certain',
		spanWords(line) ?? 'day unknown',
	].join(', ');
