import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Status } from '../../domain/index.ts';
import type { ClaimMark, Marks, ReadingOf, SayingMark } from '../marks/marks.ts';
import { sentences } from '../text/sentences.ts';
import { dayOf, isoOf } from './calendar.ts';
import { makeTimes } from './times.ts';

const MONDAY = '2017-10-09';

function marked(text: string, published: string | null, claims: ClaimMark[] = [], sayings: SayingMark[] = []) {
	const spans = sentences(text);
	const of: ReadingOf = { text, published, publisher: null, title: null, sentences: spans };
	const marks: Marks = { sentences: spans, claims, names: [], sayings };
	return makeTimes(of, marks);
}

/** The period of a claim in `text` whose words of time are `words`, with its trigger at the start or at `trigger`. */
function when(
	text: string,
	words: string,
	{ status = 'happened' as Status, published = MONDAY as string | null, trigger = '', type = 'attack' } = {},
) {
	const start = text.indexOf(words);
	const at = trigger ? text.indexOf(trigger) : 0;
	const claim: ClaimMark = {
		trigger: { start: at, end: at + Math.max(1, trigger.length) },
		sentence: 0,
		type,
		triggerP: 1,
		typeP: 1,
		status,
		statusP: 1,
		optionalP: 0,
		fillers: [{ role: 'time', span: { start, end: start + words.length }, named: null, p: 1, of: null }],
		noneP: {},
	};
	const period = marked(text, published, [claim]).timeOf(claim);
	return period && [period.from, period.to];
}

const mentions = (text: string, published: string | null = MONDAY) =>
	marked(text, published).mentions.map((m) => [m.text, m.from, m.to]);

