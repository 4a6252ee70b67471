import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ClaimRow, EventRow } from '../../../src/domain/index.ts';
import { namedClaimsQuery } from '../../api/index.ts';
import { count, counted } from '../../words/index.ts';
import { EventLine } from '../event/index.ts';
import { Failed, Waiting } from '../shell/index.ts';
import { RowWords } from './ClaimWords.tsx';
import './rests.css';

interface Props {
	/** What was opened, in words. */
	title: ReactNode;
	/** Events that the page holds already; claims of others stand under no event. */
	events: readonly EventRow[];
	claims: readonly string[];
	onClose: () => void;
	children?: ReactNode;
}

/** Claims shown before "more". */
const FIRST = 80;

/** What a number counts: its events, each with its claims and their words. */
export function RestsOn({ title, events, claims, onClose, children }: Props) {
	const [all, setAll] = useState(false);
	const shown = all ? claims : claims.slice(0, FIRST);
	const { data, error, isPending, refetch } = useQuery({ ...namedClaimsQuery(shown), enabled: shown.length > 0 });
	const head = useRef<HTMLHeadingElement>(null);
	const first = useRef(true);
	useEffect(() => {
		// Opened by the person's own act: the focus goes along; on arrival by a link it stays at the top of the page.
		if (!first.current || document.activeElement?.matches('[aria-pressed="true"]')) head.current?.focus();
		first.current = false;
	}, []);
	const groups = grouped(events, data ?? []);
	return (
		<section className="rests" aria-label="The claims that it counts">
			<div className="rests-head">
				<h2 ref={head} tabIndex={-1}>
					{title}
				</h2>
				<button type="button" className="rests-close" aria-label="Close" title="Esc" onClick={onClose}>
					×
				</button>
			</div>
			<p className="small quiet" role="status">
				{events.length > 0 && <>{counted(events.length, 'event')}, </>}
				{counted(claims.length, 'claim')}. The words lead to their report.
			</p>
			{children}
			{error && <Failed error={error} where="the claims" again={() => void refetch()} />}
			{isPending && shown.length > 0 && <Waiting what="Loading the claims" />}
			{data &&
				groups.map(({ event, rows }) => (
					<div key={event?.id ?? 'others'} className="rests-event">
						{event && <EventLine event={event} />}
						{rows.map((row) => (
							<RowWords key={row.key} row={row} />
						))}
					</div>
				))}
			{claims.length > shown.length && (
				<button type="button" className="button" onClick={() => setAll(true)}>
					Show {count(claims.length - shown.length)} more
				</button>
			)}
		</section>
	);
}

function grouped(
	events: readonly EventRow[],
	rows: readonly ClaimRow[],
): { event: EventRow | null; rows: ClaimRow[] }[] {
	const home = new Map<string, EventRow>();
	for (const event of events) for (const key of event.claims) home.set(key, event);
	const out = new Map<string, { event: EventRow | null; rows: ClaimRow[] }>();
	for (const event of events) out.set(event.id, { event, rows: [] });
	for (const row of rows) {
		const event = home.get(row.key) ?? null;
		const group = out.get(event?.id ?? '') ?? { event, rows: [] };
		group.rows.push(row);
		out.set(event?.id ?? '', group);
	}
	return [...out.values()].filter((group) => group.rows.length > 0);
}
