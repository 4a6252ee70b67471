import { percent } from '../../words/index.ts';
import { Hint } from './Hint.tsx';

/** Below this calibrated probability a field is shown as unsure. */
export const UNSURE = 0.75;

interface Props {
	/** Calibrated probability that the field is right. */
	sure: number;
	children: string;
	/** In tables the row takes the focus; the percentage then stands in the title alone. */
	still?: boolean;
}

/** A value that the reader is unsure of: a dotted underline, its percentage on focus. Sure values stand plain. */
export function Doubt({ sure, children, still }: Props) {
	if (sure >= UNSURE) return <>{children}</>;
	const say = `${percent(sure)} sure`;
	if (still) {
		return (
			<span className="doubt" title={say}>
				{children}
			</span>
		);
	}
	return (
		<Hint say={say} className="doubt">
			{children}
		</Hint>
	);
}

/** A value that the report does not give. Never an empty cell. */
export function Unknown() {
	return <span className="unknown">unknown</span>;
}

/** A value that is kept back, with the reason on focus. */
export function Protected({ why }: { why: string }) {
	return (
		<Hint say={why} label="Protected" className="protected">
			<span aria-hidden="true">▮▮</span>
		</Hint>
	);
}
