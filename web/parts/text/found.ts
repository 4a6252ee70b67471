import { useEffect } from 'react';

const NAME = 'found';

/**
 * Marks the words that were searched for in a report's text, without touching the text itself. A browser that lacks
 * highlights of ranges shows none. `drawn` changes whenever the text is drawn anew.
 */
export function useFound(root: React.RefObject<HTMLElement | null>, query: string | undefined, drawn: unknown): void {
	useEffect(() => {
		if (!query || drawn === undefined || !root.current || typeof Highlight === 'undefined') return;
		const found = wordsOf(query);
		if (!found) return;
		const ranges: Range[] = [];
		const texts = document.createTreeWalker(root.current, NodeFilter.SHOW_TEXT);
		for (let node = texts.nextNode(); node; node = texts.nextNode()) {
			for (const match of (node.nodeValue ?? '').matchAll(found)) {
				const range = new Range();
				range.setStart(node, match.index);
				range.setEnd(node, match.index + match[0].length);
				ranges.push(range);
			}
		}
		CSS.highlights.set(NAME, new Highlight(...ranges));
		return () => {
			CSS.highlights.delete(NAME);
		};
	}, [root, query, drawn]);
}

/** The searched words as one pattern, with their endings: the search itself goes by word stems. Null where there is none. */
export function wordsOf(query: string): RegExp | null {
	const words = (query.match(/[\p{L}\p{N}]+/gu) ?? []).filter(
		(word) => word.length > 1 && !/^(?:or|and|not)$/i.test(word),
	);
	if (!words.length) return null;
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})[\\p{L}]{0,3}(?![\\p{L}\\p{N}])`, 'giu');
}
