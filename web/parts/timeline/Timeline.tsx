import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { FAMILIES } from '../../../src/domain/index.ts';
import { counted, dayNumber, dayOf, dayWords, rangeWords, shortDay } from '../../words/index.ts';
import { type Bin, binsOf, type DayCount, scaleOf, ticksOf } from './bins.ts';
import './timeline.css';

interface Props {
	days: readonly DayCount[];
	from: string | undefined;
	to: string | undefined;
	/** A range was brushed; both undefined takes the brush away. */
	onRange: (from: string | undefined, to: string | undefined) => void;
	/** What is counted. */
	unit?: string;
	/** A mark over the bar of a day; where a bar holds several, the first of the list stands. */
	marks?: readonly { day: string; mark: string; words: string }[];
}

const HEIGHT = 64;
const AXIS = 20;
/** Room above the highest bar, for its mark. */
const MARKED = 16;

/** Claims by day, families stacked, with a brush: drag over days, or move its two ends with the arrow keys. */
export function Timeline({ days, from, to, onRange, unit = 'claim', marks = [] }: Props) {
	const frame = useRef<HTMLDivElement>(null);
	const [width, setWidth] = useState(0);
	const [whole, setWhole] = useState(false);
	const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
	useLayoutEffect(() => {
		const seen = new ResizeObserver(([entry]) => setWidth(entry!.contentRect.width));
		seen.observe(frame.current!);
		return () => seen.disconnect();
	}, []);

	const held = useMemo(() => {
		const a = from && from !== 'none' ? dayNumber(from) : null;
		const b = to ? dayNumber(to) : null;
		return a === null && b === null ? null : { from: a ?? b!, to: b ?? a! };
	}, [from, to]);
	const scale = useMemo(() => scaleOf(days, whole, held), [days, whole, held]);
	const bins = useMemo(() => (scale ? binsOf(days, scale) : []), [days, scale]);

	if (!scale) {
		return (
			<div className="timeline" ref={frame}>
				<p className="quiet small">No {unit} of this view has a date.</p>
			</div>
		);
	}
	const span = scale.last - scale.first + 1;
	const x = (day: number) => ((day - scale.first) / span) * width;
	const most = Math.max(1, ...bins.map((bin) => bin.total));
	const brush = drag
		? { from: Math.min(drag.from, drag.to), to: Math.max(drag.from, drag.to) }
		: held && {
				from: from && from !== 'none' ? held.from : scale.first,
				to: to ? held.to : scale.last,
			};
	const dayAt = (event: PointerEvent) => {
		const left = event.currentTarget.getBoundingClientRect().left;
		const day = scale.first + Math.floor(((event.clientX - left) / width) * span);
		return Math.min(scale.last, Math.max(scale.first, day));
	};
	const snap = (range: { from: number; to: number }) => {
		const down = (day: number) => scale.first + Math.floor((day - scale.first) / scale.step) * scale.step;
		return { from: down(range.from), to: Math.min(scale.last, down(range.to) + scale.step - 1) };
	};
	const finish = () => {
		if (drag && brush) {
			const range = snap(brush);
			onRange(dayOf(range.from), dayOf(range.to));
		}
		setDrag(null);
	};
	const nudge = (end: 'from' | 'to') => (event: KeyboardEvent) => {
		const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -7, PageUp: 7 }[event.key];
		if (event.key === 'Escape' || event.key === 'Delete') onRange(undefined, undefined);
		if (!by) return;
		event.preventDefault();
		const now = brush ?? { from: scale.first, to: scale.last };
		const next = { ...now, [end]: Math.min(scale.last, Math.max(scale.first, now[end] + by * scale.step)) };
		if (next.from <= next.to) onRange(dayOf(next.from), dayOf(next.to));
	};

	return (
		<div className="timeline" ref={frame}>
			{/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be drawn in */}
			<svg
				width={width}
				height={HEIGHT + AXIS}
				className="timeline-plot"
				role="group"
				aria-label={`${unit === 'claim' ? 'Claims' : 'Events'} by day, ${dayWords(dayOf(scale.first))} to ${dayWords(dayOf(scale.last))}. ${barWords(bins)}`}
				onPointerDown={(event) => {
					if (event.button !== 0 || (event.target as Element).closest('[role="slider"]')) return;
					event.currentTarget.setPointerCapture(event.pointerId);
					setDrag({ from: dayAt(event), to: dayAt(event) });
				}}
				onPointerMove={(event) => drag && setDrag({ from: drag.from, to: dayAt(event) })}
				onPointerUp={finish}
				onPointerCancel={() => setDrag(null)}
			>
				<rect width={width} height={HEIGHT} fill="transparent" />
				<path d={`M0 ${HEIGHT + 0.5}H${width}`} stroke="var(--rule-2)" />
				{bins.map((bin) => (
					<Bar
						key={bin.first}
						bin={bin}
						x={x(bin.first)}
						width={x(bin.last + 1) - x(bin.first)}
						most={most}
						unit={unit}
						mark={marks.find(({ day }) => dayNumber(day) >= bin.first && dayNumber(day) <= bin.last)}
					/>
				))}
				{brush && (
					<>
						<rect className="brush-out" x={0} width={Math.max(0, x(brush.from))} height={HEIGHT} />
						<rect
							className="brush-out"
							x={x(brush.to + 1)}
							width={Math.max(0, width - x(brush.to + 1))}
							height={HEIGHT}
						/>
					</>
				)}
				{ticksOf(scale, width / 64)
					.filter((day) => x(dayNumber(day)) < width - 44)
					.map((day) => (
						<text key={day} x={x(dayNumber(day)) + 1} y={HEIGHT + 16} className="timeline-tick">
							{scale.step < 30 ? shortDay(day) : `${shortDay(day).slice(-3)} ${day.slice(0, 4)}`}
						</text>
					))}
				{width > 0 &&
					(['from', 'to'] as const).map((end) => {
						const day = brush ? brush[end] : end === 'from' ? scale.first : scale.last;
						const at = end === 'from' ? x(day) : x(day + 1);
						return (
							<g
								key={end}
								role="slider"
								tabIndex={0}
								className="brush-end"
								data-on={brush ? '' : undefined}
								aria-label={end === 'from' ? 'First day' : 'Last day'}
								aria-valuemin={scale.first}
								aria-valuemax={scale.last}
								aria-valuenow={day}
								aria-valuetext={dayWords(dayOf(day))}
								onKeyDown={nudge(end)}
								onPointerDown={(event) => {
									event.stopPropagation();
									const now = brush ?? { from: scale.first, to: scale.last };
									event.currentTarget.ownerSVGElement!.setPointerCapture(event.pointerId);
									setDrag(end === 'from' ? { from: now.to, to: now.from } : now);
								}}
							>
								<rect x={at - 6} y={0} width={12} height={HEIGHT} fill="transparent" />
								<path d={`M${at} 0V${HEIGHT}`} />
								<rect x={at - 3} y={HEIGHT / 2 - 8} width={6} height={16} rx={1} />
							</g>
						);
					})}
			</svg>
			<p className="timeline-foot">
				{brush ? (
					<>
						<strong>{rangeWords(dayOf(brush.from), dayOf(brush.to))}</strong>
						{!drag && (
							<button type="button" className="textbutton" onClick={() => onRange(undefined, undefined)}>
								All days
							</button>
						)}
					</>
				) : (
					<span className="quiet">
						{rangeWords(dayOf(scale.first), dayOf(scale.last))}
						{scale.step > 1 && `, a bar is ${scale.step === 7 ? 'a week' : '30 days'}`}
					</span>
				)}
				{marks.length > 0 && (
					<span className="quiet">
						{[...new Map(marks.map((one) => [one.mark, one.words]))].map(([mark, words]) => (
							<span key={mark} className="verdict">
								<span className="verdict-mark" aria-hidden="true">
									{mark}
								</span>
								{words}
							</span>
						))}
					</span>
				)}
				{!whole && scale.earlier + scale.later > 0 && (
					<button type="button" className="textbutton" onClick={() => setWhole(true)}>
						{[scale.earlier && `${scale.earlier} earlier`, scale.later && `${scale.later} later`]
							.filter(Boolean)
							.join(', ')}
					</button>
				)}
				{whole && (
					<button type="button" className="textbutton" onClick={() => setWhole(false)}>
						Only where most claims are
					</button>
				)}
			</p>
		</div>
	);
}

