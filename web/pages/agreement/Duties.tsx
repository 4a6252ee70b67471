import type { AgreementPage } from '../../../src/domain/index.ts';
import { BriefWords } from '../../parts/rests/index.ts';
import { Unknown } from '../../parts/signs/index.ts';
import { DUTY_NAMES, dayWords, typeName } from '../../words/index.ts';

/** What the agreement requires by a day, how each party stands to it, and by whose word. */
export function Duties({ duties }: { duties: AgreementPage['duties'] }) {
	return (
		<section aria-label="Duties">
			<div className="section-head">
				<h2>Duties</h2>
				<span className="quiet">what it requires by a deadline</span>
			</div>
			{duties.length === 0 && <p className="small quiet">It sets no duty with a deadline.</p>}
			{duties.map((duty) => (
				<article key={duty.provision} className="duty">
					<h3 className="duty-head">
						<a href={`#${duty.provision}`}>{typeName(duty.provision)}</a>
						<span>
							{duty.deadline ? (
								<>by {dayWords(duty.deadline)}</>
							) : (
								<>
									deadline <Unknown />
								</>
							)}
						</span>
						<strong className="duty-state">{DUTY_NAMES[duty.state]}</strong>
					</h3>
					<ul className="duty-parties">
						{duty.parties.map((one) => (
							<li key={one.party.name}>
								<p>
									<strong>{one.party.name}</strong>: {DUTY_NAMES[one.state]}
									<span className="quiet">. {one.why}</span>
								</p>
								{one.claims.map((brief) => (
									<BriefWords key={brief.key} brief={brief} />
								))}
							</li>
						))}
					</ul>
				</article>
			))}
		</section>
	);
}
