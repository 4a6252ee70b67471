import { Fragment } from 'react';
import type { DisputeView } from '../../../src/domain/index.ts';
import { DISPUTE_NAMES } from '../../words/index.ts';
import { BriefWords } from './ClaimWords.tsx';
import './rests.css';

/** One dispute with its sides in the order of their reports. */
export function DisputeBlock({ dispute }: { dispute: DisputeView }) {
	const day = (side: DisputeView['sides'][number]) =>
		side.claims.reduce(
			(least, one) => ((one.report.published ?? '9999') < least ? one.report.published! : least),
			'9999',
		);
	const sides = [...dispute.sides].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
	return (
		<article className="dispute-block">
			<h3>
				{DISPUTE_NAMES[dispute.kind]}: <span className="dispute-why">{dispute.why}</span>
			</h3>
			<div className="dispute-sides">
				{sides.map((side, i) => (
					<Fragment key={side.claims[0]?.key ?? i}>
						{i > 0 && (
							<span className="dispute-mark">
								<span aria-hidden="true">⇄</span>
								<span className="hidden-words">contradicts</span>
							</span>
						)}
						<div className="dispute-side">
							<p className="small">
								<strong>{side.voices.join(', ')}</strong>
							</p>
							{side.claims.map((brief) => (
								<BriefWords key={brief.key} brief={brief} />
							))}
						</div>
					</Fragment>
				))}
			</div>
		</article>
	);
}
