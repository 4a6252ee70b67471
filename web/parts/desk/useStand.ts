import { useSearch } from '@tanstack/react-router';
import type { StandFilter } from '../../../src/domain/index.ts';
import { type StandView, standOf } from '../../address/index.ts';

/** The day in the address, to be carried along to the next page. */
export function useStand(): StandFilter {
	return standOf(useSearch({ strict: false }) as StandView);
}
