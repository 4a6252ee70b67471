import type { Agreement } from './agreement.ts';
import type { Claim } from './claim.ts';
import type { Codebook } from './codebook.ts';
import type { Control } from './control.ts';
import type { Dispute } from './dispute.ts';
import type { Duty } from './duty.ts';
import type { Event } from './event.ts';
import type { Finding } from './finding.ts';
import type { Forecast } from './forecast.ts';
import type { DecisionView } from './monitor-views.ts';
import type { Party } from './party.ts';
import type { ReportHead } from './report.ts';
import type { Warning } from './warning.ts';

/** A claim as it is kept, with the report that it stands in. */
export interface KnownClaim {
	/** `<report>.<claim>` */
	key: string;
	report: ReportHead;
	/** True for a report that came with Truceline. */
	sample: boolean;
	/** Day from which a correction stands in its report's place; `always` where no day is told; null: none does. */
	replacedOn: string | 'always' | null;
	claim: Claim;
}

/** What monitoring brings out of claims and agreements. */
export interface Found {
	events: Event[];
	disputes: Dispute[];
	findings: Finding[];
	duties: Duty[];
	control: Control[];
	forecasts: Forecast[];
	warnings: Warning[];
}

/** What is known of a day (`asOf`) by reports published by another (`knownOn`; null: all). */
export interface Known {
	asOf: string;
	knownOn: string | null;
	/** First and last day on which a report that stands was published; null where none tells. */
	range: { first: string; last: string } | null;
	claims: ReadonlyMap<string, KnownClaim>;
	parties: readonly Party[];
	agreements: readonly Agreement[];
	codebook: Codebook;
	decisions: readonly DecisionView[];
	found: Found;
}
