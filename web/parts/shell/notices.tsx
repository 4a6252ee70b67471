import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';

/** A short message that stays until it is closed or undone. */
export interface Notice {
	id: number;
	words: string;
	/** Undoes what the notice tells. */
	undo?: (() => void) | undefined;
	/** Where to see it. */
	link?: { to: string; words: string } | undefined;
}

interface Notices {
	list: readonly Notice[];
	say: (notice: Omit<Notice, 'id'>) => void;
	close: (id: number) => void;
}

const Context = createContext<Notices | null>(null);

/** Keeps the notices for as long as the page is open, wherever the person goes in it. */
export function NoticesProvider({ children }: { children: ReactNode }) {
	const [list, setList] = useState<Notice[]>([]);
	const next = useRef(1);
	const say = useCallback((notice: Omit<Notice, 'id'>) => {
		setList((now) => [...now.slice(-3), { ...notice, id: next.current++ }]);
	}, []);
	const close = useCallback((id: number) => setList((now) => now.filter((one) => one.id !== id)), []);
	const value = useMemo(() => ({ list, say, close }), [list, say, close]);
	return <Context value={value}>{children}</Context>;
}

export function useNotices(): Notices {
	const value = useContext(Context);
	if (!value) throw new Error('NoticesProvider is missing');
	return value;
}

/** The notices themselves, in the corner. */
export function NoticeList({ go }: { go: (to: string) => void }) {
	const { list, close } = useNotices();
	return (
		<section className="notices" aria-label="Notices" aria-live="polite">
			{list.map((notice) => (
				<div key={notice.id} className="notice">
					<span>{notice.words}</span>
					{notice.undo && (
						<button
							type="button"
							className="textbutton"
							onClick={() => {
								notice.undo?.();
								close(notice.id);
							}}
						>
							Undo
						</button>
					)}
					{notice.link && (
						<button
							type="button"
							className="textbutton"
							onClick={() => {
								go(notice.link!.to);
								close(notice.id);
							}}
						>
							{notice.link.words}
						</button>
					)}
					<button type="button" className="notice-close" aria-label="Close notice" onClick={() => close(notice.id)}>
						×
					</button>
				</div>
			))}
		</section>
	);
}