describe('timeOf', () => {
	it('takes a weekday for the last one, ahead for what is expected', () => {
		expect(when('Troops entered Idlib on Sunday.', 'Sunday')).toEqual(['2017-10-08', '2017-10-08']);
		expect(when('Troops entered Idlib on Monday.', 'Monday')).toEqual(['2017-10-09', '2017-10-09']);
		expect(when('Troops entered Idlib last Monday.', 'last Monday')).toEqual(['2017-10-02', '2017-10-02']);
		expect(when('Troops will enter Idlib on Sunday.', 'Sunday', { status: 'expected' })).toEqual([
			'2017-10-15',
			'2017-10-15',
		]);
		expect(when('They will leave by Friday.', 'Friday', { status: 'expected' })).toEqual(['2017-10-09', '2017-10-13']);
		expect(when('He ordered a full withdrawal on Saturday.', 'Saturday', { status: 'expected' })).toEqual([
			'2017-10-07',
			'2017-10-07',
		]);
		expect(when('They shelled it on Friday last week.', 'Friday last week')).toEqual(['2017-10-06', '2017-10-06']);
	});

	it.each([
		['today', '2017-10-09', '2017-10-09'],
		['yesterday', '2017-10-08', '2017-10-08'],
		['last night', '2017-10-08', '2017-10-08'],
		['overnight', '2017-10-08', '2017-10-09'],
		['two days ago', '2017-10-07', '2017-10-07'],
		['late on Sunday', '2017-10-08', '2017-10-08'],
		['Sunday night', '2017-10-08', '2017-10-08'],
		['overnight into Sunday', '2017-10-07', '2017-10-08'],
		['at 10 p.m. on Sunday', '2017-10-08', '2017-10-08'],
		['Saturday and Sunday', '2017-10-07', '2017-10-08'],
		['late on Saturday and early Sunday', '2017-10-07', '2017-10-08'],
		['last week', '2017-10-02', '2017-10-08'],
		['at the weekend', '2017-10-07', '2017-10-08'],
		['over the past two days', '2017-10-07', '2017-10-09'],
		['in the past 24 hours', '2017-10-08', '2017-10-09'],
		['in the past week', '2017-10-02', '2017-10-09'],
		['for more than three weeks', '2017-09-18', '2017-10-09'],
		['for weeks', '2017-09-18', '2017-10-09'],
		['in recent days', '2017-10-06', '2017-10-09'],
		['last month', '2017-09-01', '2017-09-30'],
		['in July', '2017-07-01', '2017-07-31'],
		['in December', '2016-12-01', '2016-12-31'],
		['last March', '2017-03-01', '2017-03-31'],
		['in early June', '2017-06-01', '2017-06-10'],
		['in mid-2016', '2016-05-02', '2016-08-31'],
		['late last month', '2017-09-21', '2017-09-30'],
		['in May last year', '2016-05-01', '2016-05-31'],
		['since June', '2017-06-01', '2017-10-09'],
		['since 2011', '2011-01-01', '2017-10-09'],
		['since the war began on March 15, 2011', '2011-03-15', '2017-10-09'],
		['earlier this month', '2017-10-01', '2017-10-09'],
		['this year', '2017-01-01', '2017-10-09'],
		['last year', '2016-01-01', '2016-12-31'],
		['over the past year', '2016-10-09', '2017-10-09'],
		['on Oct. 3', '2017-10-03', '2017-10-03'],
		['on 8 October 2016', '2016-10-08', '2016-10-08'],
		['on Sunday, October 8th', '2017-10-08', '2017-10-08'],
		['on 2017-10-05', '2017-10-05', '2017-10-05'],
		['on 25/9/2017', '2017-09-25', '2017-09-25'],
		['on 3-5 October', '2017-10-03', '2017-10-05'],
		['between 3 and 5 October', '2017-10-03', '2017-10-05'],
		['from 28 September to 3 October', '2017-09-28', '2017-10-03'],
		['between July 8 and August 26, 2014', '2014-07-08', '2014-08-26'],
		['between March and May of this year', '2017-03-01', '2017-05-31'],
		['in the 1990s', '1990-01-01', '1999-12-31'],
		['in the first quarter of 2017', '2017-01-01', '2017-03-31'],
		['in the first six months of 2017', '2017-01-01', '2017-06-30'],
		['last summer', '2017-06-01', '2017-08-31'],
		['on Christmas Eve', '2016-12-24', '2016-12-24'],
		['during Ramadan', '2017-05-27', '2017-06-25'],
		['at the end of August', '2017-08-27', '2017-08-31'],
		['nearly a year ago', '2016-01-01', '2016-12-31'],
	])('reads "%s"', (words, from, to) => {
		expect(when(`Troops shelled the town ${words}, residents said.`, words)).toEqual([from, to]);
	});

	it.each([
		['within 48 hours', '2017-10-09', '2017-10-11'],
		['in the coming days', '2017-10-09', '2017-10-12'],
		['next month', '2017-11-01', '2017-11-30'],
		['tomorrow', '2017-10-10', '2017-10-10'],
		['by the end of the year', '2017-10-09', '2017-12-31'],
		['until Sunday', '2017-10-09', '2017-10-15'],
		['for three days', '2017-10-09', '2017-10-12'],
		['starting Friday', '2017-10-13', '2017-10-13'],
		['on October 15', '2017-10-15', '2017-10-15'],
	])('reads "%s" ahead', (words, from, to) => {
		expect(when(`The truce will hold ${words}.`, words, { status: 'expected' })).toEqual([from, to]);
	});

	it('counts "the previous day" and "a day earlier" from the day last told', () => {
		const text = 'Rebels shelled Hama on Thursday. The army came back that night. It had left two days earlier.';
		expect(when(text, 'that night')).toEqual(['2017-10-05', '2017-10-05']);
		expect(when(text, 'two days earlier')).toEqual(['2017-10-03', '2017-10-03']);
		expect(when('Rebels shelled Hama on Thursday. It had been calm the day before.', 'the day before')).toEqual([
			'2017-10-04',
			'2017-10-04',
		]);
	});

	it('places what an act came after, not the act itself, by "a day after"', () => {
		const text = 'The strike comes two days after rebels seized the base.';
		expect(when(text, 'two days after', { trigger: 'seized' })).toEqual(['2017-10-07', '2017-10-07']);
		expect(when(text, 'two days after', { trigger: 'strike' })).toBeNull();
	});

	it('counts from the day of the saying within a quotation', () => {
		const text = '“They attacked us yesterday,” the commander said on Saturday.';
		expect(when(text, 'yesterday')).toEqual(['2017-10-06', '2017-10-06']);
	});

	it('takes how long a deal is to hold for no time of the deal', () => {
		expect(when('A four-day truce holds between them.', 'four-day', { type: 'agreement' })).toBeNull();
		expect(when('A four-day siege has emptied the town.', 'four-day', { type: 'siege' })).not.toBeNull();
	});

	it('leaves unknown what no day can be told of', () => {
		expect(when('It has held since the war began.', 'since the war began')).toBeNull();
		expect(when('It was shelled recently.', 'recently')).toBeNull();
		expect(when('It was shelled on 3/4/2017.', '3/4/2017')).toBeNull();
		expect(when('It was shelled on Sunday.', 'Sunday', { published: null })).toBeNull();
		expect(when('It was shelled in July.', 'in July', { published: null })).toBeNull();
		expect(when('It was shelled on 3 July 2017.', '3 July 2017', { published: null })).toEqual([
			'2017-07-03',
			'2017-07-03',
		]);
	});

	it('tells the words that the engine pointed at', () => {
		const text = 'Shells fell late on Sunday night.';
		const claim: ClaimMark = {
			trigger: { start: 0, end: 6 },
			sentence: 0,
			type: 'shelling',
			triggerP: 1,
			typeP: 1,
			status: 'happened',
			statusP: 1,
			optionalP: 0,
			fillers: [{ role: 'time', span: { start: 20, end: 26 }, named: null, p: 1, of: null }],
			noneP: {},
		};
		expect(marked(text, MONDAY, [claim]).timeOf(claim)).toEqual({
			from: '2017-10-08',
			to: '2017-10-08',
			precision: 'day',
			mention: 'Sunday',
			start: 20,
			end: 26,
		});
	});
});

