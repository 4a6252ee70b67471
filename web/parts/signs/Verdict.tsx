/** How an event stands against a provision of an agreement. */
export type VerdictKind = 'in' | 'unclear' | 'excluded' | 'out';

const SHAPES: Record<VerdictKind, { mark: string; words: string; says: string }> = {
	in: { mark: '▲', words: 'alleged', says: 'In: what is claimed would breach the provision, if it is so.' },
	unclear: { mark: '△', words: 'unclear', says: 'Unclear: what is claimed does not settle it.' },
	excluded: { mark: '◇', words: 'excluded', says: 'Excluded: the agreement leaves this out.' },
	out: { mark: '', words: 'out', says: 'Out: nothing in the provision speaks to it.' },
};

/** A verdict's mark with its word; "alleged" stands beside every ▲ until a named person decides. */
export function Verdict({ kind }: { kind: VerdictKind }) {
	const { mark, words, says } = SHAPES[kind];
	return (
		<span className="verdict" title={says}>
			{mark && (
				<span className="verdict-mark" aria-hidden="true">
					{mark}
				</span>
			)}
			{words}
		</span>
	);
}
