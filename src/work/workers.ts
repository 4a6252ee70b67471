import { TrucelineError } from '../domain/index.ts';

/** How many worker processes to use, as told by a person; two where nothing is told. Error: `usage`. */
export function workersFrom(told: string | boolean | undefined): number {
	if (told === undefined || told === '') return 2;
	const workers = Number(told);
	if (!Number.isInteger(workers) || workers < 1 || workers > 64) {
		throw new TrucelineError('usage', null, 'Workers are a whole number from 1 to 64.');
	}
	return workers;
}
