import { dayNumber, dayOf, dayWords, shortDay } from '../../words/index.ts';

interface Props {
	range: { first: string; last: string };
	/** Days on which some holder changes. */
	changes: readonly string[];
	day: string;
	onDay: (day: string) => void;
}

/** A slider over the days of the reports; ticks stand where a holder changes, the buttons go from one to the next. */
export function DaySlider({ range, changes, day, onDay }: Props) {
	const days = [...changes].sort();
	const [first, last] = [
		Math.min(dayNumber(range.first), dayNumber(day)),
		Math.max(dayNumber(range.last), dayNumber(day)),
	];
	const span = Math.max(1, last - first);
	const inside = days.filter((one) => dayNumber(one) >= first && dayNumber(one) <= last);
	const before = days.filter((one) => one < day).at(-1);
	const after = days.find((one) => one > day);
	return (
		<section className="day-slider" aria-label="Day">
			<button type="button" className="button" disabled={!before} onClick={() => before && onDay(before)}>
				<span aria-hidden="true">‹</span> Change before
			</button>
			<div className="day-slider-line">
				<svg className="day-ticks" aria-hidden="true" width="100%" height="8">
					{inside.map((one) => (
						<rect
							key={one}
							x={`${((dayNumber(one) - first) / span) * 100}%`}
							y="0"
							width="1.5"
							height="8"
							fill="var(--ink)"
						/>
					))}
				</svg>
				<input
					type="range"
					min={first}
					max={last}
					value={dayNumber(day)}
					aria-label="Day"
					aria-valuetext={dayWords(day)}
					onChange={(event) => onDay(dayOf(Number(event.target.value)))}
				/>
				<div className="day-ends quiet small" aria-hidden="true">
					<span>
						{shortDay(dayOf(first))} {dayOf(first).slice(0, 4)}
					</span>
					<span>
						{shortDay(dayOf(last))} {dayOf(last).slice(0, 4)}
					</span>
				</div>
			</div>
			<button type="button" className="button" disabled={!after} onClick={() => after && onDay(after)}>
				Change after <span aria-hidden="true">›</span>
			</button>
		</section>
	);
}
