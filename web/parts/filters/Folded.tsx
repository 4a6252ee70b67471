import type { ReactNode } from 'react';
import { useNarrow } from '../shell/index.ts';
import './filters.css';

/** Filters that are folded away on a phone, so that the thing itself stands first. */
export function Folded({ children }: { children: ReactNode }) {
	if (!useNarrow()) return children;
	return (
		<details className="filters-fold">
			<summary>Filters</summary>
			{children}
		</details>
	);
}
