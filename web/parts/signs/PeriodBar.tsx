import type { Period } from '../../../src/domain/index.ts';
import { dayNumber, periodIso, shortDay } from '../../words/index.ts';

interface Props {
	period: Period;
	/** The scale: first and last day shown, both inclusive. */
	from: string;
	to: string;
	width?: number;
}

/** A period as a bar as long as its precision on a scale of days; an end that is open or unknown fades out. */
export function PeriodBar({ period, from, to, width = 160 }: Props) {
	const [first, last] = [dayNumber(from), dayNumber(to)];
	const span = Math.max(1, last - first + 1);
	const x = (day: number) => Math.min(width, Math.max(0, ((day - first) / span) * width));
	const start = period.from ? x(dayNumber(period.from)) : 0;
	const end = period.to ? x(dayNumber(period.to) + 1) : width;
	const fades = period.open || !period.to || !period.from;
	return (
		<svg
			className="period-bar"
			width={width}
			height="24"
			viewBox={`0 0 ${width} 24`}
			role="img"
			aria-label={periodIso(period)}
		>
			<path d={`M0 21.5H${width}`} stroke="var(--rule-2)" />
			<rect
				x={start}
				y="16"
				width={Math.max(3, end - start)}
				height="5"
				fill={fades ? 'none' : 'var(--ink)'}
				stroke="var(--ink)"
				strokeDasharray={fades ? '3 2' : undefined}
			/>
			<text x="0" y="11" className="period-text">
				{shortDay(from)}
			</text>
			<text x={width} y="11" textAnchor="end" className="period-text">
				{shortDay(to)}
			</text>
		</svg>
	);
}
