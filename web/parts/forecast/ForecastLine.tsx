import { Link } from '@tanstack/react-router';
import type { ForecastRow } from '../../../src/domain/index.ts';
import { FORECAST_NAMES, namesOf, spanWords, typeName } from '../../words/index.ts';
import { useStand } from '../desk/index.ts';
import { BriefWords } from '../rests/index.ts';
import { Unknown } from '../signs/index.ts';
import './forecast.css';

/** A forecast: what, due when, how it stands and why, in whose words, and by whose word it was decided. */
export function ForecastLine({ forecast }: { forecast: ForecastRow }) {
	const stand = useStand();
	const due = spanWords(forecast.due);
	return (
		<article className="forecast-line">
			<p className="forecast-top">
				<Link to="/events/$id" params={{ id: forecast.event }} search={stand} className="event-link" data-row="">
					{typeName(forecast.type)}
				</Link>
				<span>{namesOf(forecast.who) ?? <Unknown />}</span>
				{forecast.place && <span className="quiet">{forecast.place}</span>}
				<span className="forecast-state">{FORECAST_NAMES[forecast.state]}</span>
			</p>
			<p className="small">
				{due ? (
					<>
						<span className="quiet">Due </span>
						{due}
						<span className="quiet">; {forecast.why}</span>
					</>
				) : (
					<span className="unknown">Due date unknown</span>
				)}
			</p>
			<BriefWords brief={forecast.claim} />
			{forecast.by.length > 0 && (
				<div className="forecast-by">
					<p className="small quiet">Decided by</p>
					{forecast.by.map((brief) => (
						<BriefWords key={brief.key} brief={brief} />
					))}
				</div>
			)}
		</article>
	);
}
