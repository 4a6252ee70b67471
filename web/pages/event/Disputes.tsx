import type { EventPage } from '../../../src/domain/index.ts';
import { DisputeBlock } from '../../parts/rests/index.ts';

/** What cannot all hold, side against side, each in its own words. */
export function Disputes({ page }: { page: EventPage }) {
	return (
		<section aria-label="Disputes">
			<div className="section-head">
				<h2>Disputed</h2>
				<span className="quiet">claims that cannot all hold; none stands in front</span>
			</div>
			{page.disputes.map((dispute) => (
				<DisputeBlock key={`${dispute.kind} ${dispute.why}`} dispute={dispute} />
			))}
		</section>
	);
}
