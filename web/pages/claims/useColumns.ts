import type { ColumnVisibilityState, OnChangeFn } from '@tanstack/react-table';
import { useState } from 'react';

const KEY = 'truceline.claim-columns';

/** Columns that stay out of sight until they are asked for. */
const START: ColumnVisibilityState = {
	figures: false,
	weapon: false,
	outlet: false,
	published: false,
	confidence: false,
};

export interface Columns {
	visible: ColumnVisibilityState;
	change: OnChangeFn<ColumnVisibilityState>;
}

/** Which columns are shown; the choice is kept in this browser. */
export function useColumns(): Columns {
	const [visible, setVisible] = useState<ColumnVisibilityState>(load);
	const change: OnChangeFn<ColumnVisibilityState> = (update) =>
		setVisible((now) => {
			const next = typeof update === 'function' ? update(now) : update;
			try {
				localStorage.setItem(KEY, JSON.stringify(next));
			} catch {
				// Without storage the choice holds until the page is closed.
			}
			return next;
		});
	return { visible, change };
}

function load(): ColumnVisibilityState {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
		return kept && typeof kept === 'object' ? { ...START, ...(kept as ColumnVisibilityState) } : START;
	} catch {
		return START;
	}
}
