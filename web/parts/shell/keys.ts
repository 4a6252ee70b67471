import { useEffect, useRef } from 'react';

/** Every key that the app hears, for the list behind `?`. */
export const KEYS: readonly { keys: string[]; does: string }[] = [
	{ keys: ['j', 'k'], does: 'Next, previous claim, report, event or number' },
	{ keys: ['Enter'], does: 'Open the chosen claim in its report, with its words lit' },
	{ keys: ['Esc'], does: 'Let go of the chosen claim' },
	{ keys: ['/'], does: 'Search' },
	{ keys: ['m'], does: 'Show or hide map and timeline' },
	{ keys: ['g', 's'], does: 'Go to the situation' },
	{ keys: ['g', 'e'], does: 'Go to the events' },
	{ keys: ['g', 'a'], does: 'Go to the agreements' },
	{ keys: ['g', 'o'], does: 'Go to who holds what' },
	{ keys: ['g', 'f'], does: 'Go to the forecasts' },
	{ keys: ['g', 'p'], does: 'Go to the parties' },
	{ keys: ['g', 'r'], does: 'Go to the reports' },
	{ keys: ['g', 'c'], does: 'Go to the claims' },
	{ keys: ['?'], does: 'Show these keys' },
];

const TYPING = 'input, textarea, select, [contenteditable="true"], [role="slider"]';

/** True where a key belongs to what the person types in, or to an open dialog. */
export function isTyping(target: EventTarget | null): boolean {
	if (!(target instanceof Element)) return false;
	return target.closest(TYPING) !== null || document.querySelector('[role="dialog"]') !== null;
}

/** Hears single keys on the whole page, not while typing and not with Ctrl, Alt or Meta held. */
export function useKeys(keys: Record<string, (event: KeyboardEvent) => void>): void {
	const now = useRef(keys);
	now.current = keys;
	useEffect(() => {
		const hear = (event: KeyboardEvent) => {
			if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
			now.current[event.key]?.(event);
		};
		document.addEventListener('keydown', hear);
		return () => document.removeEventListener('keydown', hear);
	}, []);
}

/** Puts the cursor into the page's search box. */
export function focusSearch(event: KeyboardEvent): void {
	const box = document.querySelector<HTMLInputElement>('[data-search]');
	if (!box) return;
	event.preventDefault();
	box.focus();
	box.select();
}
