import type { AgreementPage } from '../../../src/domain/index.ts';
import { AGREEMENT_ROLES } from '../../../src/domain/index.ts';
import { Unverified } from '../../parts/signs/index.ts';
import { dayWords, ROLE_NAMES, typeName } from '../../words/index.ts';

const KINDS = { prohibits: 'Prohibits', requires: 'Requires', permits: 'Permits' } as const;

/** Every provision: its clause, what it speaks to, and how its readings differ. */
export function Provisions({ page }: { page: AgreementPage }) {
	const { agreement } = page;
	const names = new Map(page.parties.flatMap(({ party }) => (party.id ? [[party.id, party.name] as const] : [])));
	const zones = new Map(agreement.zones.map((zone) => [zone.id, zone.name]));
	const who = (id: string) => {
		const role = AGREEMENT_ROLES.find((one) => one === id);
		return role ? ROLE_NAMES[role].toLowerCase() : (names.get(id) ?? id);
	};
	return (
		<section aria-label="Provisions">
			<div className="section-head">
				<h2>Provisions</h2>
				<span className="quiet">a clause that was not checked against a source is marked unverified</span>
			</div>
			{agreement.provisions.map((one) => (
				<article key={one.id} id={one.id} className="provision">
					<h3 className="provision-head">
						<span>{typeName(one.id)}</span>
						<span className="quiet">{KINDS[one.kind]}</span>
						{!one.verified && <Unverified />}
					</h3>
					<p className="clause">{one.clause}</p>
					<dl className="provision-facts">
						<dt>Acts</dt>
						<dd>{one.acts.map(typeName).join(', ')}</dd>
						<dt>By</dt>
						<dd>{one.by.map(who).join(', ')}</dd>
						<dt>Where</dt>
						<dd>{one.zones.map((id) => zones.get(id) ?? id).join(', ')}</dd>
						{one.deadline && (
							<>
								<dt>Deadline</dt>
								<dd>{dayWords(one.deadline)}</dd>
							</>
						)}
						{one.except.length > 0 && (
							<>
								<dt>Except</dt>
								<dd>against {one.except.map(({ target }) => who(target)).join(', ')}</dd>
							</>
						)}
						{[one.quota, one.clock].filter(Boolean).map((told) => (
							<Told key={told} words={told!} />
						))}
						{(one.readings ?? []).map((reading) => (
							<div key={reading} className="provision-reading">
								<dt>Read also</dt>
								<dd>{reading}</dd>
							</div>
						))}
						{one.source && (
							<>
								<dt>Source</dt>
								<dd className="quiet">{one.source}</dd>
							</>
						)}
					</dl>
				</article>
			))}
		</section>
	);
}

function Told({ words }: { words: string }) {
	return (
		<>
			<dt>As told</dt>
			<dd>
				{words} <span className="quiet">(shown, not judged)</span>
			</dd>
		</>
	);
}
