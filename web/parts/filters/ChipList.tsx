/** One filter in force: what it narrows, to what, and the way to take it off. */
export interface Chip {
	/** Tells it from every other chip: two values may be called the same. */
	id: string;
	name: string;
	value: string;
	off: () => void;
}

interface Props {
	chips: readonly Chip[];
	clear: () => void;
	className?: string;
}

/** The filters in force, each with a way to take it off; nothing where there are none. */
export function ChipList({ chips, clear, className = 'chips' }: Props) {
	if (!chips.length) return null;
	return (
		<ul className={className} aria-label="Filters in force">
			{chips.map(({ id, name, value, off }) => (
				<li key={id}>
					<button type="button" className="chip" onClick={off} aria-label={`Take off ${name}: ${value}`}>
						<span className="quiet">{name}</span> {value} <span aria-hidden="true">×</span>
					</button>
				</li>
			))}
			<li>
				<button type="button" className="textbutton small" onClick={clear}>
					Clear all
				</button>
			</li>
		</ul>
	);
}
