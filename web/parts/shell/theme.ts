import { useSyncExternalStore } from 'react';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'truceline.theme';
const listeners = new Set<() => void>();

/** The theme that the person chose; `system` follows the computer. */
export function chosenTheme(): Theme {
	const kept = keptAt(KEY);
	return THEMES.find((theme) => theme === kept) ?? 'system';
}

/** Puts the theme on the page and keeps it in this browser. */
export function chooseTheme(theme: Theme): void {
	try {
		localStorage.setItem(KEY, theme);
	} catch {
		// A browser that keeps nothing still shows the choice until it is closed.
	}
	applyTheme(theme);
}

export function applyTheme(theme: Theme = chosenTheme()): void {
	if (theme === 'system') delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = theme;
	for (const listener of listeners) listener();
}

/** Tells of every change of theme, by the switch or by the computer. Gives back how to stop. */
export function onTheme(listener: () => void): () => void {
	const system = matchMedia('(prefers-color-scheme: dark)');
	listeners.add(listener);
	system.addEventListener('change', listener);
	return () => {
		listeners.delete(listener);
		system.removeEventListener('change', listener);
	};
}

export const useTheme = (): Theme => useSyncExternalStore(onTheme, chosenTheme);

function keptAt(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}
