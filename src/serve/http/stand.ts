import type { Known, StandFilter } from '../../domain/index.ts';
import { dayIn } from '../../publish/pages/index.ts';
import type { Served } from './context.ts';

/** What is known of the day that an address asks for. Error: `request.wrong` for what is no day. */
export function knownOf({ monitoring }: Pick<Served, 'monitoring'>, filter: StandFilter): Promise<Known> {
	return monitoring.at({ asOf: dayIn(filter.asOf, 'asOf'), knownOn: dayIn(filter.knownOn, 'knownOn') });
}
