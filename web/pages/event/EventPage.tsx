import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { EventPage as Page } from '../../../src/domain/index.ts';
import { standOf } from '../../address/index.ts';
import { eventQuery } from '../../api/index.ts';
import { Desk } from '../../parts/desk/index.ts';
import { EventSides, EventWhen, EventWhere } from '../../parts/event/index.ts';
import { ForecastLine } from '../../parts/forecast/index.ts';
import { Failed, Waiting } from '../../parts/shell/index.ts';
import { Judged, Sign, Voices } from '../../parts/signs/index.ts';
import { statusName, typeName } from '../../words/index.ts';
import { Acts } from './Acts.tsx';
import { ClaimsBySide } from './ClaimsBySide.tsx';
import { Disputes } from './Disputes.tsx';
import { Fields } from './Fields.tsx';
import { Findings } from './Findings.tsx';
import { History } from './History.tsx';
import { VoiceList } from './VoiceList.tsx';
import './event-page.css';

const route = getRouteApi('/events/$id');

/** One event: every claim side by side, what contradicts what, how it stands against each provision and why, and its history. */
export function EventPage() {
	const { id } = route.useParams();
	const stand = standOf(route.useSearch());
	const { data, error, refetch } = useQuery(eventQuery(id, stand));
	if (error) {
		return (
			<Desk title="Event">
				<Failed page error={error} where={`event ${id}`} again={() => void refetch()} />
				<p>
					<Link to="/events" search={stand}>
						All events
					</Link>
				</p>
			</Desk>
		);
	}
	if (!data) {
		return (
			<Desk title="Event">
				<Waiting what="Loading the event" />
			</Desk>
		);
	}
	return <Loaded key={data.id} page={data} />;
}

function Loaded({ page }: { page: Page }) {
	const { event } = page;
	const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
	const tick = (key: string) =>
		setTicked((now) => {
			const next = new Set(now);
			if (!next.delete(key)) next.add(key);
			return next;
		});
	const name = typeName(event.type);
	return (
		<Desk
			title={`${name}, ${event.place?.name ?? 'place unknown'}`}
			rightName="Voices and history"
			right={
				<>
					<VoiceList page={page} />
					<Acts page={page} ticked={ticked} onDone={() => setTicked(new Set())} />
					<History page={page} />
				</>
			}
		>
			<header className="event-head">
				{page.asked !== page.id && (
					<p className="band" role="status">
						The event that was asked for has been joined or split since; this is where its claims stand now.
						{page.alsoLedTo.map((other) => (
							<Link key={other} to="/events/$id" params={{ id: other }}>
								{' '}
								Another part of it
							</Link>
						))}
					</p>
				)}
				<h1>
					<Sign status={event.status} family={event.family} size={20} /> {name}
					<span className="event-status">, {statusName(event.status).toLowerCase()}</span>
				</h1>
				<p className="event-sides">
					<EventSides event={event} />
				</p>
				<p>
					<EventWhere event={event} /> · <EventWhen event={event} /> ·{' '}
					<Voices voices={event.voices} reports={event.reports} /> · <Judged kind={event.judgement} />
				</p>
			</header>
			{page.disputes.length > 0 && <Disputes page={page} />}
			<Fields page={page} />
			<ClaimsBySide page={page} ticked={ticked} onTick={tick} />
			<Findings page={page} />
			{page.forecasts.length > 0 && (
				<section aria-label="Forecasts">
					<div className="section-head">
						<h2>Forecasts in it</h2>
					</div>
					{page.forecasts.map((forecast) => (
						<ForecastLine key={forecast.claim.key} forecast={forecast} />
					))}
				</section>
			)}
			<p className="small quiet">
				Event {page.id}, made by the rules {page.rules}.
			</p>
		</Desk>
	);
}
