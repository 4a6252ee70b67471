import { Link } from '@tanstack/react-router';
import { type EventPage, type FindingView, TESTS } from '../../../src/domain/index.ts';
import { useStand } from '../../parts/desk/index.ts';
import { claimIdOf } from '../../parts/rests/index.ts';
import { Judged, Unverified, Verdict } from '../../parts/signs/index.ts';
import { typeName } from '../../words/index.ts';
import type { PageClaim } from './fields.ts';

const ASKED = {
	act: 'Is the act named?',
	actor: 'Is the actor bound?',
	place: 'In the zone?',
	time: 'While in force?',
	exception: 'Excepted?',
	permit: 'Permitted?',
} as const;

/** The event held against each provision: the verdict, every test with its answer, every reason with the words it rests on. */
export function Findings({ page }: { page: EventPage }) {
	const held = page.findings.filter((finding) => finding.verdict !== 'out');
	const missed = page.findings.filter((finding) => finding.verdict === 'out');
	const claims = new Map(page.claims.map((one) => [one.key, one]));
	return (
		<section aria-label="Findings">
			<div className="section-head">
				<h2>Held against what was agreed</h2>
				<span className="quiet">alleged until a named person decides</span>
			</div>
			{page.findings.length === 0 && (
				<p className="small quiet">No provision of an agreement speaks to this kind of act, place and time.</p>
			)}
			{held.map((finding) => (
				<FindingBlock key={keyOf(finding)} finding={finding} claims={claims} />
			))}
			{missed.length > 0 && (
				<details className="near-misses" open={held.length === 0}>
					<summary>
						{missed.length === 1 ? 'One near miss' : `${missed.length} near misses`}: out by a single test
					</summary>
					{missed.map((finding) => (
						<FindingBlock key={keyOf(finding)} finding={finding} claims={claims} />
					))}
				</details>
			)}
		</section>
	);
}

const keyOf = (finding: FindingView) => `${finding.agreement}/${finding.provision}`;

function FindingBlock({ finding, claims }: { finding: FindingView; claims: ReadonlyMap<string, PageClaim> }) {
	const stand = useStand();
	const { provisionText: text } = finding;
	return (
		<article className="finding">
			<h3 className="finding-head">
				{finding.verdict === 'out' ? <Verdict kind="out" /> : <Judged kind={finding.judgement} />}
				<Link to="/agreements/$id" params={{ id: finding.agreement }} search={stand} hash={finding.provision}>
					{typeName(finding.provision)}
				</Link>
				<span className="quiet">{finding.agreementName}</span>
			</h3>
			<p className="clause">
				{text.clause}
				{!text.verified && <Unverified />}
			</p>
			{finding.zones.length > 0 && (
				<p className="small quiet">
					{finding.zones.map((zone) => `${zone.name} (${zone.certain ? 'for certain' : 'perhaps'})`).join(', ')}
				</p>
			)}
			<table className="tabled tests">
				<thead className="hidden-words">
					<tr>
						<th scope="col">Test</th>
						<th scope="col">Answer</th>
						<th scope="col">Reasons</th>
					</tr>
				</thead>
				<tbody>
					{[...TESTS, 'permit' as const].map((test) => {
						const reasons = finding.reasons.filter((reason) => reason.test === test);
						if (test === 'permit' && !reasons.length) return null;
						return (
							<tr key={test}>
								<th scope="row">{ASKED[test]}</th>
								<td>
									<strong className={`answer answer-${test === 'permit' ? 'yes' : finding.tests[test]}`}>
										{test === 'permit' ? 'yes' : finding.tests[test]}
									</strong>
								</td>
								<td>
									{reasons.map((reason) => (
										<p key={`${reason.why} ${reason.claims.join()}`}>
											{reason.why}{' '}
											<span className="reason-claims">
												{reason.claims.map((key, i) => (
													<Words key={key} claim={claims.get(key)} name={key} n={i + 1} />
												))}
											</span>
										</p>
									))}
									{reasons.length === 0 && <span className="quiet">no claim speaks to it</span>}
								</td>
							</tr>
						);
					})}
				</tbody>
			</table>
		</article>
	);
}

/** A claim that a reason rests on: the voice, leading to its words. */
function Words({ claim, name, n }: { claim: PageClaim | undefined; name: string; n: number }) {
	const report = claim?.report.id ?? name.slice(0, name.lastIndexOf('.'));
	return (
		<Link
			to="/reports/$id"
			params={{ id: report }}
			search={{ claim: claimIdOf(name) }}
			title={claim ? `“${claim.claim.quote.text}”` : name}
		>
			{claim?.voice ?? `claim ${n}`}
		</Link>
	);
}
