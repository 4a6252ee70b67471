import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { ControlPage } from '../../../src/domain/index.ts';
import { useStand } from '../../parts/desk/index.ts';
import { BriefWords, DisputeBlock } from '../../parts/rests/index.ts';
import { figureWords } from '../../words/index.ts';
import { placeId } from './place-id.ts';

/** Each place with its holders, by whose word; contested ones first, their holders side by side. */
export function ControlPlaces({ places }: { places: ControlPage['places'] }) {
	const stand = useStand();
	const sorted = [...places].sort(
		(a, b) => Number(b.contested) - Number(a.contested) || a.place.localeCompare(b.place, 'en'),
	);
	return (
		<section aria-label="Places">
			<div className="section-head">
				<h2>Places</h2>
				<span className="quiet">
					<span className="hatch" aria-hidden="true" /> hatched where voices differ
				</span>
			</div>
			<div className="control-list">
				{sorted.map((place) => (
					<article
						key={place.place}
						id={placeId(place.place)}
						className="control-place"
						data-contested={place.contested ? '' : undefined}
						tabIndex={-1}
					>
						<h3>
							{place.contested && <span className="hatch" aria-hidden="true" />} {place.place}
							<span className="quiet">
								{place.contested ? ' contested' : ''}
								{place.lat === null && ' on no map'}
							</span>
						</h3>
						<div className="dispute-sides">
							{place.holders.map((holder, i) => (
								<Fragment key={`${holder.party.name} ${holder.claims[0]?.key}`}>
									{i > 0 && (
										<span className="dispute-mark">
											<span aria-hidden="true">{place.contested ? '⇄' : '+'}</span>
											<span className="hidden-words">{place.contested ? 'contradicts' : 'and'}</span>
										</span>
									)}
									<div className="dispute-side">
										<p>
											{holder.party.id ? (
												<Link to="/parties/$id" params={{ id: holder.party.id }} search={stand}>
													{holder.party.name}
												</Link>
											) : (
												holder.party.name
											)}
											{holder.share && <strong> {figureWords({ of: 'percent', ...holder.share })}</strong>}
										</p>
										{holder.claims.map((brief) => (
											<BriefWords key={brief.key} brief={brief} />
										))}
									</div>
								</Fragment>
							))}
							{place.holders.length === 0 && <p className="unknown">holder unknown</p>}
						</div>
						{place.disputes.map((dispute) => (
							<DisputeBlock key={dispute.why} dispute={dispute} />
						))}
					</article>
				))}
			</div>
		</section>
	);
}
