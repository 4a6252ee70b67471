import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type {
	AgreementList,
	AgreementPage,
	ControlPage,
	EventList,
	EventPage,
	ForecastList,
	PartyList,
	Situation,
} from '../../src/domain/index.ts';
import { LEDGER_COLUMNS } from '../../src/domain/index.ts';
import { inBrowser } from './browser.ts';

const LAPTOP = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };
const WINDOWS = [
	{ name: 'a laptop, light', colorScheme: 'light' as const, viewport: LAPTOP, rules: null },
	{ name: 'a laptop, dark', colorScheme: 'dark' as const, viewport: LAPTOP, rules: ['color-contrast'] },
	{ name: 'a phone, light', colorScheme: 'light' as const, viewport: PHONE, hasTouch: true, rules: null },
	{ name: 'a phone, dark', colorScheme: 'dark' as const, viewport: PHONE, hasTouch: true, rules: ['color-contrast'] },
];

inBrowser('from the situation to the words, and events split and joined', (bench) => {
	const get = async <T>(path: string) => (await (await fetch(`${bench.app.address}/api${path}`)).json()) as T;
	const page = async (): Promise<Page> => (await bench.window({ viewport: LAPTOP })).newPage();

	/** The agreement in force with the most lines in its ledger. */
	const fullest = async (): Promise<AgreementPage> => {
		const { agreements } = await get<AgreementList>('/agreements');
		const sum = (one: AgreementList['agreements'][number]) =>
			LEDGER_COLUMNS.reduce((all, column) => all + one.totals[column], 0);
		const [most] = agreements.filter((one) => one.inForce).sort((a, b) => sum(b) - sum(a));
		return get<AgreementPage>(`/agreements/${most!.id}`);
	};
	/** What the report's page lights, without the labels of the fields. */
	const litWords = (tab: Page) =>
		tab.locator('.seg.lit').evaluateAll((segments) =>
			segments
				.map((segment) => {
					const copy = segment.cloneNode(true) as Element;
					for (const label of copy.querySelectorAll('.part-label')) label.remove();
					return copy.textContent;
				})
				.join(''),
		);
	/** An event of the ledger that holds claims of several voices, with the columns of its agreement. */
	const splittable = async (): Promise<EventPage> => {
		const { events } = await get<EventList>('/events?limit=500');
		const judged = events.filter((event) => event.claims.length > 1);
		const [most] = judged.sort(
			(a, b) => Number(b.judgement !== 'none') - Number(a.judgement !== 'none') || b.claims.length - a.claims.length,
		);
		return get<EventPage>(`/events/${encodeURIComponent(most!.id)}`);
	};

	it('shows the situation first: day, counts, zones, events on the map', async () => {
		const tab = await page();
		const situation = await get<Situation>('/situation');
		await tab.goto('/');
		await tab.getByRole('heading', { level: 1, name: /^Situation/ }).waitFor();
		for (const { judgement, now } of situation.counts) {
			if (!now.events.length) continue;
			const name = new RegExp(`^${now.events.length} .*in the period: open`);
			expect(await tab.getByRole('button', { name }).count(), judgement).toBeGreaterThan(0);
		}
		await tab.locator('.map-mark').first().waitFor({ timeout: 20_000 });
		const listed = await tab.locator('.event-line').count();
		expect(listed).toBeGreaterThan(0);
		await tab.context().close();
	});

	it('leads from a number of the situation to its claims, and to their words, in two clicks; Back shows the same view', async () => {
		const tab = await page();
		const { counts } = await get<Situation>('/situation');
		const line = counts.find((one) => one.now.events.length > 0)!;
		await tab.goto('/');
		await tab.locator('.counts-now').getByRole('button').first().click();
		await tab.waitForURL(/open=count/);
		await tab.locator('.rests .words-link').first().waitFor();
		expect(await tab.locator('.rests .words-link').count()).toBe(Math.min(80, line.now.claims.length));
		const there = tab.url();
		const quote = (await tab.locator('.rests .words-link').first().innerText()).slice(1, -1);
		await tab.locator('.rests .words-link').first().click();
		await tab.locator('.seg.lit').first().waitFor();
		expect((await litWords(tab)).replace(/\s+/g, ' ')).toBe(quote.replace(/\s+/g, ' '));
		await tab.goBack();
		await tab.waitForURL(there);
		await tab.locator('.rests .words-link').first().waitFor();
		await tab.context().close();
	});

	it('leads from a ledger number to its claims and their words; the link shows the same in a new tab', async () => {
		const tab = await page();
		const { agreement, ledger } = await fullest();
		await tab.goto('/');
		await tab.getByRole('link', { name: 'Agreements' }).click();
		await tab.getByRole('link', { name: agreement.name, exact: true }).click();
		await tab.waitForURL(`**/agreements/${agreement.id}*`);
		const number = tab.locator('.ledger .count-button').first();
		await number.click();
		await tab.waitForURL(/open=cell/);
		const cells = ledger.flatMap((line) => LEDGER_COLUMNS.map((column) => line[column]));
		const first = cells.find((cell) => cell.events.length > 0)!;
		await tab.locator('.rests .words-link').first().waitFor();
		expect(await tab.locator('.rests .words-link').count()).toBe(first.claims.length);
		const other = await tab.context().newPage();
		await other.goto(tab.url());
		await other.locator('.rests .words-link').first().waitFor();
		expect(await other.locator('.rests .words-link').allInnerTexts()).toEqual(
			await tab.locator('.rests .words-link').allInnerTexts(),
		);
		await tab.locator('.rests .words-link').first().click();
		await tab.locator('.seg.lit').first().waitFor();
		await tab.context().close();
	});

	it('splits a claim off an event, joins them again by undo, and keeps both in the history', async () => {
		const tab = await page();
		const before = await splittable();
		const home = async (claim: string) => {
			const { events } = await get<EventList>('/events?limit=500');
			return events.find((event) => event.claims.includes(claim))!.claims;
		};
		await tab.goto(`/events/${encodeURIComponent(before.id)}`);
		const ticks = tab.locator('.side-tick input');
		await ticks.first().waitFor();
		expect(await ticks.count()).toBe(before.claims.length);
		const split = tab.getByRole('button', { name: /^Split off/ });
		expect(await split.isDisabled()).toBe(true);
		await ticks.last().check();
		await tab.getByLabel('Why', { exact: false }).fill('Another hour.');
		await split.click();
		await tab.getByText('1 claim split off.').waitFor();
		await tab.getByText('Another hour.').first().waitFor();
		expect(await ticks.count()).toBe(before.claims.length - 1);
		const homes = new Set((await Promise.all(before.event.claims.map(home))).map((claims) => claims.join()));
		expect(homes.size).toBe(2);
		await tab.getByRole('button', { name: 'Undo' }).click();
		await tab.getByText('Undone.').waitFor();
		await tab.waitForFunction((n) => document.querySelectorAll('.side-tick input').length === n, before.claims.length);
		expect(await home(before.event.claims[0]!)).toEqual(before.event.claims);
		await tab.context().close();
	});

	it('shows the ledger change with a split, and back with its undo', async () => {
		const tab = await page();
		const { agreement, ledger, events } = await fullest();
		const shape = (lines: AgreementPage['ledger']) =>
			lines.flatMap((line) => LEDGER_COLUMNS.map((column) => line[column].claims.length)).sort();
		const event = events.find((one) => one.claims.length > 1);
		expect(event, 'an event of the ledger with several claims').toBeDefined();
		await tab.goto(`/events/${encodeURIComponent(event!.id)}`);
		await tab.locator('.side-tick input').last().check();
		await tab.getByRole('button', { name: /^Split off/ }).click();
		await tab.getByText('1 claim split off.').waitFor();
		await tab.getByRole('link', { name: 'Agreements' }).click();
		await tab.getByRole('link', { name: agreement.name, exact: true }).click();
		await tab.locator('.ledger').waitFor();
		const after = await get<AgreementPage>(`/agreements/${agreement.id}`);
		expect(shape(after.ledger)).not.toEqual(shape(ledger));
		const sum = LEDGER_COLUMNS.map((column) => String(after.totals[column]));
		expect(await tab.locator('.ledger-totals td').allInnerTexts()).toEqual(sum);
		await tab.getByRole('button', { name: 'Undo' }).click();
		await tab.getByText('Undone.').waitFor();
		expect((await get<AgreementPage>(`/agreements/${agreement.id}`)).ledger).toEqual(ledger);
		await tab.context().close();
	});

	it('moves control through the days by keys, and keeps the day in the address', async () => {
		const tab = await page();
		const { changes, asOf } = await get<ControlPage>('/control');
		await tab.goto('/control');
		await tab.getByRole('slider', { name: 'Day' }).focus();
		await tab.keyboard.press('ArrowLeft');
		await tab.waitForURL(/asOf=/);
		expect(new URL(tab.url()).searchParams.get('asOf')! < asOf).toBe(true);
		expect(changes.length).toBeGreaterThan(0);
		await tab.context().close();
	});

	for (const { name, rules, ...options } of WINDOWS) {
		it(`holds no violation on any monitoring page, on ${name}`, { timeout: 240_000 }, async () => {
			const tab = await (await bench.window(options)).newPage();
			const found: string[] = [];
			for (const { address, ready } of await pages()) {
				await tab.goto(address);
				await tab.locator(ready).first().waitFor();
				const axe = new AxeBuilder({ page: tab });
				const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
				for (const { id, nodes } of violations) {
					found.push(
						`${address}: ${id}: ${nodes.map((node) => `${node.html.slice(0, 120)} ${node.failureSummary}`).join(' | ')}`,
					);
				}
				const wide = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
				if (wide > 0) found.push(`${address}: ${wide} pixels too wide`);
			}
			expect(found).toEqual([]);
			await tab.context().close();
		});
	}

	const pages = async (): Promise<{ address: string; ready: string }[]> => {
		const { agreement } = await fullest();
		const event = await splittable();
		const { parties } = await get<PartyList>('/parties?limit=1');
		const { records } = await get<ForecastList>('/forecasts');
		const record = records[0]!;
		const name = encodeURIComponent(`record:${record.voice}:${record.states[0]!.state}`);
		return [
			{ address: '/', ready: '.event-line' },
			{ address: '/?open=count:unclear:now', ready: '.rests' },
			{ address: '/?party=nobody-at-all', ready: '.empty' },
			{ address: '/events', ready: '.event-line' },
			{ address: '/events?q=nothingatallhere', ready: '.empty' },
			{ address: `/events/${encodeURIComponent(event.id)}`, ready: '.sides-table' },
			{ address: '/events/no-such-event', ready: '.problem' },
			{ address: '/agreements', ready: '.tabled' },
			{ address: `/agreements/${agreement.id}`, ready: '.provision' },
			{ address: '/agreements/no-such-agreement', ready: '.problem' },
			{ address: '/parties', ready: '.tabled' },
			{ address: `/parties/${parties[0]!.id}`, ready: '.party-head' },
			{ address: '/control', ready: '.control-place' },
			{ address: '/control?asOf=1990-01-01', ready: '.empty' },
			{ address: '/forecasts', ready: '.forecast-line' },
			{ address: `/forecasts?open=${name}`, ready: '.rests' },
		];
	};

	it('asks nothing of any other machine, and breaks nowhere', () => {
		expect(bench.strayed).toEqual([]);
		expect(bench.broke).toEqual([]);
	});
});