interface BarProps {
	bin: Bin;
	x: number;
	width: number;
	most: number;
	unit: string;
	mark: { mark: string; words: string } | undefined;
}

function Bar({ bin, x, width, most, unit, mark }: BarProps) {
	let top = HEIGHT;
	const range =
		dayOf(bin.first) === dayOf(bin.last) ? dayWords(dayOf(bin.first)) : rangeWords(dayOf(bin.first), dayOf(bin.last));
	return (
		<g>
			<title>{[`${range}: ${counted(bin.total, unit)}`, mark?.words].filter(Boolean).join(', ')}</title>
			<rect x={x} width={width} height={HEIGHT} fill="transparent" />
			{FAMILIES.map((family) => {
				const n = bin.families[family];
				if (!n) return null;
				const height = (n / most) * (HEIGHT - MARKED);
				top -= height;
				return (
					<rect
						key={family}
						data-family={family}
						x={x + Math.min(1, width / 8)}
						y={top}
						width={Math.min(28, Math.max(1, width - Math.min(2, width / 4)))}
						height={Math.max(0.5, height - 0.5)}
						fill="var(--hue)"
					/>
				);
			})}
			{mark && bin.total > 0 && (
				<text x={x + Math.min(28, width) / 2} y={top - 3} className="timeline-mark verdict-mark">
					{mark.mark}
				</text>
			)}
		</g>
	);
}

function barWords(bins: readonly Bin[]): string {
	const highest = bins.reduce<Bin | null>((best, bin) => (!best || bin.total > best.total ? bin : best), null);
	return highest ? `Most on ${dayWords(dayOf(highest.first))}: ${highest.total}.` : '';
}
