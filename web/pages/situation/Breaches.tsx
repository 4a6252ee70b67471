import { Link } from '@tanstack/react-router';
import type { Situation } from '../../../src/domain/index.ts';
import { useStand } from '../../parts/desk/index.ts';
import { CountButton } from '../../parts/rests/index.ts';
import { Judged, Unknown } from '../../parts/signs/index.ts';
import { typeName } from '../../words/index.ts';
import { breachKey, breachWords } from './breach.ts';

interface Props {
	data: Situation;
	opened: string | undefined;
	onOpen: (name: string | undefined) => void;
}

/** Alleged breaches by zone, party and provision, against the period before. */
export function Breaches({ data, opened, onOpen }: Props) {
	const stand = useStand();
	return (
		<section aria-label="Alleged breaches">
			<div className="section-head">
				<h2>Alleged breaches</h2>
				<span className="quiet">
					<Judged kind="alleged" />, and no claim denies it; an event counts once a line
				</span>
			</div>
			{data.breaches.length === 0 ? (
				<p className="small quiet">None in this period or the one before it.</p>
			) : (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
				<section className="tabled-scroll" aria-label="Table of alleged breaches" tabIndex={0}>
					<table className="tabled">
						<thead>
							<tr>
								<th scope="col">Zone</th>
								<th scope="col">Party</th>
								<th scope="col">Provision</th>
								<th scope="col" className="number">
									Period
								</th>
								<th scope="col" className="number">
									Before
								</th>
							</tr>
						</thead>
						<tbody>
							{data.breaches.map((line) => {
								const key = breachKey(line);
								const numbers = { opened, onOpen };
								const label = `alleged, ${breachWords(line)}`;
								return (
									<tr key={key}>
										<td>{line.zone?.name ?? <span className="unknown">in no zone for certain</span>}</td>
										<td>{line.parties.map((one) => one.name).join(', ') || <Unknown />}</td>
										<td>
											<Link
												to="/agreements/$id"
												params={{ id: line.agreement.id }}
												search={stand}
												hash={line.provision}
												title={line.agreement.name}
											>
												{typeName(line.provision)}
											</Link>{' '}
											<span className="quiet breach-agreement">{line.agreement.name}</span>
										</td>
										<td className="number">
											<CountButton counted={line.now} label={label} name={`breach:${key}:now`} {...numbers} />
										</td>
										<td className="number">
											<CountButton
												counted={line.before}
												label={`${label}, in the period before`}
												name={`breach:${key}:before`}
												{...numbers}
											/>
										</td>
									</tr>
								);
							})}
						</tbody>
					</table>
				</section>
			)}
		</section>
	);
}
