import { type Event, type Known, TrucelineError } from '../../domain/index.ts';
import { eventsNamed } from '../../publish/pages/index.ts';
import type { Served } from './context.ts';

/** The events that a name, now or once in use, leads to; the nearest first. Error: `event.missing`. */
export async function namedEvent(
	{ store }: Pick<Served, 'store'>,
	known: Known,
	name: string,
): Promise<[Event, ...Event[]]> {
	const direct = eventsNamed(known, name, []);
	const [event, ...others] =
		direct.length > 0 ? direct : eventsNamed(known, name, await store.monitoring.heldUnder(name));
	if (!event) throw new TrucelineError('event.missing', name);
	return [event, ...others];
}
