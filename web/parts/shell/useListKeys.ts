import { useRef } from 'react';
import { useKeys } from './keys.ts';

/** j and k walk the links of a list that carry `data-row`; Enter is the link's own. Gives the list's ref. */
export function useListKeys<List extends HTMLElement = HTMLOListElement>() {
	const list = useRef<List>(null);
	const move = (by: number) => {
		const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
		const at = rows.indexOf(document.activeElement as HTMLElement);
		const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by];
		next?.focus();
		next?.scrollIntoView({ block: 'nearest' });
	};
	useKeys({ j: () => move(1), k: () => move(-1) });
	return list;
}
