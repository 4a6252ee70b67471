import { type ReactNode, useId, useState } from 'react';
import { count } from '../../words/index.ts';
import './filters.css';

export interface FacetOption {
	value: string;
	label: string;
	/** Null where it is not counted. */
	count: number | null;
}

interface Props {
	name: string;
	options: readonly FacetOption[];
	chosen: readonly string[];
	onToggle: (value: string) => void;
	/** What the counts count, for those who hear the page. */
	unit?: string;
	/** A sign before an option's name. */
	sign?: (value: string) => ReactNode;
	/** How many stand open before "more". */
	short?: number;
}

/** One filter: its values with their counts, several may be chosen. Chosen values stay in sight even where they count none. */
export function FacetList({ name, options, chosen, onToggle, unit = 'claims', sign, short = 6 }: Props) {
	const [all, setAll] = useState(false);
	const [find, setFind] = useState('');
	const id = useId();
	const known = new Set(options.map((one) => one.value));
	const full = [
		...chosen.filter((value) => !known.has(value)).map((value) => ({ value, label: value, count: 0 })),
		...options,
	];
	if (!full.length) return null;
	const found = find ? full.filter((one) => one.label.toLowerCase().includes(find.toLowerCase())) : full;
	const shown = all ? found : found.filter((one, i) => i < short || chosen.includes(one.value));
	return (
		<fieldset className="facet">
			<legend>{name}</legend>
			{all && full.length > 12 && (
				<input
					className="input facet-find"
					aria-label={`Find in ${name}`}
					placeholder="Find"
					value={find}
					onChange={(event) => setFind(event.target.value)}
				/>
			)}
			<ul>
				{shown.map((one) => (
					<li key={one.value}>
						<label className="facet-option" data-none={one.count === 0 ? '' : undefined}>
							<input
								type="checkbox"
								checked={chosen.includes(one.value)}
								onChange={() => onToggle(one.value)}
								aria-describedby={one.count === null ? undefined : `${id}-${one.value}`}
							/>
							{sign?.(one.value)}
							<span className="facet-label" title={one.label}>
								{one.label}
							</span>
							{one.count !== null && (
								<span className="facet-count" id={`${id}-${one.value}`}>
									{count(one.count)}
									<span className="hidden-words"> {unit}</span>
								</span>
							)}
						</label>
					</li>
				))}
			</ul>
			{full.length > short && (
				<button type="button" className="textbutton small" aria-expanded={all} onClick={() => setAll(!all)}>
					{all ? 'Fewer' : `All ${full.length}`}
					<span className="hidden-words"> {name}</span>
				</button>
			)}
		</fieldset>
	);
}
