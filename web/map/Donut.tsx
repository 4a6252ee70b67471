import { FAMILIES, type Family } from '../../src/domain/index.ts';
import type { MapPlace } from './disks.ts';

interface Props {
	places: readonly MapPlace[];
	count: number;
	size: number;
}

interface Arc {
	family: Family;
	solid: boolean;
	count: number;
}

/**
 * How many claims, and of which families: a ring in shares, thick where they happened or go on, thin where they are expected,
 * possible or denied. A known site stands on a pin's tip.
 */
export function Donut({ places, count, size }: Props) {
	const arcs = arcsOf(places);
	const r = size / 2 - 3;
	const around = 2 * Math.PI * r;
	let turned = 0;
	const pin = places.length === 1 && places[0]!.kind === 'site';
	const half = size / 2;
	return (
		<svg width={size} height={size + (pin ? 7 : 0)} viewBox={`0 0 ${size} ${size + (pin ? 7 : 0)}`} aria-hidden="true">
			{pin && <path d={`M${half - 6} ${size - 3}L${half} ${size + 7}L${half + 6} ${size - 3}Z`} fill="var(--ink)" />}
			<circle cx={half} cy={half} r={half - 0.5} fill="var(--ground)" stroke="var(--ground)" />
			{arcs.map((arc) => {
				const length = (arc.count / count) * around;
				const from = turned;
				turned += length;
				const gap = arcs.length > 1 ? 1 : 0;
				return (
					<circle
						key={`${arc.family} ${arc.solid}`}
						data-family={arc.family}
						cx={half}
						cy={half}
						r={r}
						fill="none"
						stroke="var(--hue)"
						strokeWidth={arc.solid ? 4.5 : 1.75}
						strokeDasharray={`${Math.max(0.5, length - gap)} ${around}`}
						strokeDashoffset={-from}
						transform={`rotate(-90 ${half} ${half})`}
					/>
				);
			})}
			<text x={half} y={half} className="donut-count">
				{count}
			</text>
		</svg>
	);
}

function arcsOf(places: readonly MapPlace[]): Arc[] {
	const sums = new Map<string, Arc>();
	for (const place of places) {
		for (const { family, status, count } of place.families) {
			const solid = status === 'happened' || status === 'ongoing';
			const key = `${family} ${solid}`;
			const arc = sums.get(key) ?? { family, solid, count: 0 };
			arc.count += count;
			sums.set(key, arc);
		}
	}
	return [...sums.values()].sort(
		(a, b) => FAMILIES.indexOf(a.family) - FAMILIES.indexOf(b.family) || Number(b.solid) - Number(a.solid),
	);
}
