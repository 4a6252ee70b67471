import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Situation } from '../../../src/domain/index.ts';
import { useStand } from '../../parts/desk/index.ts';
import { ForecastLine } from '../../parts/forecast/index.ts';
import { BriefWords } from '../../parts/rests/index.ts';
import { WARNING_NAMES } from '../../words/index.ts';

/** Warnings shown before "more". */
const WARNED = 4;
/** Claims of a warning shown under it. */
const SHOWN = 2;
/** Forecasts shown before the page of all of them takes over. */
const FIRST = 6;

/** What an analyst should look at now: warnings with their words, and the forecasts that come due. */
export function Watch({ data }: { data: Situation }) {
	const stand = useStand();
	const [all, setAll] = useState(false);
	const warnings = all ? data.warnings : data.warnings.slice(0, WARNED);
	return (
		<>
			<section aria-label="Warnings" className="watch">
				<div className="section-head">
					<h2>Warnings</h2>
				</div>
				{data.warnings.length === 0 && (
					<p className="small quiet">
						None: no forces are told to converge, no breach is announced, no zone sees twice the week before.
					</p>
				)}
				{warnings.map((warning, i) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with every answer
					<article key={i} className="watch-item">
						<h3>
							{WARNING_NAMES[warning.kind]}
							{warning.parties.length > 0 && <>: {warning.parties.map((one) => one.name).join(' and ')}</>}
							{warning.zone && <>: {warning.zone.name}</>}
							{warning.place && <span className="quiet"> at {warning.place.name}</span>}
						</h3>
						<p className="small">{warning.why}</p>
						{warning.claims.slice(0, SHOWN).map((claim) => (
							<BriefWords key={claim.key} brief={claim} />
						))}
						{warning.claims.length > SHOWN && (
							<Link
								from="/"
								to="."
								search={(now) => ({ ...now, open: `warning:${i}` })}
								resetScroll={false}
								className="small"
							>
								All {warning.claims.length} claims
							</Link>
						)}
					</article>
				))}
				{data.warnings.length > WARNED && (
					<button type="button" className="textbutton small" aria-expanded={all} onClick={() => setAll(!all)}>
						{all ? 'Fewer warnings' : `All ${data.warnings.length} warnings`}
					</button>
				)}
			</section>
			<section aria-label="Forecasts due" className="watch">
				<div className="section-head">
					<h2>Forecasts due</h2>
					<Link to="/forecasts" search={stand} className="small">
						All forecasts
					</Link>
				</div>
				{data.forecasts.length === 0 && (
					<p className="small quiet">No claim foretells anything that is still to come.</p>
				)}
				{data.forecasts.slice(0, FIRST).map((forecast) => (
					<ForecastLine key={forecast.claim.key} forecast={forecast} />
				))}
			</section>
		</>
	);
}
