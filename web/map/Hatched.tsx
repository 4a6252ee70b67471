interface Props {
	spots: readonly { at: { x: number; y: number }; radius: number; contested: boolean }[];
}

/** Pixels over which a disk is drawn faint: a wide doubt must not drown the towns in it. */
const WIDE = 80;

/** Disks in pixels over the map, hatched where contested; beneath all marks. */
export function Hatched({ spots }: Props) {
	return (
		<svg className="hatched" aria-hidden="true">
			<defs>
				<pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
					<path d="M0 0V7" stroke="var(--ink)" strokeWidth="2" strokeOpacity="0.75" />
				</pattern>
			</defs>
			{[...spots]
				.sort((a, b) => b.radius - a.radius)
				.map(({ at, radius, contested }) => (
					<circle
						key={`${at.x} ${at.y} ${radius}`}
						cx={at.x}
						cy={at.y}
						r={radius}
						fill={contested ? 'url(#hatch)' : 'var(--ink)'}
						fillOpacity={contested ? 1 : radius > WIDE ? 0.02 : 0.08}
						strokeOpacity={radius > WIDE ? 0.5 : 1}
						stroke="var(--ink-2)"
						strokeWidth="1.25"
					/>
				))}
		</svg>
	);
}
