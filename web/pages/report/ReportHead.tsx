import { Link } from '@tanstack/react-router';
import { FAMILIES, type Family, type ReportPage } from '../../../src/domain/index.ts';
import { FacetList } from '../../parts/filters/index.ts';
import { Day, FamilyMark, Unknown } from '../../parts/signs/index.ts';
import { count, languageName, momentWords, STATE_NAMES, typeName } from '../../words/index.ts';
import { Correct } from './Correct.tsx';
import { Withdraw } from './Withdraw.tsx';

interface Props {
	page: ReportPage;
	families: readonly Family[];
	onFamily: (family: string) => void;
}

/** Where you are: what is known of the report, which families are shown, and what can be done with it. */
export function ReportHead({ page, families, onFamily }: Props) {
	const { report, claims, reader } = page;
	const counts = FAMILIES.map((family) => ({
		value: family,
		label: typeName(family),
		count: claims.filter((claim) => claim.family === family).length,
	})).filter((one) => one.count > 0);
	return (
		<aside className="left report-left" aria-label="About this report">
			<p>
				<Link to="/reports">← Reports</Link>
			</p>
			<dl className="facts">
				<dt>Outlet</dt>
				<dd>{report.publisher ?? <Unknown />}</dd>
				<dt>Published</dt>
				<dd>
					<Day iso={report.published} />
				</dd>
				<dt>State</dt>
				<dd>{STATE_NAMES[report.state]}</dd>
				<dt>Language</dt>
				<dd>{languageName(report.language) ?? <Unknown />}</dd>
				<dt>Length</dt>
				<dd>{count(report.words)} words</dd>
				<dt>Added</dt>
				<dd title={report.addedAt}>{momentWords(report.addedAt)}</dd>
				<dt>Read by</dt>
				<dd>{reader ?? <Unknown />}</dd>
				{report.url && (
					<>
						<dt>Address</dt>
						<dd>
							<a href={report.url} rel="noreferrer noopener" target="_blank">
								{hostOf(report.url)}
							</a>
						</dd>
					</>
				)}
			</dl>
			{report.sample && <p className="small quiet">A sample that came with Truceline, written for the project.</p>}
			<FacetList
				name="Show"
				options={counts}
				chosen={families}
				onToggle={onFamily}
				sign={(family) => <FamilyMark family={family as Family} />}
				short={8}
			/>
			<div className="report-acts">
				{report.state !== 'withdrawn' && report.state !== 'replaced' && <Correct report={report} />}
				<Withdraw report={report} />
			</div>
		</aside>
	);
}

function hostOf(url: string): string {
	try {
		return new URL(url).hostname;
	} catch {
		return url;
	}
}
