import { Party, type Span } from '../../domain/index.ts';
import type { ClaimMark, Filler, Marks, ReadingOf, Role } from '../marks/marks.ts';
import { makePartyIndex } from './party-index.ts';

/** A few parties, enough to write examples with. */
export const EXAMPLE_PARTIES = [
	{
		id: 'tr',
		name: 'Turkey',
		kind: 'state',
		country: 'TR',
		demonyms: ['Turkish', 'Turks'],
		metonyms: ['Ankara'],
		leaders: [{ name: 'Recep Tayyip Erdogan', from: '2003-03-14' }],
	},
	{
		id: 'tr-forces',
		name: 'Turkish Armed Forces',
		kind: 'state-forces',
		country: 'TR',
		aliases: ['Turkish forces', 'Turkish army'],
		parents: [{ party: 'tr' }],
	},
	{ id: 'tr-police', name: 'Turkish police', kind: 'police', country: 'TR', parents: [{ party: 'tr' }] },
	{
		id: 'sy',
		name: 'Syria',
		kind: 'state',
		country: 'SY',
		demonyms: ['Syrian'],
		metonyms: ['Damascus'],
		leaders: [{ name: 'Bashar al-Assad', from: '2000-07-17', to: '2024-12-08' }],
	},
	{
		id: 'sy-forces',
		name: 'Syrian Armed Forces',
		kind: 'state-forces',
		country: 'SY',
		aliases: ['Syrian army'],
		parents: [{ party: 'sy' }],
	},
	{ id: 'ru', name: 'Russia', kind: 'state', country: 'RU', demonyms: ['Russian'], metonyms: ['Moscow', 'Kremlin'] },
	{ id: 'ru-forces', name: 'Russian Armed Forces', kind: 'state-forces', country: 'RU', parents: [{ party: 'ru' }] },
	{ id: 'ir', name: 'Iran', kind: 'state', country: 'IR', demonyms: ['Iranian'] },
	{
		id: 'us',
		name: 'United States',
		kind: 'state',
		country: 'US',
		aliases: ['US', 'U.S.'],
		demonyms: ['American', 'US'],
	},
	{
		id: 'us-forces',
		name: 'United States Armed Forces',
		kind: 'state-forces',
		country: 'US',
		parents: [{ party: 'us' }],
	},
	{ id: 'sdf', name: 'Syrian Democratic Forces', kind: 'armed-group', country: 'SY', aliases: ['SDF'] },
	{ id: 'hts', name: 'Hayat Tahrir al-Sham', kind: 'armed-group', country: 'SY', aliases: ['HTS'] },
	{
		id: 'sy-opposition',
		name: 'Syrian opposition forces',
		kind: 'armed-group',
		country: 'SY',
		aliases: ['Syrian rebels'],
		bare: ['rebels', 'opposition'],
	},
	{
		id: 'houthis',
		name: 'Houthis',
		kind: 'armed-group',
		country: 'YE',
		aliases: ['Houthi'],
		demonyms: ['Houthi'],
		bare: ['rebels'],
	},
	{ id: 'is', name: 'Islamic State', kind: 'armed-group', aliases: ['IS', 'ISIS'], theatres: ['SY', 'IQ'] },
	{
		id: 'sohr',
		name: 'Syrian Observatory for Human Rights',
		kind: 'monitor',
		country: 'SY',
		aliases: ['SOHR', 'Observatory'],
	},
	{ id: 'sana', name: 'Syrian Arab News Agency', kind: 'media', country: 'SY', aliases: ['SANA'] },
	{ id: 'civilians', name: 'civilians', kind: 'people', aliases: ['civilian'] },
].map((party) => Party.parse(party));

export const EXAMPLE_INDEX = makePartyIndex(EXAMPLE_PARTIES);

/** A filler by its words: the words, or the words and those of their clearest naming. `words@2` is the second place where they stand. */
type Words = string | [string, string];

/** One claim by its words. */
export interface ExampleClaim {
	trigger: string;
	type?: string;
	actor?: Words[];
	target?: Words[];
	speaker?: Words;
	via?: Words;
}

/** A report with its sentences cut at full stops, and its claims as the engine would mark them. */
export function example(
	text: string,
	claims: readonly ExampleClaim[],
	published = '2017-10-09',
): { of: ReadingOf; marks: Marks } {
	const sentences = [...text.matchAll(/[^.\n]+(?:\.(?!\s)[^.\n]*)*[.\n]?["”]?/g)]
		.map((match) => ({ start: match.index, end: match.index + match[0].length }))
		.filter((span) => text.slice(span.start, span.end).trim() !== '');
	const marks: Marks = {
		sentences,
		claims: claims.map((claim) => markOf(text, sentences, claim)),
		names: [],
		sayings: [],
	};
	return { of: { text, published, publisher: null, title: null, sentences }, marks };
}

function markOf(text: string, sentences: readonly Span[], claim: ExampleClaim): ClaimMark {
	const trigger = spanOf(text, claim.trigger);
	const fillers: Filler[] = [];
	const add = (role: Role, words: Words | undefined) => {
		if (words === undefined) return;
		const [own, naming] = typeof words === 'string' ? [words, null] : words;
		fillers.push({
			role,
			span: spanOf(text, own),
			named: naming === null ? null : spanOf(text, naming),
			p: 1,
			of: null,
		});
	};
	for (const words of claim.actor ?? []) add('actor', words);
	for (const words of claim.target ?? []) add('target', words);
	add('speaker', claim.speaker);
	add('via', claim.via);
	const sentence = sentences.findIndex((span) => trigger.start >= span.start && trigger.start < span.end);
	return {
		trigger,
		sentence,
		type: claim.type ?? 'attack',
		triggerP: 1,
		typeP: 1,
		status: 'happened',
		statusP: 1,
		optionalP: 0,
		fillers,
		noneP: {},
	};
}

/** Where words stand in a text; throws where they do not, so that an example cannot test nothing. */
export function spanOf(text: string, words: string): Span {
	const [own, nth] = words.split('@') as [string, string | undefined];
	let start = -1;
	for (let i = 0; i < Number(nth ?? 1); i++) start = text.indexOf(own, start + 1);
	if (start < 0) throw new Error(`"${words}" does not stand in the text`);
	return { start, end: start + own.length };
}
