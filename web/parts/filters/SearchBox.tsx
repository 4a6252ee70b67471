import { useEffect, useState } from 'react';
import './filters.css';

interface Props {
	value: string;
	label: string;
	onSearch: (words: string) => void;
}

/** Full-text search: searches when the typing pauses or Enter is pressed; Esc empties it. */
export function SearchBox({ value, label, onSearch }: Props) {
	const [words, setWords] = useState(value);
	useEffect(() => setWords((now) => (now.trim() === value ? now : value)), [value]);
	useEffect(() => {
		if (words.trim() === value) return;
		const timer = setTimeout(() => onSearch(words.trim()), 350);
		return () => clearTimeout(timer);
	}, [words, value, onSearch]);
	return (
		<search>
			<form
				onSubmit={(event) => {
					event.preventDefault();
					onSearch(words.trim());
				}}
			>
				<input
					className="input"
					type="search"
					data-search=""
					aria-label={label}
					placeholder={`${label} ( / )`}
					value={words}
					onChange={(event) => setWords(event.target.value)}
					onKeyDown={(event) => {
						if (event.key === 'Escape') event.currentTarget.blur();
					}}
				/>
			</form>
		</search>
	);
}
