import type { CSSProperties } from 'react';
import type { Family, Status } from '../../../src/domain/index.ts';

/** One claim over a stretch of text, as it is drawn. */
export interface Line {
	family: Family;
	status: Status;
	lane: number;
}

/** Pixels from one lane to the next. */
const STEP = 4;
/** Lanes that fit between two lines of text; deeper ones share the last. */
const LANES = 3;

/**
 * The background that draws every claim's line under its words, one lane each: solid (happened, ongoing), hollow as two
 * hair lines (expected), dashed (possible), struck through (denied). `--fade` weakens all but the claim that is lit.
 */
export function underline(overlapping: readonly Line[]): CSSProperties {
	if (!overlapping.length) return {};
	const lines = overlapping.map((line) => ({ ...line, lane: Math.min(line.lane, LANES - 1) }));
	const deepest = Math.max(...lines.map((line) => line.lane));
	const images: string[] = [];
	const sizes: string[] = [];
	const places: string[] = [];
	for (const { family, status, lane } of lines) {
		const hue = `color-mix(in srgb, var(--${family}) var(--fade, 100%), transparent)`;
		const y = `calc(100% - ${(deepest - lane) * STEP}px)`;
		const put = (image: string, height: number, at = y) => {
			images.push(image);
			sizes.push(`100% ${height}px`);
			places.push(`0 ${at}`);
		};
		if (status === 'expected') put(`linear-gradient(${hue} 0 1px, transparent 1px 2px, ${hue} 2px 3px)`, 3);
		else if (status === 'possible') put(`repeating-linear-gradient(90deg, ${hue} 0 5px, transparent 5px 8px)`, 2);
		else put(`linear-gradient(${hue}, ${hue})`, status === 'denied' ? 1 : 2);
		if (status === 'denied') put(`linear-gradient(${hue}, ${hue})`, 1.5, '62%');
	}
	const inner = lines.at(-1)!;
	const solid = inner.status === 'happened' || inner.status === 'ongoing';
	return {
		backgroundImage: images.join(', '),
		backgroundSize: sizes.join(', '),
		backgroundPosition: places.join(', '),
		backgroundRepeat: 'no-repeat',
		backgroundColor: solid
			? `var(--lit-words, color-mix(in srgb, var(--${inner.family}) var(--tint, 9%), transparent))`
			: 'var(--lit-words, transparent)',
		paddingBottom: deepest * STEP,
	};
}
