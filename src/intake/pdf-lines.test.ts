import { describe, expect, it } from 'vitest';
import { linesOf, type PdfLine, type PdfRun, withoutRunningLines } from './pdf-lines.ts';
import { inReadingOrder } from './pdf-order.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';

const run = (text: string, x: number, y: number, width = text.length * 5): PdfRun => ({ text, x, y, width, size: 10 });
const line = (text: string, y: number, more: Partial<PdfLine> = {}): PdfLine => ({
	text,
	x: 70,
	y,
	right: 70 + text.length * 5,
	size: 10,
	...more,
});
const textOf = (...lines: PdfLine[]) => paragraphsOf([lines]).text;

describe('lines of a page', () => {
	it('are runs of one height, with a space where a gap is', () => {
		const runs = [run('Clash', 70, 700), run('es', 95, 700), run('near', 108, 700.4), run('Hama', 70, 686)];
		expect(linesOf(runs).map((each) => each.text)).toEqual(['Clashes near', 'Hama']);
	});

	it('part where a second column begins again at the top', () => {
		const runs = [run('left one', 70, 700), run('left two', 70, 686), run('right one', 300, 700)];
		expect(linesOf(runs).map((each) => each.text)).toEqual(['left one', 'left two', 'right one']);
	});

	it('in Arabic are read from the right, numbers and Latin words in them as they are', () => {
		expect(inReadingOrder(['ﺔ', 'ﻗ', 'ﺮ', 'ﻟ', 'ا', ' ', '17', ' ', 'UN', ' ', 'ﻲ', 'ﻓ']).join('')).toBe(
			'في 17 UN الرقة',
		);
		expect(inReadingOrder(['at ', 'ﺔ', 'ﻗ', 'ﺮ', 'ﻟ', 'ا', ' today']).join('')).toBe('at الرقة today');
	});
});

describe('paragraphs', () => {
	it('make a cut word whole, and keep a hyphen that belongs', () => {
		expect(textOf(line('exchanged fire on Mon-', 700), line('day near the border', 686))).toBe(
			'exchanged fire on Monday near the border',
		);
		expect(textOf(line('in the de-', 700), line('escalation zone', 686))).toBe('in the de-escalation zone');
		expect(textOf(line('in Deir ez-', 700), line('Zor province', 686))).toBe('in Deir ez-Zor province');
		expect(textOf(line('a well-known man, a little-', 700), line('known man, little-known', 686))).toContain(
			'little-known man',
		);
		expect(textOf(line('soft\u00AD', 700), line('ware', 686))).toBe('software');
	});

	it('part at a wider gap, another size of letters, and an indent after a full stop', () => {
		const lines = [line('One line', 700), line('goes on.', 686), line('New by gap', 650), line('and on.', 636)];
		expect(textOf(...lines)).toBe('One line goes on.\n\nNew by gap and on.');
		expect(textOf(line('Heading', 700, { size: 14 }), line('Text', 686))).toBe('Heading\n\nText');
		expect(textOf(line('The end.', 700), line('Indented', 686, { x: 85 }))).toBe('The end.\n\nIndented');
	});
});

describe('running lines', () => {
	it('of a paper of two pages go where they are smaller than its text', () => {
		const page = (n: number) => [
			line('Bulletin', 800, { size: 7 }),
			line(`Text of page ${n}, same words.`, 700),
			line(`${n}/2`, 30, { size: 7 }),
		];
		const { pages, removed } = withoutRunningLines([page(1), page(2)]);
		expect(pages.flat().map((each) => each.text)).toEqual([
			'Text of page 1, same words.',
			'Text of page 2, same words.',
		]);
		expect(removed).toBe(4);
	});
});
