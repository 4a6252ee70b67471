import { Link } from '@tanstack/react-router';
import { AGREEMENT_ROLES, type AgreementPage } from '../../../src/domain/index.ts';
import { useStand } from '../../parts/desk/index.ts';
import { ROLE_NAMES, spanWords } from '../../words/index.ts';

/** Who stands how, role by role; groups that are left out with the reason. */
export function PartiesOf({ page }: { page: AgreementPage }) {
	const stand = useStand();
	return (
		<section aria-label="Parties">
			<div className="section-head">
				<h2>Parties</h2>
			</div>
			{page.parties.length === 0 && <p className="small quiet">No party is told.</p>}
			{AGREEMENT_ROLES.map((role) => {
				const list = page.parties.filter((one) => one.role === role);
				if (!list.length) return null;
				return (
					<div key={role} className="role">
						<h3>{ROLE_NAMES[role]}</h3>
						<ul>
							{list.map((one) => (
								<li key={`${one.party.name} ${one.from}`} data-past={one.holds ? undefined : ''}>
									{one.party.id ? (
										<Link to="/parties/$id" params={{ id: one.party.id }} search={stand}>
											{one.party.name}
										</Link>
									) : (
										one.party.name
									)}{' '}
									<span className="quiet">
										{[spanWords(one), one.holds ? null : 'not on this day', one.why].filter(Boolean).join('; ')}
									</span>
								</li>
							))}
						</ul>
					</div>
				);
			})}
		</section>
	);
}
