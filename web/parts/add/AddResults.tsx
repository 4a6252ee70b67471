import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Received } from '../../../src/domain/index.ts';
import { reportQuery, tell } from '../../api/index.ts';
import { counted } from '../../words/index.ts';
import { ClaimLine } from '../claim/index.ts';
import { useJobs } from '../shell/index.ts';

/** What became of each text or file, how far the reading is, and, once read, its claims. */
export function AddResults({ received }: { received: Received }) {
	const { jobs, attend } = useJobs();
	const id = received.job;
	const job = id ? jobs.get(id) : undefined;
	useEffect(() => (id ? attend(id) : undefined), [id, attend]);
	const busy = id !== null && (!job || job.state === 'queued' || job.state === 'running');
	const done = job ? job.done + job.failed : 0;
	const total = job?.total ?? received.results.filter((one) => one.outcome === 'accepted').length;

	return (
		<div className="add-results" role="status" aria-live="polite">
			{busy && (
				<div className="add-progress">
					<progress value={done} max={Math.max(1, total)} aria-label="Reading" />
					<span className="small">
						Reading: {done} of {total}. You can leave; a notice tells when it is done.
					</span>
				</div>
			)}
			<ul>
				{received.results.map((one, i) => (
					<li key={`${one.file ?? 'text'} ${one.report ?? i}`}>
						{one.file && <strong>{one.file}: </strong>}
						{one.outcome === 'already' && (
							<>
								The same text is here already; it was not added again.{' '}
								{one.report && (
									<Link to="/reports/$id" params={{ id: one.report }}>
										Open it
									</Link>
								)}
							</>
						)}
						{one.outcome === 'refused' && one.error && <Refused error={one.error} file={one.file} />}
						{one.outcome === 'accepted' && one.report && !busy && <Outcome id={one.report} />}
						{one.outcome === 'accepted' && busy && <span className="quiet">kept, being read</span>}
					</li>
				))}
			</ul>
		</div>
	);
}

function Refused({ error, file }: { error: { code: string; message: string }; file: string | null }) {
	const told = tell(error.code, error.message, file);
	return (
		<>
			{told.what} {told.cure} <span className="quiet">({told.code})</span>
		</>
	);
}

const SHOWN = 6;

function Outcome({ id }: { id: string }) {
	const { data } = useQuery(reportQuery(id));
	if (!data) return <span className="quiet">kept</span>;
	const { report, claims } = data;
	if (report.error) return <Refused error={report.error} file={null} />;
	if (report.state === 'other-language') {
		return (
			<>
				Kept and searchable. It is not in English, so it brings no claims.{' '}
				<Link to="/reports/$id" params={{ id }}>
					Open it
				</Link>
			</>
		);
	}
	return (
		<>
			<Link to="/reports/$id" params={{ id }}>
				{report.title ?? 'Report'} read: {counted(claims.length, 'claim')}
			</Link>
			<ul className="add-claims" aria-label="Its claims">
				{claims.slice(0, SHOWN).map((claim) => (
					<li key={claim.id}>
						<Link to="/reports/$id" params={{ id }} search={{ claim: claim.id }} className="plain">
							<ClaimLine claim={claim} outlet={report.publisher} />
						</Link>
					</li>
				))}
				{claims.length > SHOWN && <li className="quiet">and {counted(claims.length - SHOWN, 'more', 'more')}</li>}
			</ul>
		</>
	);
}
