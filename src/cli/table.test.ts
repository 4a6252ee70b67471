import { describe, expect, it } from 'vitest';
import { aClaim, aParty, aPlace, aReading, aReport } from '../store/testkit.ts';
import { tableOf } from './table.ts';

const report = aReport('r1', 'Guns shelled the town.', {
	publisher: 'Example Wire',
	published: '2017-10-06',
	language: 'en',
});

describe('the table', () => {
	it('has a line a claim and its words under it', () => {
		const claim = aClaim('c1', {
			actors: [aParty('sy-army', 'Syrian Army')],
			targets: [aParty(null, 'rebels')],
			place: aPlace('geonames:1', 'Kafr Zita', 35.4, 36.6),
			time: { from: '2017-10-05', to: '2017-10-05', precision: 'day', mention: 'Thursday', start: 0, end: 8 },
			figures: [{ of: 'killed', who: 'civilians', low: 12, high: null, mention: 'at least 12', start: 0, end: 11 }],
		});
		expect(tableOf(aReading(report, [claim]))).toMatchInlineSnapshot(`
			"r1 · Example Wire · 2017-10-06 · en · 1 claim
			WHEN                     WHERE               WHAT                        WHO                                           SAYS
			2017-10-05               Kafr Zita           shelling                    Syrian Army → rebels
			    “guns shelled the town” at 0–21, confidence 0.80; killed ≥12 civilians
			"
		`);
	});

	it('says where nothing is known, and where a report has no claims', () => {
		expect(tableOf(aReading(report, [aClaim('c1')])).split('\n')[2]).toMatch(/^— +— +shelling +—$/);
		expect(tableOf(aReading(report, []))).toBe('r1 · Example Wire · 2017-10-06 · en · 0 claims\n');
	});

	it('lets no report draw on the terminal', () => {
		const claim = aClaim('c1', { quote: { text: '\u001B[2Jgone\nand\u0007 more', start: 0, end: 9 } });
		// biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
		expect(tableOf(aReading(report, [claim]))).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/);
	});
});
