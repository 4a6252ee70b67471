import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { EventPage } from '../../../src/domain/index.ts';
import { Day, Doubt, placeDoubt, Sign, Unknown, When } from '../../parts/signs/index.ts';
import { figureWords, sourceWords, typeName } from '../../words/index.ts';
import { inOrder, type PageClaim } from './fields.ts';

interface Props {
	page: EventPage;
	ticked: ReadonlySet<string>;
	onTick: (key: string) => void;
}

/** Rows of the table; each tells one field of a claim. */
const ROWS: readonly { name: string; cell: (one: PageClaim) => ReactNode }[] = [
	{
		name: 'Kind',
		cell: ({ claim }) => (
			<>
				<Sign status={claim.status} family={claim.family} />{' '}
				<Doubt still sure={claim.because.sure.type}>
					{typeName(claim.type)}
				</Doubt>
				,{' '}
				<Doubt still sure={claim.because.sure.status}>
					{claim.status}
				</Doubt>
			</>
		),
	},
	{ name: 'Who', cell: ({ claim }) => <Names refs={claim.actors} sure={claim.because.sure.actors} /> },
	{ name: 'To whom', cell: ({ claim }) => <Names refs={claim.targets} sure={claim.because.sure.targets} /> },
	{
		name: 'Where',
		cell: ({ claim }) =>
			claim.place ? (
				<>
					<Doubt still sure={claim.because.sure.place}>
						{claim.place.name}
					</Doubt>{' '}
					<span className="quiet">{placeDoubt(claim.place)}</span>
				</>
			) : (
				<Unknown />
			),
	},
	{ name: 'When', cell: ({ claim }) => <When period={claim.time} /> },
	{
		name: 'Figures',
		cell: ({ claim }) => (claim.figures.length ? claim.figures.map(figureWords).join(', ') : <Unknown />),
	},
];

/** Every claim of the event, a column each, in the order of the reports; ticked ones can be split off. */
export function ClaimsBySide({ page, ticked, onTick }: Props) {
	const claims = inOrder(page.claims);
	return (
		<section aria-label="Claims side by side">
			<div className="section-head">
				<h2>Claims side by side</h2>
				<span className="quiet">tick those that tell of another act, then split them off</span>
			</div>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
			<section className="tabled-scroll" aria-label="Table of claims, a column each" tabIndex={0}>
				<table className="tabled sides-table">
					<thead>
						<tr>
							<th scope="col">
								<span className="hidden-words">Field</span>
							</th>
							{claims.map((one) => (
								<th key={one.key} scope="col">
									<label className="side-tick">
										<input
											type="checkbox"
											checked={ticked.has(one.key)}
											onChange={() => onTick(one.key)}
											disabled={page.claims.length < 2}
										/>
										<span>{sourceWords(one.claim.source, one.report.publisher)}</span>
									</label>
									<span className="side-outlet quiet">
										{one.report.publisher ?? 'outlet unknown'}, <Day iso={one.report.published} />
									</span>
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						<tr>
							<th scope="row">Words</th>
							{claims.map((one) => (
								<td key={one.key}>
									<Link
										to="/reports/$id"
										params={{ id: one.report.id }}
										search={{ claim: one.claim.id }}
										className="words-link side-words"
									>
										“{one.claim.quote.text}”
									</Link>
								</td>
							))}
						</tr>
						{ROWS.map(({ name, cell }) => (
							<tr key={name}>
								<th scope="row">{name}</th>
								{claims.map((one) => (
									<td key={one.key}>{cell(one)}</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</section>
		</section>
	);
}

function Names({ refs, sure }: { refs: readonly { name: string }[]; sure: number }) {
	if (!refs.length) return <Unknown />;
	return (
		<Doubt still sure={sure}>
			{refs.map((ref) => ref.name).join(', ')}
		</Doubt>
	);
}
