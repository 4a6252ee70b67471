import { TrucelineError } from '../domain/index.ts';

/** How many worker threads to use, as told by a person; two where nothing is told. Error: `usage`. */
export function threadsFrom(told: string | boolean | undefined): number {
	if (told === undefined || told === '') return 2;
	const threads = Number(told);
	if (!Number.isInteger(threads) || threads < 1 || threads > 64) {
		throw new TrucelineError('usage', null, 'Threads are a whole number from 1 to 64.');
	}
	return threads;
}
