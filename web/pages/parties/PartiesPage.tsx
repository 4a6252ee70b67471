import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { standOf } from '../../address/index.ts';
import { partiesQuery } from '../../api/index.ts';
import { Desk } from '../../parts/desk/index.ts';
import { SearchBox } from '../../parts/filters/index.ts';
import { Empty, Failed, useListKeys, Waiting } from '../../parts/shell/index.ts';
import { count, counted, typeName } from '../../words/index.ts';

const route = getRouteApi('/parties');
/** Parties shown before a search narrows them. */
const LIMIT = 200;

/** The parties, those that most events name first. */
export function PartiesPage() {
	const view = route.useSearch();
	const navigate = route.useNavigate();
	const { data, error, isPending, isPlaceholderData, refetch } = useQuery(
		partiesQuery({ ...standOf(view), limit: LIMIT, ...(view.q ? { q: view.q } : {}) }),
	);
	const search = (q: string | undefined) =>
		void navigate({ search: (now) => ({ ...now, q: q || undefined }), resetScroll: false });
	const list = useListKeys<HTMLTableSectionElement>();
	return (
		<Desk title="Parties">
			<div className="desk-head">
				<h1>{data ? counted(data.total, 'party', 'parties') : 'Parties'}</h1>
				<div className="parties-search">
					<SearchBox value={view.q ?? ''} label="Search by name" onSearch={search} />
				</div>
			</div>
			{error && <Failed error={error} where="the parties" again={() => void refetch()} />}
			{isPending && <Waiting what="Loading parties" />}
			{data && data.parties.length === 0 && (
				<Empty
					what={
						view.q
							? `No party is named “${view.q}”.`
							: 'Parties will stand here once a file of one lies in the folder knowledge/parties.'
					}
				>
					{view.q && (
						<button type="button" className="button" onClick={() => search(undefined)}>
							Clear the search
						</button>
					)}
				</Empty>
			)}
			{data && data.parties.length > 0 && (
				<table className="tabled" data-stale={isPlaceholderData ? '' : undefined}>
					<thead>
						<tr>
							<th scope="col">Party</th>
							<th scope="col">Kind</th>
							<th scope="col" className="number">
								Events
							</th>
							<th scope="col" className="number">
								Says
							</th>
							<th scope="col" className="wide-only">
								Also named
							</th>
						</tr>
					</thead>
					<tbody ref={list}>
						{data.parties.map((party) => (
							<tr key={party.id}>
								<td>
									<Link
										to="/parties/$id"
										params={{ id: party.id }}
										search={standOf(view)}
										className="event-link"
										data-row=""
									>
										{party.name}
									</Link>
								</td>
								<td>{typeName(party.kind)}</td>
								<td className="number">{count(party.events)}</td>
								<td className="number">{count(party.says)}</td>
								<td className="quiet wide-only">{party.aliases.slice(0, 4).join(', ')}</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
			{data && data.total > data.parties.length && (
				<p className="small quiet">The first {count(data.parties.length)} stand here; search by name for the others.</p>
			)}
		</Desk>
	);
}
