import { Link } from '@tanstack/react-router';
import type { ReportRow } from '../../../src/domain/index.ts';
import { languageName, momentWords } from '../../words/index.ts';

/** The band over a report that does not stand as it is: withdrawn, replaced, a correction, unread, of another language. */
export function Marked({ report }: { report: ReportRow }) {
	return (
		<>
			{report.withdrawn && (
				<p className="band">
					<strong>Withdrawn</strong> on {momentWords(report.withdrawn.at)}: {report.withdrawn.why} Its claims are out of
					every count.
				</p>
			)}
			{report.replacedBy && (
				<p className="band">
					<strong>Replaced.</strong> Its claims are out of every count.{' '}
					<Link to="/reports/$id" params={{ id: report.replacedBy }}>
						Read the newer text
					</Link>
				</p>
			)}
			{report.replaces && (
				<p className="band">
					Corrects{' '}
					<Link to="/reports/$id" params={{ id: report.replaces }}>
						an earlier text
					</Link>
					.
				</p>
			)}
			{report.state === 'other-language' && (
				<p className="band">
					<strong>Not in English</strong>
					{languageName(report.language) && `: ${languageName(report.language)}`}. Kept and searchable; no claims are
					read from it.
				</p>
			)}
			{report.error && (
				<p className="band wrong">
					<strong>Could not be read.</strong> {report.error.message}{' '}
					<span className="quiet">({report.error.code})</span>
				</p>
			)}
		</>
	);
}
