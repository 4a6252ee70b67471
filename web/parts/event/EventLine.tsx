import { Link } from '@tanstack/react-router';
import type { EventRow } from '../../../src/domain/index.ts';
import { DISPUTE_NAMES, dayWords, figureWords, namesOf, spanWords, typeName } from '../../words/index.ts';
import { useStand } from '../desk/index.ts';
import { Judged, Sign, Unknown, Voices } from '../signs/index.ts';
import './event.css';

interface Props {
	event: EventRow;
	/** True where the words that tell it stand under it. */
	quote?: boolean;
	/** True where it was first told of on the last published day. */
	fresh?: boolean;
}

/** An event in a list: what, who to whom, how it stands; where, when, how many voices, what is disputed. */
export function EventLine({ event, quote, fresh }: Props) {
	const stand = useStand();
	return (
		<article className="event-line">
			<Sign status={event.status} family={event.family} />
			<div className="event-line-words">
				<p className="event-line-top">
					<Link to="/events/$id" params={{ id: event.id }} search={stand} className="event-link" data-row="">
						{typeName(event.type)}
					</Link>
					<span className="quiet">{event.status}</span>
					<EventSides event={event} />
					{fresh && <span className="event-new">new</span>}
					<span className="event-judged">
						<Judged kind={event.judgement} />
					</span>
				</p>
				<p className="event-line-low">
					<EventWhere event={event} /> · <EventWhen event={event} /> ·{' '}
					<Voices voices={event.voices} reports={event.reports} />
					{event.figures.length > 0 && <> · {event.figures.map(figureWords).join(' ⇄ ')}</>}
					{event.disputes.length > 0 && (
						<>
							{' · '}
							<span className="event-disputed">
								<span aria-hidden="true">⇄</span> disputed:{' '}
								{event.disputes.map((kind) => DISPUTE_NAMES[kind].toLowerCase()).join(', ')}
							</span>
						</>
					)}
				</p>
				{quote && event.quote && <p className="event-quote">“{event.quote}”</p>}
			</div>
		</article>
	);
}

/** Who does it to whom, as all claims together name them. */
export function EventSides({ event }: { event: Pick<EventRow, 'who' | 'whom'> }) {
	const [who, whom] = [namesOf(event.who), namesOf(event.whom)];
	return (
		<span className="sides">
			{who ?? <Unknown />}
			{whom && (
				<>
					<span aria-hidden="true"> → </span>
					<span className="hidden-words"> to </span>
					{whom}
				</>
			)}
		</span>
	);
}

export function EventWhere({ event: { place } }: { event: Pick<EventRow, 'place'> }) {
	if (!place) return <span className="unknown">place unknown</span>;
	return (
		<span>
			{place.name}
			{place.lat === null && <span className="quiet"> (on no map)</span>}
			{place.more > 0 && <span className="quiet"> and {place.more} more</span>}
		</span>
	);
}

export function EventWhen({ event: { when, published } }: { event: Pick<EventRow, 'when' | 'published'> }) {
	const words = spanWords(when);
	if (words) {
		return (
			<span title={[when?.from, when?.to].filter(Boolean).join('/')}>
				{words}
				{when && when.more > 0 && <span className="quiet"> and {when.more} more</span>}
			</span>
		);
	}
	return <span className="unknown">time unknown{published.first && <>, reported {dayWords(published.first)}</>}</span>;
}
