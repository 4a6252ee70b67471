import type { Claim, Family, Period, Place, Status } from '../../../src/domain/index.ts';

const TEXT =
	'The Observatory said on Sunday that shelling killed 12 people near Darat Izza. Talks on a second convoy go on, and observers are to arrive within days. Residents feared that the road could close. The army denied that any post had been lost.';

const at = (words: string) => {
	const start = TEXT.indexOf(words);
	return { text: words, start, end: start + words.length };
};
const told = (words: string) => {
	const { start, end } = at(words);
	return { mention: words, start, end };
};
const SURE = { type: 0.95, status: 0.95, actors: 0.9, targets: 0.9, place: 0.6, time: 0.9, source: 0.95 };

function claim(id: string, type: string, family: Family, status: Status, words: string, trigger: string): Claim {
	return {
		id,
		type,
		family,
		status,
		quote: at(words),
		actors: [],
		targets: [],
		place: null,
		time: null,
		figures: [],
		weapon: null,
		source: null,
		agreements: [],
		because: { trigger: at(trigger), by: 'engine', sure: SURE },
		confidence: 0.8,
	};
}

/** A made-up text, no report: it shows the signs and nothing else. */
export const SAMPLE: { text: string; claims: Claim[] } = {
	text: TEXT,
	claims: [
		{
			...claim('lit', 'shelling', 'remote', 'happened', 'shelling killed 12 people near Darat Izza', 'shelling'),
			targets: [{ id: null, name: 'people', aliases: [], ...told('people') }],
			place: {
				id: null,
				name: 'Darat Izza',
				lat: 36.28,
				lon: 36.85,
				kind: 'town',
				country: 'SY',
				radiusKm: 8,
				...told('Darat Izza'),
			},
			time: { from: '2017-10-08', to: '2017-10-08', precision: 'day', ...told('Sunday') },
			figures: [{ of: 'killed', who: 'people', low: 12, high: 12, ...told('12') }],
			source: {
				speaker: { name: 'The Observatory', role: null, party: null, ...told('The Observatory') },
				via: null,
				kind: 'monitor',
			},
		},
		claim('talks', 'talks', 'diplomacy', 'ongoing', 'Talks on a second convoy go on', 'Talks'),
		claim('post', 'monitoring', 'support', 'expected', 'observers are to arrive within days', 'observers'),
		claim('road', 'access-denial', 'support', 'possible', 'the road could close', 'close'),
		claim('lost', 'capture', 'territory', 'denied', 'any post had been lost', 'lost'),
	],
};

const place = (name: string, kind: Place['kind'], radiusKm: number | null, lat: number | null = 35.9): Place => ({
	id: null,
	name,
	lat,
	lon: lat === null ? null : 36.6,
	kind,
	country: 'SY',
	radiusKm,
});

export const PLACES: { place: Place; status: Status; family: Family }[] = [
	{ place: place('Abu al-Duhur airbase', 'site', 2), status: 'happened', family: 'remote' },
	{ place: place('Darat Izza', 'town', 8), status: 'happened', family: 'battle' },
	{ place: place('Harem district', 'district', 25), status: 'expected', family: 'movement' },
	{ place: place('Idlib', 'province', 60), status: 'ongoing', family: 'diplomacy' },
	{ place: place('Northern Syria', 'region', 150), status: 'possible', family: 'harm' },
	{ place: place('Raqqa', 'city', 12), status: 'denied', family: 'territory' },
	{ place: place('Hadad', 'unknown', null, null), status: 'happened', family: 'battle' },
];

export const PERIODS: Period[] = [
	{ from: '2017-10-08', to: '2017-10-08', precision: 'day' },
	{ from: '2017-10-12', to: '2017-10-15', precision: 'days' },
	{ from: '2017-10-01', to: '2017-10-31', precision: 'month' },
	{ from: '2017-10-14', to: '2017-10-24', precision: 'days', open: true },
	{ from: '2017-10-20', to: null, precision: 'day' },
];
