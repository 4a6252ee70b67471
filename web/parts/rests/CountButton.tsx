import type { Counted } from '../../../src/domain/index.ts';
import { count } from '../../words/index.ts';
import './rests.css';

interface Props {
	counted: Counted;
	/** What the number counts, for those who hear it: "alleged, Idlib area, Sun 8 Oct 2017". */
	label: string;
	/** Its name in the address. */
	name: string;
	opened: string | undefined;
	onOpen: (name: string | undefined) => void;
}

/** A number that opens the claims that it counts; nought opens nothing. */
export function CountButton({ counted, label, name, opened, onOpen }: Props) {
	const n = counted.events.length;
	if (!n) return <span className="count-none">0</span>;
	return (
		<button
			type="button"
			className="count-button"
			aria-pressed={opened === name}
			aria-label={`${count(n)} ${label}: open the claims`}
			data-row=""
			onClick={() => onOpen(opened === name ? undefined : name)}
		>
			{count(n)}
		</button>
	);
}
