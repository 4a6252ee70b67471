import { compareIds } from '../domain/index.ts';

/**
 * Parts of a dispute: each thing goes to the first side that it fits with wholly. In the order given. Gives null where all fit
 * on one side: there is no dispute.
 */
export function sidesOf<T>(things: readonly T[], fits: (a: T, b: T) => boolean): T[][] | null {
	const sides: T[][] = [];
	for (const thing of things) {
		const side = sides.find((held) => held.every((each) => fits(each, thing)));
		if (side) side.push(thing);
		else sides.push([thing]);
	}
	return sides.length > 1 ? sides : null;
}

/** Sides by their smallest claims, each side's claims in order. */
export function inOrder(sides: readonly string[][]): string[][] {
	return sides.map((side) => [...side].sort(compareIds)).sort((a, b) => compareIds(a[0]!, b[0]!));
}
