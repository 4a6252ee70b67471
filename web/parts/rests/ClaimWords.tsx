import { Link } from '@tanstack/react-router';
import type { ClaimBrief, ClaimRow } from '../../../src/domain/index.ts';
import { dayWords, sourceWords } from '../../words/index.ts';
import { Sign } from '../signs/index.ts';
import './rests.css';

/** The id of a claim within its report, from its key. */
export const claimIdOf = (key: string): string => key.slice(key.lastIndexOf('.') + 1);

/** A claim's own words, who says them and where they stand; the words lead to their report, highlighted. */
export function BriefWords({ brief }: { brief: ClaimBrief }) {
	const { report } = brief;
	return (
		<p className="claim-words-line">
			<Link
				to="/reports/$id"
				params={{ id: report.id }}
				search={{ claim: claimIdOf(brief.key) }}
				className="words-link"
			>
				“{brief.quote}”
			</Link>{' '}
			<span className="quiet">
				{brief.voice}
				{report.publisher && report.publisher !== brief.voice && <>, in {report.publisher}</>}
				{report.published ? <>, {dayWords(report.published)}</> : ', day unknown'}
				{brief.status !== 'happened' && <> · {brief.status}</>}
			</span>
		</p>
	);
}

/** The same for a claim with all its fields at hand. */
export function RowWords({ row }: { row: ClaimRow }) {
	const { claim, report } = row;
	return (
		<p className="claim-words-line">
			<Sign status={claim.status} family={claim.family} size={12} />{' '}
			<Link to="/reports/$id" params={{ id: report.id }} search={{ claim: claim.id }} className="words-link">
				“{claim.quote.text}”
			</Link>{' '}
			<span className="quiet">
				{sourceWords(claim.source, report.publisher)}
				{claim.source && report.publisher && <>, in {report.publisher}</>}
				{report.published ? <>, {dayWords(report.published)}</> : ', day unknown'}
				{claim.status !== 'happened' && <> · {claim.status}</>}
			</span>
		</p>
	);
}
