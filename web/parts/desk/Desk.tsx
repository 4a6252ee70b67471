import type { ReactNode } from 'react';
import './desk.css';

interface Props {
	/** The name of the page in the window's title. */
	title: string;
	/** Where you are and the filters; null where the page has none. */
	left?: ReactNode;
	/** What the thing at hand rests on; null leaves its room to the middle. */
	right?: ReactNode;
	rightName?: string;
	/** On a phone what was opened stands over the page until it is closed. */
	sheet?: boolean;
	children: ReactNode;
}

/** The layout of the monitoring pages: left the day and the filters, in the middle the thing itself, right what it rests on. */
export function Desk({ title, left, right, rightName = 'What it rests on', sheet, children }: Props) {
	return (
		<div className="page desk" data-left={left ? '' : undefined} data-right={right ? '' : undefined}>
			<title>{`${title} · Truceline`}</title>
			{left && (
				<aside className="left" aria-label="Day and filters">
					{left}
				</aside>
			)}
			<div className="middle">{children}</div>
			{right && (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
				<aside className="right" aria-label={rightName} data-sheet={sheet ? '' : undefined} tabIndex={0}>
					{right}
				</aside>
			)}
		</div>
	);
}
