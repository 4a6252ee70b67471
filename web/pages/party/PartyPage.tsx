import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { PartyPage as Page } from '../../../src/domain/index.ts';
import { type StandView, standOf } from '../../address/index.ts';
import { partyQuery } from '../../api/index.ts';
import { Desk, StandBar } from '../../parts/desk/index.ts';
import { EventLine } from '../../parts/event/index.ts';
import { Records, recordClaims } from '../../parts/forecast/index.ts';
import { RestsOn, RowWords } from '../../parts/rests/index.ts';
import { Failed, useKeys, useListKeys, Waiting } from '../../parts/shell/index.ts';
import { count, counted, typeName } from '../../words/index.ts';
import { Ties } from './Ties.tsx';
import './party.css';

const route = getRouteApi('/parties/$id');

/** Events and sayings shown at first; the lists hold the rest. */
const SHOWN = 40;

/** One party: its names, what it belongs to and who backs it over time, its events, and what it says. */
export function PartyPage() {
	const { id } = route.useParams();
	const view = route.useSearch();
	const navigate = route.useNavigate();
	const { data, error, refetch } = useQuery(partyQuery(id, standOf(view)));
	const set = (change: StandView) => void navigate({ search: (now) => ({ ...now, ...change }), resetScroll: false });
	useKeys({ Escape: () => view.open && set({ open: undefined }) });
	const list = useListKeys<HTMLDivElement>();
	if (error) {
		return (
			<Desk title="Party">
				<Failed page error={error} where={`party ${id}`} again={() => void refetch()} />
				<p>
					<Link to="/parties" search={standOf(view)}>
						All parties
					</Link>
				</p>
			</Desk>
		);
	}
	if (!data) {
		return (
			<Desk title="Party">
				<Waiting what="Loading the party" />
			</Desk>
		);
	}
	const record = view.open ? recordClaims(data.records, view.open) : null;
	return (
		<Desk
			title={data.name}
			sheet={Boolean(record)}
			rightName={record ? 'What it rests on' : 'Ties'}
			right={
				record ? (
					<RestsOn
						key={view.open}
						title={record.title}
						events={[]}
						claims={record.claims}
						onClose={() => set({ open: undefined })}
					/>
				) : (
					<Ties page={data} />
				)
			}
		>
			<header className="party-head">
				<h1>{data.name}</h1>
				<Names page={data} />
				<div className="across">
					<StandBar asOf={data.asOf} knownOn={view.knownOn} chosen={Boolean(view.asOf)} set={set} />
				</div>
			</header>
			<section aria-label="Events" ref={list}>
				<div className="section-head">
					<h2>{counted(data.eventTotal, 'event')} that name it or a part of it</h2>
					{data.eventTotal > SHOWN && (
						<Link to="/events" search={{ ...standOf(view), party: id }} className="small">
							All {count(data.eventTotal)}
						</Link>
					)}
				</div>
				{data.events.length === 0 && <p className="small quiet">No claim that is known on this day names it.</p>}
				{data.events.slice(0, SHOWN).map((event) => (
					<div key={event.id} className="party-event">
						<span className="party-side quiet">{SIDES[event.side]}</span>
						<EventLine event={event} />
					</div>
				))}
			</section>
			<section aria-label="What it says">
				<div className="section-head">
					<h2>{counted(data.saysTotal, 'claim')} by its word</h2>
				</div>
				{data.says.length === 0 && <p className="small quiet">No report quotes it.</p>}
				<div className="party-says">
					{data.says.slice(0, SHOWN).map((row) => (
						<RowWords key={row.key} row={row} />
					))}
				</div>
			</section>
			{data.records.length > 0 && (
				<Records records={data.records} opened={view.open} onOpen={(open) => set({ open })} />
			)}
		</Desk>
	);
}

const SIDES = { actor: 'acts', target: 'acted against', both: 'both sides' } as const;

function Names({ page: { party } }: { page: Page }) {
	if (!party) return <p className="quiet">Only agreements name it; no file of it lies in knowledge/parties.</p>;
	const country = party.country ? new Intl.DisplayNames(['en'], { type: 'region' }).of(party.country) : null;
	return (
		<>
			<p>
				{typeName(party.kind)}
				{country && <>, {country}</>}
			</p>
			{party.aliases.length > 0 && (
				<p className="small">
					<span className="quiet">Also named </span>
					{party.aliases.join(', ')}
				</p>
			)}
			{party.note && <p className="small">{party.note}</p>}
		</>
	);
}
