import { Dialog } from '@base-ui/react/dialog';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EventPage } from '../../../src/domain/index.ts';
import { eventsQuery } from '../../api/index.ts';
import { useStand } from '../../parts/desk/index.ts';
import { EventSides, EventWhen, EventWhere } from '../../parts/event/index.ts';
import { SearchBox } from '../../parts/filters/index.ts';
import { Failed, Waiting } from '../../parts/shell/index.ts';
import { Sign } from '../../parts/signs/index.ts';
import { counted, dayNumber, dayOf, typeName } from '../../words/index.ts';

interface Props {
	page: EventPage;
	onClose: () => void;
	onJoin: (events: string[]) => void;
}

/** Days before and after within which other events are offered. */
const NEAR = 3;

/** Chooses the events that tell of the same act: those of near days first, any other by its words. */
export function JoinDialog({ page, onClose, onJoin }: Props) {
	const stand = useStand();
	const [q, setQ] = useState('');
	const [chosen, setChosen] = useState<readonly string[]>([]);
	const day = page.event.when?.from ?? page.event.published.first;
	const near = q || !day ? {} : { from: dayOf(dayNumber(day) - NEAR), to: dayOf(dayNumber(day) + NEAR) };
	const { data, error, isPending } = useInfiniteQuery(eventsQuery({ ...stand, ...near, ...(q ? { q } : {}) }));
	const events = (data?.pages[0]?.events ?? []).filter((event) => event.id !== page.id);
	return (
		<Dialog.Root open onOpenChange={(open) => !open && onClose()}>
			<Dialog.Portal>
				<Dialog.Backdrop className="veil" />
				<Dialog.Popup className="dialog join-dialog">
					<Dialog.Title className="dialog-title">Join with events that tell of the same act</Dialog.Title>
					<SearchBox value={q} label="Search in all events" onSearch={setQ} />
					<p className="small quiet">
						{q ? 'Events with these words.' : day ? 'Events of near days.' : 'Events, the latest first.'}
					</p>
					{error && <Failed error={error} where="the events" />}
					{isPending && <Waiting what="Looking for events" />}
					{data && events.length === 0 && <p>None is found. Search by a word of its claims.</p>}
					<ul className="join-list">
						{events.slice(0, 40).map((event) => (
							<li key={event.id}>
								<label className="join-option">
									<input
										type="checkbox"
										checked={chosen.includes(event.id)}
										onChange={() =>
											setChosen((now) =>
												now.includes(event.id) ? now.filter((one) => one !== event.id) : [...now, event.id],
											)
										}
									/>
									<span>
										<Sign status={event.status} family={event.family} /> <strong>{typeName(event.type)}</strong>{' '}
										<EventSides event={event} />
										<br />
										<span className="quiet">
											<EventWhere event={event} /> · <EventWhen event={event} />
										</span>
									</span>
								</label>
							</li>
						))}
					</ul>
					<div className="row">
						<button
							type="button"
							className="button first"
							disabled={!chosen.length}
							onClick={() => onJoin([...chosen])}
						>
							Join {chosen.length > 0 && `with ${counted(chosen.length, 'event')}`}
						</button>
						<Dialog.Close className="button">Cancel</Dialog.Close>
					</div>
				</Dialog.Popup>
			</Dialog.Portal>
		</Dialog.Root>
	);
}
