import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { AgreementList } from '../../../src/domain/index.ts';
import { type StandView, standOf } from '../../address/index.ts';
import { agreementsQuery } from '../../api/index.ts';
import { Desk, StandBar } from '../../parts/desk/index.ts';
import { Empty, Failed, useListKeys, Waiting } from '../../parts/shell/index.ts';
import { Judged, Unknown } from '../../parts/signs/index.ts';
import { counted, dayWords, spanWords } from '../../words/index.ts';

const route = getRouteApi('/agreements');
const COLUMNS = ['alleged', 'contested', 'unclear', 'excluded'] as const;

/** The agreements: which are in force, and what is alleged under each. */
export function AgreementsPage() {
	const view = route.useSearch();
	const navigate = route.useNavigate();
	const { data, error, isPending, isPlaceholderData, refetch } = useQuery(agreementsQuery(standOf(view)));
	const set = (change: StandView) => void navigate({ search: (now) => ({ ...now, ...change }), resetScroll: false });
	const list = useListKeys<HTMLDivElement>();
	const inForce = data?.agreements.filter((one) => one.inForce) ?? [];
	const others = data?.agreements.filter((one) => !one.inForce) ?? [];
	return (
		<Desk title="Agreements">
			<div className="desk-head">
				<h1>Agreements</h1>
				<div className="across">
					<StandBar asOf={data?.asOf ?? view.asOf} knownOn={view.knownOn} chosen={Boolean(view.asOf)} set={set} />
				</div>
			</div>
			{error && <Failed error={error} where="the agreements" again={() => void refetch()} />}
			{isPending && <Waiting what="Loading agreements" />}
			{data && data.agreements.length === 0 && (
				<Empty what="Agreements will stand here once a file of one lies in the folder knowledge/agreements." />
			)}
			{data && data.agreements.length > 0 && (
				<div ref={list} data-stale={isPlaceholderData ? '' : undefined} className="stack">
					<Table name={`In force on ${dayWords(data.asOf)}`} rows={inForce} none="None is in force on that day." />
					<Table name="Not in force on that day" rows={others} none="All known ones are in force." />
				</div>
			)}
		</Desk>
	);
}

function Table({ name, rows, none }: { name: string; rows: AgreementList['agreements']; none: string }) {
	const view = route.useSearch();
	return (
		<section aria-label={name}>
			<div className="section-head">
				<h2>{name}</h2>
			</div>
			{rows.length === 0 && <p className="small quiet">{none}</p>}
			{rows.length > 0 && (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
				<section className="tabled-scroll" aria-label={`${name}, a table`} tabIndex={0}>
					<table className="tabled">
						<thead>
							<tr>
								<th scope="col">Agreement</th>
								<th scope="col">Country</th>
								<th scope="col">Signed</th>
								<th scope="col">In force</th>
								{COLUMNS.map((one) => (
									<th key={one} scope="col" className="number">
										<Judged kind={one} />
									</th>
								))}
								<th scope="col">Duties</th>
							</tr>
						</thead>
						<tbody>
							{rows.map((row) => (
								<tr key={row.id}>
									<td className="agreement-name">
										<Link
											to="/agreements/$id"
											params={{ id: row.id }}
											search={standOf(view)}
											className="event-link"
											data-row=""
										>
											{row.name}
										</Link>
										<span className="quiet agreement-more">
											{counted(row.parties, 'party', 'parties')}, {counted(row.zones, 'zone')},{' '}
											{counted(row.provisions, 'provision')}
											{row.unverified > 0 && <> ({row.unverified} unverified)</>}
										</span>
									</td>
									<td>{new Intl.DisplayNames(['en'], { type: 'region' }).of(row.country)}</td>
									<td>{row.signed ? dayWords(row.signed) : <Unknown />}</td>
									<td>{spanWords(row) ?? <Unknown />}</td>
									{COLUMNS.map((one) => (
										<td key={one} className="number">
											{row.totals[one] > 0 ? <strong>{row.totals[one]}</strong> : <span className="quiet">0</span>}
										</td>
									))}
									<td>
										{row.duties.length ? (
											row.duties.map((duty) => `${duty.count} ${duty.state}`).join(', ')
										) : (
											<span className="quiet">none</span>
										)}
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</section>
			)}
		</section>
	);
}
