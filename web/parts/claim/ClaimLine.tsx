import type { Claim } from '../../../src/domain/index.ts';
import { sidesOf, sourceWords, typeName } from '../../words/index.ts';
import { Doubt, Sign, Unknown, When } from '../signs/index.ts';
import './claim.css';

/** A claim in two lines for a list: sign, type and status; who to whom, where, when, by whose word. */
export function ClaimLine({ claim, outlet }: { claim: Claim; outlet: string | null }) {
	const { sure } = claim.because;
	return (
		<span className="claim-line">
			<Sign status={claim.status} family={claim.family} />
			<span className="claim-line-words">
				<span className="claim-line-top">
					<strong>
						<Doubt still sure={sure.type}>
							{typeName(claim.type)}
						</Doubt>
					</strong>
					<span className="quiet">{claim.status}</span>
					<Sides claim={claim} />
				</span>
				<span className="claim-line-low quiet">
					{claim.place ? (
						<Doubt still sure={sure.place}>
							{claim.place.name}
						</Doubt>
					) : (
						'place unknown'
					)}
					{' · '}
					{claim.time ? <When period={claim.time} /> : 'time unknown'}
					{' · '}
					{sourceWords(claim.source, outlet)}
				</span>
			</span>
		</span>
	);
}

/** Who does it to whom; unknown actors are told, absent targets leave no gap. */
export function Sides({ claim }: { claim: Claim }) {
	const { actors, targets } = sidesOf(claim);
	const { sure } = claim.because;
	return (
		<span className="sides">
			{actors ? (
				<Doubt still sure={sure.actors}>
					{actors}
				</Doubt>
			) : (
				<Unknown />
			)}
			{targets && (
				<>
					<span aria-hidden="true"> → </span>
					<span className="hidden-words"> to </span>
					<Doubt still sure={sure.targets}>
						{targets}
					</Doubt>
				</>
			)}
		</span>
	);
}
