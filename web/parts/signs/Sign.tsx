import type { Family, Status } from '../../../src/domain/index.ts';
import './signs.css';

interface Props {
	status: Status;
	family: Family;
	/** Pixels, square. */
	size?: number;
	/** Words for those who do not see it; left out where the words stand beside it. */
	label?: string | undefined;
}

/** Status as outline, family as hue: solid, solid with a dot, hollow, dashed, struck through. */
export function Sign({ status, family, size = 14, label }: Props) {
	const solid = status === 'happened' || status === 'ongoing';
	return (
		// biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label where no words stand beside it
		<svg
			className="sign"
			data-family={family}
			width={size}
			height={size}
			viewBox="0 0 14 14"
			{...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
		>
			<circle
				cx="7"
				cy="7"
				r={solid ? 5.5 : 4.75}
				fill={solid ? 'var(--hue)' : 'none'}
				stroke={solid ? 'none' : 'var(--hue)'}
				strokeWidth="1.5"
				strokeDasharray={status === 'possible' ? '2.5 2.47' : undefined}
			/>
			{status === 'ongoing' && <circle cx="7" cy="7" r="2.25" fill="var(--ground)" />}
			{status === 'denied' && <path d="M1 13 13 1" stroke="var(--hue)" strokeWidth="1.75" />}
		</svg>
	);
}

/** A family alone: a square of its hue, always beside its name. */
export function FamilyMark({ family }: { family: Family }) {
	return <span className="family-mark" data-family={family} aria-hidden="true" />;
}
