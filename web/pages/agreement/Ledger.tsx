import { useState } from 'react';
import { type AgreementPage, LEDGER_COLUMNS } from '../../../src/domain/index.ts';
import { CountButton } from '../../parts/rests/index.ts';
import { Empty, useListKeys } from '../../parts/shell/index.ts';
import { Judged, Unknown } from '../../parts/signs/index.ts';
import { count, JUDGEMENT_MARKS, JUDGEMENT_NAMES, namesOf, spanWords, typeName } from '../../words/index.ts';
import { cellKey, type LedgerLine, lineWords } from './ledger.ts';

interface Props {
	page: AgreementPage;
	opened: string | undefined;
	onOpen: (name: string | undefined) => void;
}

/** Lines shown before "more". */
const FIRST = 60;

/** Day × zone × party × kind; every number opens the claims that it counts. */
export function Ledger({ page, opened, onOpen }: Props) {
	const [all, setAll] = useState(false);
	const body = useListKeys<HTMLTableSectionElement>();
	const lines = all ? page.ledger : page.ledger.slice(0, FIRST);
	return (
		<section aria-label="Ledger" id="ledger">
			<div className="section-head">
				<h2>Ledger</h2>
				<span className="quiet">
					an event counts once, under the gravest of its findings; a number opens the claims that it counts
				</span>
			</div>
			{page.ledger.length === 0 ? (
				<Empty what="The ledger will fill once a report tells of an act that this agreement speaks to, in its zones and while it is in force." />
			) : (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
				<section className="tabled-scroll ledger-scroll" aria-label="Table of the ledger" tabIndex={0}>
					<table className="tabled ledger">
						<thead>
							<tr>
								<th scope="col">Day</th>
								<th scope="col">Zone</th>
								<th scope="col">Party</th>
								<th scope="col">Kind</th>
								{LEDGER_COLUMNS.map((column) => (
									<th key={column} scope="col" className="number">
										<Judged kind={column} />
									</th>
								))}
							</tr>
							<tr className="ledger-totals">
								<th scope="row" colSpan={4}>
									All days
								</th>
								{LEDGER_COLUMNS.map((column) => (
									<td key={column} className="number">
										<strong>{count(page.totals[column])}</strong>
									</td>
								))}
							</tr>
						</thead>
						<tbody ref={body}>
							{lines.map((line) => (
								<Line key={cellKey(line, 'alleged')} line={line} opened={opened} onOpen={onOpen} />
							))}
						</tbody>
					</table>
				</section>
			)}
			{page.ledger.length > lines.length && (
				<button type="button" className="button" onClick={() => setAll(true)}>
					Show {count(page.ledger.length - lines.length)} more lines
				</button>
			)}
		</section>
	);
}

function Line({ line, opened, onOpen }: Omit<Props, 'page'> & { line: LedgerLine }) {
	const days = spanWords(line);
	return (
		<tr>
			<td title={[line.from, line.to].filter(Boolean).join('/')} className="ledger-day">
				{days ?? <Unknown />}
			</td>
			<td>{line.zone?.name ?? <span className="unknown">in no zone for certain</span>}</td>
			<td>{namesOf(line.parties) ?? <Unknown />}</td>
			<td className="ledger-day">{typeName(line.kind)}</td>
			{LEDGER_COLUMNS.map((column) => (
				<td key={column} className="number" data-column={`${JUDGEMENT_MARKS[column]} ${JUDGEMENT_NAMES[column]}`}>
					<CountButton
						counted={line[column]}
						label={`${JUDGEMENT_NAMES[column]}: ${lineWords(line)}`}
						name={cellKey(line, column)}
						opened={opened}
						onOpen={onOpen}
					/>
				</td>
			))}
		</tr>
	);
}
