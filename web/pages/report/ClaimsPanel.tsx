import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Claim, Codebook, ReportPage } from '../../../src/domain/index.ts';
import { ClaimDetail, ClaimLine } from '../../parts/claim/index.ts';
import { Sign } from '../../parts/signs/index.ts';
import { counted, languageName } from '../../words/index.ts';

interface Props {
	page: ReportPage;
	claims: readonly Claim[];
	/** The claim that is pointed at, else the chosen one. */
	lit: Claim | null;
	chosen: Claim | null;
	codebook: Codebook | undefined;
	onLight: (claim: string | null) => void;
	onPick: (claim: Claim) => void;
}

/** What the text rests on: the lit claim's fields above, every claim of the report below. */
export function ClaimsPanel({ page, claims, lit, chosen, codebook, onLight, onPick }: Props) {
	const list = useRef<HTMLOListElement>(null);
	const litId = lit?.id;
	useEffect(() => {
		const row = litId && list.current?.querySelector(`[data-claim="${CSS.escape(litId)}"]`);
		if (row && list.current && !list.current.matches(':hover')) keepInSight(list.current, row);
	}, [litId]);
	const { publisher } = page.report;
	return (
		<aside className="right report-right" aria-label="Claims">
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
			<section className="lit-claim" aria-label="Lit claim" tabIndex={0} data-empty={lit ? undefined : ''}>
				{lit ? (
					<ClaimDetail claim={lit} outlet={publisher} means={codebook?.types[lit.type]?.means}>
						<Link to="/claims" search={alikeOf(lit)}>
							Claims like this
						</Link>
						<span className="quiet">{chosen?.id === lit.id ? 'Held. Esc lets go' : 'Click to hold it'}</span>
					</ClaimDetail>
				) : (
					<Nothing page={page} />
				)}
			</section>
			<h2 className="report-claims">{counted(claims.length, 'claim')}</h2>
			<ol ref={list} className="claim-rows" onMouseLeave={() => onLight(null)}>
				{claims.map((claim) => (
					<li key={claim.id}>
						<button
							type="button"
							className="claim-row"
							data-claim={claim.id}
							data-lit={claim.id === litId ? '' : undefined}
							aria-pressed={claim.id === chosen?.id}
							onMouseEnter={() => onLight(claim.id)}
							onFocus={() => onLight(claim.id)}
							onBlur={() => onLight(null)}
							onClick={() => onPick(claim)}
						>
							<ClaimLine claim={claim} outlet={null} />
						</button>
					</li>
				))}
			</ol>
		</aside>
	);
}

function Nothing({ page }: { page: ReportPage }) {
	const { report, claims, reader } = page;
	if (report.state === 'reading') return <p role="status">Being read. Its claims will stand here in a moment.</p>;
	if (report.state === 'other-language') {
		return (
			<p>
				Not in English{languageName(report.language) ? ` (${languageName(report.language)})` : ''}. The text is kept and
				can be searched; it brings no claims.
			</p>
		);
	}
	if (report.error) return <p>It could not be read; what happened and what to do stands over the text.</p>;
	if (reader === null) return <p>This text has not been read, so nothing is known of its claims.</p>;
	if (claims.length === 0) return <p>No claim was found in this text.</p>;
	return (
		<>
			<p>
				Point at marked words, touch them, or press j and k to see what is claimed, by whom, and the words that each
				part rests on.
			</p>
			<ul className="legend">
				{(['happened', 'ongoing', 'expected', 'possible', 'denied'] as const).map((status) => (
					<li key={status}>
						<Sign status={status} family="movement" /> {status}
					</li>
				))}
			</ul>
		</>
	);
}

/** Same type and, where known, the same place. */
function alikeOf(claim: Claim) {
	return { type: claim.type, ...(claim.place?.id ? { place: claim.place.id } : {}) };
}

function keepInSight(list: HTMLElement, row: Element): void {
	const [a, b] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
	if (b.top < a.top) list.scrollTop += b.top - a.top;
	else if (b.bottom > a.bottom) list.scrollTop += b.bottom - a.bottom;
}
