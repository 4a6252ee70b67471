import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Claim, Codebook, Family, ReportPage as Page } from '../../../src/domain/index.ts';
import { listed, toggled } from '../../address/index.ts';
import { codebookQuery, reportQuery } from '../../api/index.ts';
import { Failed, useKeys, Waiting } from '../../parts/shell/index.ts';
import { ReportText } from '../../parts/text/index.ts';
import { ClaimsPanel } from './ClaimsPanel.tsx';
import { Marked } from './Marked.tsx';
import { ReportHead } from './ReportHead.tsx';
import './report.css';

const route = getRouteApi('/reports/$id');

/** One report: its text with every claim's words marked, and beside it what each claim says and by whose word. */
export function ReportPage() {
	const { id } = route.useParams();
	const { data, error, refetch } = useQuery(reportQuery(id));
	const codebook = useQuery(codebookQuery()).data;
	if (error) {
		return (
			<div className="page">
				<Failed page error={error} where={`report ${id}`} again={() => void refetch()} />
				<Link to="/reports">Back to the reports</Link>
			</div>
		);
	}
	if (!data) {
		return (
			<div className="page">
				<Waiting what="Loading the report" />
			</div>
		);
	}
	return <Loaded key={data.report.id} page={data} codebook={codebook} />;
}

function Loaded({ page, codebook }: { page: Page; codebook: Codebook | undefined }) {
	const search = route.useSearch();
	const navigate = route.useNavigate();
	const [hover, setHover] = useState<string | null>(null);
	const families = listed(search.family);
	const key = families.join(',');
	const claims = useMemo(() => {
		const shown = key ? page.claims.filter((claim) => key.split(',').includes(claim.family)) : page.claims;
		return [...shown].sort((a, b) => a.quote.start - b.quote.start || b.quote.end - a.quote.end);
	}, [page.claims, key]);
	const chosen = claims.find((claim) => claim.id === search.claim) ?? null;
	const lit = claims.find((claim) => claim.id === hover) ?? chosen;

	const choose = useCallback(
		(claim: string | null) =>
			void navigate({
				search: (now) => ({ ...now, claim: claim ?? undefined }),
				replace: true,
				resetScroll: false,
			}),
		[navigate],
	);
	const step = (by: number) => {
		if (!claims.length) return;
		const at = chosen ? claims.indexOf(chosen) : by > 0 ? -1 : claims.length;
		const next = claims[Math.min(claims.length - 1, Math.max(0, at + by))]!;
		setHover(null);
		choose(next.id);
		showWords(next);
	};
	useKeys({ j: () => step(1), k: () => step(-1), Escape: () => choose(null) });

	const arrived = useRef(false);
	useEffect(() => {
		// Only on arrival: later the person moves the page.
		if (!arrived.current && chosen) requestAnimationFrame(() => showWords(chosen));
		arrived.current = true;
	}, [chosen]);

	const { report } = page;
	return (
		<div className="page three report-page">
			<title>{`${report.title ?? 'Report'} · Truceline`}</title>
			<ReportHead
				page={page}
				families={families as Family[]}
				onFamily={(family) =>
					void navigate({ search: (now) => ({ ...now, family: toggled(now.family, family) }), resetScroll: false })
				}
			/>
			<article className="middle" aria-label="Text">
				<Marked report={report} />
				<h1 className="report-title" dir="auto" lang={report.language ?? undefined}>
					{report.title ?? <span className="unknown">Title unknown</span>}
				</h1>
				<ReportText
					text={page.text}
					language={report.language}
					claims={claims}
					query={search.q}
					lit={lit?.id ?? null}
					onLight={setHover}
					onPick={(claim) => choose(claim === chosen?.id ? null : claim)}
				/>
			</article>
			<ClaimsPanel
				page={page}
				claims={claims}
				lit={lit}
				chosen={chosen}
				codebook={codebook}
				onLight={setHover}
				onPick={(claim) => {
					choose(claim.id === chosen?.id ? null : claim.id);
					showWords(claim);
				}}
			/>
		</div>
	);
}

/** Brings a claim's words into sight where they are not. */
function showWords(claim: Claim): void {
	const sign = document.querySelector(`[data-begin="${CSS.escape(claim.id)}"]`);
	if (!sign) return;
	const box = sign.getBoundingClientRect();
	if (box.top < 90 || box.bottom > window.innerHeight - 90) sign.scrollIntoView({ block: 'center' });
}
