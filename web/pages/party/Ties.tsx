import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Named, PartyPage } from '../../../src/domain/index.ts';
import { useStand } from '../../parts/desk/index.ts';
import { ROLE_NAMES, spanWords } from '../../words/index.ts';

interface Row {
	key: string;
	name: ReactNode;
	more: string | null;
	from: string | null;
	to: string | null;
	holds: boolean | null;
}

/** What it belongs to, what belongs to it, who backs it and whom it backs, what it was before: all with their dates. */
export function Ties({ page }: { page: PartyPage }) {
	const stand = useStand();
	const named = (party: Named) =>
		party.id ? (
			<Link to="/parties/$id" params={{ id: party.id }} search={stand}>
				{party.name}
			</Link>
		) : (
			party.name
		);
	const tie = (list: PartyPage['parents']): Row[] =>
		list.map(({ party, from, to, holds }) => ({
			key: `${party.name} ${from}`,
			name: named(party),
			more: null,
			from,
			to,
			holds,
		}));
	const lists: { name: string; rows: Row[] }[] = [
		{ name: 'Belongs to', rows: tie(page.parents) },
		{ name: 'Parts of it', rows: tie(page.parts) },
		{ name: 'Backed by', rows: tie(page.backers) },
		{ name: 'Backs', rows: tie(page.backs) },
		{
			name: 'Was before',
			rows: page.before.map((one) => ({ ...tie([one])[0]!, more: one.how })),
		},
		{ name: 'Became', rows: page.after.map((one) => ({ ...tie([one])[0]!, more: one.how })) },
		{
			name: 'Designated',
			rows: page.designations.map((one) => ({
				key: `${one.by} ${one.from}`,
				name: one.as,
				more: `by ${one.by}`,
				from: one.from,
				to: one.to,
				holds: one.holds,
			})),
		},
		{
			name: 'In agreements',
			rows: page.agreements.map((one) => ({
				key: `${one.agreement.id} ${one.role} ${one.through.name}`,
				name: (
					<Link to="/agreements/$id" params={{ id: one.agreement.id }} search={stand}>
						{one.agreement.name}
					</Link>
				),
				more: [
					ROLE_NAMES[one.role].toLowerCase(),
					one.through.name === page.name ? null : `through ${one.through.name}`,
				]
					.filter(Boolean)
					.join(', '),
				from: one.from,
				to: one.to,
				holds: one.holds,
			})),
		},
	];
	const told = lists.filter((list) => list.rows.length > 0);
	return (
		<section aria-label="Ties">
			<div className="section-head">
				<h2>Ties</h2>
			</div>
			{told.length === 0 && <p className="small quiet">No tie to another party is known.</p>}
			{told.map((list) => (
				<div key={list.name} className="role">
					<h3>{list.name}</h3>
					<ul>
						{list.rows.map((row) => (
							<li key={row.key} data-past={row.holds === false ? '' : undefined}>
								{row.name}{' '}
								<span className="quiet">
									{[row.more, spanWords(row), row.holds === false ? 'not on this day' : null]
										.filter(Boolean)
										.join('; ')}
								</span>
							</li>
						))}
					</ul>
				</div>
			))}
		</section>
	);
}
