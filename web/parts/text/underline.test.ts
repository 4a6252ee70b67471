import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../../src/domain/index.ts';
import { underline } from './underline.ts';

describe('underline', () => {
	it('draws each status in a shape of its own, so that it is told without colour', () => {
		const shapes = STATUSES.filter((status) => status !== 'ongoing').map((status) => {
			const { backgroundImage, backgroundSize } = underline([{ family: 'battle', status, lane: 0 }]);
			return `${backgroundImage} ${backgroundSize}`;
		});
		expect(new Set(shapes).size).toBe(shapes.length);
	});

	it('gives overlapping claims lines under one another', () => {
		const { backgroundPosition } = underline([
			{ family: 'battle', status: 'happened', lane: 0 },
			{ family: 'movement', status: 'happened', lane: 1 },
		]);
		expect(backgroundPosition).toBe('0 calc(100% - 4px), 0 calc(100% - 0px)');
	});

	it('draws nothing where there is no claim', () => {
		expect(underline([])).toEqual({});
	});
});
