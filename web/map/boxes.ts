import type { CSSProperties } from 'react';
import type { Box } from './clusters.ts';

/** Puts a mark at a point of the map, in pixels. */
export const moved = (x: number, y: number): CSSProperties => ({
	transform: `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`,
});

/** A box around its middle. */
export const boxAt = (x: number, y: number, width: number, height: number): Box => ({
	x: x - width / 2,
	y: y - height / 2,
	width,
	height,
});

/** Pixels across of a mark that counts so many. */
export const sizeOf = (count: number): number => Math.min(44, 22 + 4 * Math.log2(count));
