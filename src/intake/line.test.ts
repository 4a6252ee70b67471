import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TrucelineError } from '../domain/index.ts';
import { readLine } from './index.ts';

describe('a line of reports', () => {
	it('gives its report, unknown fields null and the text as it was', () => {
		const text = ' Clashes\r\nnear the river. ';
		expect(readLine(JSON.stringify({ id: 7, text, published: '2017-10-09T12:00:00Z' }), 1).report).toEqual({
			id: '7',
			text,
			title: null,
			publisher: null,
			published: '2017-10-09',
			url: null,
			language: null,
		});
	});

	it.each([
		['line.not-json', '{"id": "a", "text": ', null],
		['line.not-a-report', '{"id": "a"}', 'a'],
		['line.not-a-report', '[1, 2]', null],
		['line.not-a-report', '{"id": "a", "text": 5}', 'a'],
		['report.empty', '{"id": "a", "text": " "}', 'a'],
	])('%s: %s', (code, line, id) => {
		const { report, error, id: told } = readLine(line, 12);
		expect(report).toBeNull();
		expect(error).toBeInstanceOf(TrucelineError);
		expect(error).toMatchObject({ code, place: 'line 12' });
		expect(told).toBe(id);
	});

	it('reads a report whose date is no day as of an unknown day, and says so', () => {
		const { report, warning } = readLine('{"id": "a", "text": "x", "published": "2017-13-01"}', 12);
		expect(report?.published).toBeNull();
		expect(warning).toMatchObject({ code: 'date.wrong', place: 'line 12' });
	});

	it('larger than 5 MB is told so, by its bytes', () => {
		const read = (text: string) => readLine(JSON.stringify({ id: 'a', text }), 1).error?.code ?? null;
		expect(read('x'.repeat(5 * 1024 * 1024))).toBeNull();
		expect(read('я'.repeat(3 * 1024 * 1024))).toBe('report.too-large');
	});

	it('never throws', () => {
		fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (line) => void readLine(line, 1)));
	});
});
