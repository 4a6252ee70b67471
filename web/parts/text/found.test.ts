import { describe, expect, it } from 'vitest';
import { wordsOf } from './found.ts';

const matches = (query: string, text: string) => [...text.matchAll(wordsOf(query)!)].map((match) => match[0]);

describe('wordsOf', () => {
	it('finds the words with their endings, whole words only', () => {
		expect(matches('convoy', 'The convoys left; the convoy, an Envoy.')).toEqual(['convoys', 'convoy']);
	});

	it('takes words of any script and no sign of the query language', () => {
		expect(matches('"الهدنة" -x', 'الهدنة صامدة')).toEqual(['الهدنة']);
		expect(wordsOf('" - "')).toBeNull();
	});
});
