import { useState } from 'react';
import type { EventPage } from '../../../src/domain/index.ts';
import { decide } from '../../api/index.ts';
import { Failed } from '../../parts/shell/index.ts';
import { counted } from '../../words/index.ts';
import { JoinDialog } from './JoinDialog.tsx';
import { useDecide } from './useDecide.ts';

interface Props {
	page: EventPage;
	ticked: ReadonlySet<string>;
	onDone: () => void;
}

/** Split off, hold apart, join: what an analyst decides holds through later runs, and can be undone. */
export function Acts({ page, ticked, onDone }: Props) {
	const [why, setWhy] = useState('');
	const [joining, setJoining] = useState(false);
	const act = useDecide();
	const keys = [...ticked];
	const some = keys.length > 0 && keys.length < page.claims.length;
	const done = () => {
		setWhy('');
		onDone();
	};
	return (
		<section aria-label="One act or several" className="acts">
			<div className="section-head">
				<h2>One act or several?</h2>
			</div>
			<label className="field">
				<span>Why (kept in the history)</span>
				<input className="input" value={why} onChange={(event) => setWhy(event.target.value)} />
			</label>
			<div className="row">
				<button
					type="button"
					className="button"
					disabled={!some || act.isPending}
					onClick={() =>
						act.mutate(
							{
								run: () => decide.split(page.id, keys, why),
								words: `${counted(keys.length, 'claim')} split off.`,
								next: (decided) =>
									decided.events.find((event) => !keys.every((key) => event.claims.includes(key)))?.id ?? page.id,
								back: page.id,
							},
							{ onSuccess: done },
						)
					}
				>
					Split off {keys.length > 0 ? counted(keys.length, 'ticked claim') : 'ticked claims'}
				</button>
				<button
					type="button"
					className="button"
					disabled={keys.length < 2 || act.isPending}
					title="No two of the ticked claims tell of one act."
					onClick={() =>
						act.mutate(
							{
								run: () => decide.notSame(keys, why),
								words: `${counted(keys.length, 'claim')} held apart.`,
								next: (decided) => decided.events[0]?.id,
								back: page.id,
							},
							{ onSuccess: done },
						)
					}
				>
					Not the same
				</button>
				<button type="button" className="button" disabled={act.isPending} onClick={() => setJoining(true)}>
					Join with another …
				</button>
			</div>
			<p className="small quiet">
				{page.claims.length < 2
					? 'It rests on a single claim: there is nothing to split.'
					: keys.length === page.claims.length
						? 'All claims are ticked: leave at least one.'
						: 'Tick claims in the table to split them off. A decision holds when the archive is made again.'}
			</p>
			{act.error && <Failed error={act.error} where={`event ${page.id}`} />}
			{joining && (
				<JoinDialog
					page={page}
					onClose={() => setJoining(false)}
					onJoin={(events) => {
						setJoining(false);
						act.mutate(
							{
								run: () => decide.join([page.id, ...events], why),
								words: `${counted(events.length + 1, 'event')} joined.`,
								next: (decided) => decided.events[0]?.id,
								back: page.id,
							},
							{ onSuccess: done },
						);
					}}
				/>
			)}
		</section>
	);
}