describe('mentions', () => {
	it('finds points and periods with their whole words', () => {
		expect(mentions('In early June 2016 and again late on Sunday the army, founded in 1946, attacked.')).toEqual([
			['early June 2016', '2016-06-01', '2016-06-10'],
			['late on Sunday', '2017-10-08', '2017-10-08'],
			['1946', '1946-01-01', '1946-12-31'],
		]);
	});

	it('takes no name, verb or number for a time', () => {
		for (const text of [
			'Theresa May said they may march on Damascus.',
			'The march on Damascus; 2014 people died; Resolution 2139.',
			'The Sunday Times wrote of Bloody Sunday.',
			'He sat in the sun.',
		])
			expect(mentions(text)).toEqual([]);
	});

	it('tells no day before the year 1', () => {
		expect(mentions('It was built 31 centuries ago.')).toEqual([]);
	});

	it('tells spans that hold their words, and from before to, whatever the text', () => {
		const piece = fc.constantFrom(
			'on',
			'in',
			'Sunday',
			'May',
			'March',
			'31',
			'3',
			'October',
			'2017',
			'2016',
			'last',
			'week',
			'two',
			'days',
			'ago',
			'the',
			'since',
			'until',
			'early',
			'of',
			'night',
			'overnight',
			'and',
			'-',
			',',
			'.',
			'😀',
			'\n',
			'10:30',
			'p.m.',
			'year',
			'next',
			'Feb. 30',
			'30',
			'a',
			'month',
			'later',
			'before',
			'99',
			'centuries',
			'said',
			'“',
			'”',
			'quarter',
			'first',
			'1990s',
			'Ramadan',
			'weekend',
			'summer',
		);
		const day = fc.integer({ min: 0, max: 25_000 }).map(isoOf);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 14 }), fc.option(day), (parts, published) => {
				const text = parts.join(' ');
				for (const mention of marked(text, published).mentions) {
					expect(text.slice(mention.start, mention.end)).toBe(mention.text);
					if (mention.from && mention.to) expect(mention.from <= mention.to).toBe(true);
				}
			}),
			{ numRuns: 400 },
		);
	});

	it('moves with the report: whole weeks later, weekdays are as many weeks later', () => {
		const words = fc.constantFrom(
			'on Sunday',
			'last Friday',
			'late on Tuesday',
			'yesterday',
			'two days ago',
			'last week',
			'overnight',
			'at the weekend',
		);
		fc.assert(
			fc.property(
				words,
				fc.integer({ min: 10_000, max: 20_000 }),
				fc.integer({ min: 1, max: 60 }),
				(time, day, weeks) => {
					const text = `Troops shelled the town ${time}.`;
					const read = (d: number) => marked(text, isoOf(d)).mentions[0]!;
					const [before, after] = [read(day), read(day + 7 * weeks)];
					expect(dayOf(after.from!)! - dayOf(before.from!)!).toBe(7 * weeks);
					expect(dayOf(after.to!)! - dayOf(before.to!)!).toBe(7 * weeks);
				},
			),
		);
	});
});
