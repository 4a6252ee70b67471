import { describe, expect, it } from 'vitest';
import type { ClaimMark } from '../marks/marks.ts';
import { withLexicon } from './lexicon.ts';

const text = 'A roof knock came first. Then Grad fire fell; the market fire came later.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const mark = (words: string, type: string): ClaimMark => ({
	trigger: at(words),
	sentence: 0,
	type,
	triggerP: 0.9,
	typeP: 0.6,
	status: 'happened',
	statusP: 0.9,
	optionalP: 0,
	fillers: [],
	noneP: {},
});
const sentences = [{ start: 0, end: text.length }];

describe('withLexicon', () => {
	it('gives a claim on its words the type of the entry, and says by which', () => {
		const [claim] = withLexicon([mark('fire fell', 'riot')], text, sentences, [
			{ id: 'grad', words: ['Grad fire'], type: 'shelling' },
		]);
		expect(claim).toMatchObject({ type: 'shelling', typeP: 1, by: 'lexicon:grad' });
	});

	it('adds a claim that the engine passed over, with nothing else known', () => {
		const [claim] = withLexicon([], text, sentences, [{ id: 'roof', words: ['ROOF KNOCK'], type: 'airstrike' }]);
		expect(claim).toMatchObject({ trigger: at('roof knock'), type: 'airstrike', fillers: [] });
	});

	it('drops what never means a claim, and matches whole words alone', () => {
		const fire = mark('market fire', 'attack');
		expect(withLexicon([fire], text, sentences, [{ id: 'fire', words: ['market fire'], type: null }])).toEqual([]);
		expect(withLexicon([fire], text, sentences, [{ id: 'mark', words: ['mark'], type: null }])).toEqual([fire]);
	});
});
