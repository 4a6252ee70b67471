import { Fragment } from 'react';
import { counted } from '../../words/index.ts';

/** How many independent voices, and in how many reports; reprints of one wire are one voice. */
export function Voices({ voices, reports }: { voices: number; reports: number }) {
	return (
		<span className="voices">
			<strong>{counted(voices, 'voice')}</strong>, {counted(reports, 'report')}
		</span>
	);
}

/** Values that contradict each other, side by side in the order of their reports, none in front. */
export function Dispute({ sides }: { sides: readonly { value: string; who: string }[] }) {
	return (
		<span className="dispute">
			{sides.map((side, i) => (
				<Fragment key={`${side.who} ${side.value}`}>
					{i > 0 && (
						<span className="dispute-mark">
							<span aria-hidden="true">⇄</span>
							<span className="hidden-words">contradicts</span>
						</span>
					)}
					<span className="dispute-side">
						<span>{side.value}</span> <span className="quiet">{side.who}</span>
					</span>
				</Fragment>
			))}
		</span>
	);
}
