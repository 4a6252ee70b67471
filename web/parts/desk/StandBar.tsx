import { isDay } from '../../../src/domain/index.ts';
import { dayNumber, dayOf, dayWords } from '../../words/index.ts';
import './desk.css';

interface Props {
	/** The day that the page stands for, once it is known. */
	asOf: string | undefined;
	knownOn: string | null | undefined;
	set: (change: { asOf?: string | undefined; knownOn?: string | undefined }) => void;
	/** True where the day was chosen and is not the latest. */
	chosen: boolean;
	/** Left out where the page has its own slider. */
	steps?: boolean;
}

/** The day that a page stands for, and the day by which its reports were published. */
export function StandBar({ asOf, knownOn, set, chosen, steps = true }: Props) {
	const step = (by: number) => asOf && set({ asOf: dayOf(dayNumber(asOf) + by) });
	return (
		<fieldset className="stand">
			<legend className="hidden-words">The day that this page stands for</legend>
			<label className="stand-label">
				<span>As of</span>
				<input
					className="input"
					type="date"
					value={asOf ?? ''}
					onChange={(event) => isDay(event.target.value) && set({ asOf: event.target.value })}
				/>
			</label>
			<div className="stand-steps">
				{steps && (
					<>
						<button type="button" className="button" disabled={!asOf} onClick={() => step(-1)}>
							<span aria-hidden="true">‹</span>
							<span className="hidden-words">The day before</span>
						</button>
						<button type="button" className="button" disabled={!asOf} onClick={() => step(1)}>
							<span aria-hidden="true">›</span>
							<span className="hidden-words">The day after</span>
						</button>
					</>
				)}
				{chosen && (
					<button type="button" className="textbutton small" onClick={() => set({ asOf: undefined })}>
						Latest
					</button>
				)}
			</div>
			<label className="stand-label" title="Only reports published by this day are taken in.">
				<span>As known on</span>
				<input
					className="input"
					type="date"
					value={knownOn ?? ''}
					onChange={(event) =>
						(event.target.value === '' || isDay(event.target.value)) &&
						set({ knownOn: event.target.value || undefined })
					}
				/>
			</label>
			{knownOn && (
				<p className="small quiet stand-known">
					Without what was published after {dayWords(knownOn)}.{' '}
					<button type="button" className="textbutton" onClick={() => set({ knownOn: undefined })}>
						Take in all
					</button>
				</p>
			)}
		</fieldset>
	);
}
