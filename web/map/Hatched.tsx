interface Props {
	spots: readonly { at: { x: number; y: number }; radius: number; contested: boolean }[];
}

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
						fillOpacity={contested ? 1 : 0.08}
						stroke="var(--ink-2)"
						strokeWidth="1.25"
					/>
				))}
		</svg>
	);
}
