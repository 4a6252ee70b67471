import { Link } from '@tanstack/react-router';
import type { ReportRow } from '../../../src/domain/index.ts';
import { Day } from '../../parts/signs/index.ts';
import { counted, languageName, matchPieces, STATE_NAMES } from '../../words/index.ts';

/** One report of the list: who published it when, how it stands, its first words or the words that were searched. */
export function ReportItem({ row, query }: { row: ReportRow; query: string | undefined }) {
	const gone = row.state === 'withdrawn' || row.state === 'replaced';
	return (
		<li className="report-item" data-gone={gone ? '' : undefined}>
			<p className="report-item-head">
				<span>{row.publisher ?? 'outlet unknown'}</span>
				<span>{row.published ? <Day iso={row.published} /> : 'day unknown'}</span>
				{row.state === 'read' ? (
					<span>{counted(row.claims, 'claim')}</span>
				) : (
					<span className="state" data-state={row.state}>
						{STATE_NAMES[row.state]}
						{row.state === 'other-language' &&
							languageName(row.language) &&
							` (${languageName(row.language)}), no claims`}
					</span>
				)}
				{row.sample && <span title="Came with Truceline, written for the project">sample</span>}
			</p>
			<Link
				to="/reports/$id"
				params={{ id: row.id }}
				search={query ? { q: query } : {}}
				className="report-item-title"
				data-row=""
			>
				{row.title ?? <span className="unknown">title unknown</span>}
			</Link>
			<p className="report-item-words" lang={row.language ?? undefined} dir="auto">
				{query
					? matchPieces(row.opening).map((piece, i) =>
							// biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change their order
							piece.match ? <mark key={i}>{piece.words}</mark> : <span key={i}>{piece.words}</span>,
						)
					: row.opening}
			</p>
			{row.error && (
				<p className="small">
					{row.error.message} <span className="quiet">({row.error.code})</span>
				</p>
			)}
			{row.withdrawn && <p className="small quiet">Withdrawn: {row.withdrawn.why}</p>}
			{row.replacedBy && (
				<p className="small">
					<Link to="/reports/$id" params={{ id: row.replacedBy }}>
						Replaced by a newer text
					</Link>
				</p>
			)}
		</li>
	);
}
