import { useSyncExternalStore } from 'react';

const QUERY = '(max-width: 720px)';

/** True on a screen as wide as a phone's. */
export function useNarrow(): boolean {
	return useSyncExternalStore(
		(changed) => {
			const media = matchMedia(QUERY);
			media.addEventListener('change', changed);
			return () => media.removeEventListener('change', changed);
		},
		() => matchMedia(QUERY).matches,
	);
}
