import { Link } from '@tanstack/react-router';
import type { ForecastRecord, ForecastState } from '../../../src/domain/index.ts';
import { FORECAST_NAMES } from '../../words/index.ts';
import { useStand } from '../desk/index.ts';
import { CountButton } from '../rests/index.ts';
import './forecast.css';

interface Props {
	records: readonly ForecastRecord[];
	opened: string | undefined;
	onOpen: (name: string | undefined) => void;
}

const ORDER: readonly ForecastState[] = ['kept', 'early', 'late', 'broken', 'lapsed', 'pending', 'open'];

/** What became of each source's forecasts, in numbers that open their claims; never a score. */
export function Records({ records, opened, onOpen }: Props) {
	const stand = useStand();
	return (
		<section aria-label="Record of each source">
			<div className="section-head">
				<h2>Record of each source</h2>
				<span className="quiet">numbers of forecasts by what became of them; a source is given no score</span>
			</div>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
			<section className="tabled-scroll" aria-label="Table of records" tabIndex={0}>
				<table className="tabled">
					<thead>
						<tr>
							<th scope="col">Source</th>
							{ORDER.map((state) => (
								<th key={state} scope="col" className="number">
									{sentence(FORECAST_NAMES[state])}
								</th>
							))}
							<th scope="col" className="number">
								All
							</th>
						</tr>
					</thead>
					<tbody>
						{records.map((record) => (
							<tr key={record.voice}>
								<th scope="row">
									{record.party?.id ? (
										<Link to="/parties/$id" params={{ id: record.party.id }} search={stand}>
											{record.voice}
										</Link>
									) : (
										record.voice
									)}
								</th>
								{ORDER.map((state) => {
									const claims = record.states.find((one) => one.state === state)?.claims ?? [];
									return (
										<td key={state} className="number">
											<CountButton
												counted={{ events: claims, claims }}
												label={`forecasts of ${record.voice}, ${FORECAST_NAMES[state]}`}
												name={`record:${record.voice}:${state}`}
												opened={opened}
												onOpen={onOpen}
											/>
										</td>
									);
								})}
								<td className="number">
									<strong>{record.total}</strong>
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</section>
		</section>
	);
}

/** The claims behind a number of a record, by its name in the address; null where it is none. */
export function recordClaims(
	records: readonly ForecastRecord[],
	name: string,
): { title: string; claims: string[] } | null {
	for (const record of records) {
		for (const { state, claims } of record.states) {
			if (name === `record:${record.voice}:${state}`) {
				return { title: `Forecasts of ${record.voice}, ${FORECAST_NAMES[state]}`, claims };
			}
		}
	}
	return null;
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
