import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { ClaimList, ClaimSummary, ReportList, ReportPage } from '../../src/domain/index.ts';
import { inBrowser } from './browser.ts';

const NEW_TEXT = `Government forces shelled the village of Kafr Zita in Hama province on Monday, killing at least four civilians, a rescue worker told Reuters.

Ahrar al-Sham denied that its fighters had withdrawn from the town. Talks between the two sides are expected in Astana next week.`;

inBrowser('from a report to its claims and back', (bench) => {
	const get = async <T>(path: string) => (await (await fetch(`${bench.app.address}/api${path}`)).json()) as T;

	/** The sample report with most claims, from the API. */
	const richest = async (): Promise<ReportPage> => {
		const { reports } = await get<ReportList>('/reports?limit=100');
		const [most] = reports.sort((a, b) => b.claims - a.claims);
		return get<ReportPage>(`/reports/${most!.id}`);
	};
	const count = (page: Page) => page.locator('.claims-count').innerText();

	it('lists the samples, and opens one from the list', async () => {
		const page = await (await bench.window()).newPage();
		await page.goto('/reports');
		const sample = await richest();
		await page.getByRole('link', { name: sample.report.title!, exact: true }).first().click();
		await page.waitForURL(`**/reports/${sample.report.id}`);
		expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(sample.report.title);
		await page.context().close();
	});

	it('finds a word in all texts, marks it in the list, and in the report that is opened', async () => {
		const page = await (await bench.window()).newPage();
		await page.goto('/reports');
		await page.getByRole('searchbox').fill('convoy');
		await page.waitForURL(/q=convoy/);
		const { total } = await get<ReportList>('/reports?q=convoy');
		await page.getByText(`${total} reports`, { exact: true }).waitFor();
		expect((await page.locator('.report-item mark').first().innerText()).toLowerCase()).toContain('convoy');
		await page.locator('.report-item-title').first().click();
		await page.locator('.report-text').waitFor();
		await page.waitForFunction(() => (CSS.highlights.get('found')?.size ?? 0) > 0);
		await page.context().close();
	});

	it('lights a claim’s words and each field’s own, and says who said it', async () => {
		const page = await (await bench.window()).newPage();
		const sample = await richest();
		const claim = sample.claims.find((one) => one.place && one.actors.length > 0) ?? sample.claims[0]!;
		await page.goto(`/reports/${sample.report.id}`);
		expect(await page.locator('.seg.lit').count()).toBe(0);
		await page.locator(`[data-begin="${claim.id}"]`).hover();

		const lit = await page.locator('.seg.lit').evaluateAll((segments) =>
			segments.map((segment) => {
				const copy = segment.cloneNode(true) as Element;
				for (const label of copy.querySelectorAll('.part-label')) label.remove();
				return copy.textContent;
			}),
		);
		expect(lit.join('')).toBe(sample.text.slice(claim.quote.start, claim.quote.end));

		const labels = await page.locator('.part-label').allInnerTexts();
		if (claim.actors.length) expect(labels).toContain('actor');
		if (claim.place) expect(labels).toContain('place');
		const says = await page.locator('.claim-says').innerText();
		expect(says).toContain(claim.source ? claim.source.speaker.name : 'own voice');

		await page.locator('h1').hover();
		expect(await page.locator('.seg.lit').count()).toBe(0);
		await page.context().close();
	});

	it('filters by party; the link shows the same view in a new tab', async () => {
		const context = await bench.window();
		const page = await context.newPage();
		await page.goto('/claims');
		const { facets, total } = await get<ClaimSummary>('/claims/summary');
		const party = facets.party.find((one) => one.count < total)!;
		await page.getByRole('group', { name: 'Party' }).getByLabel(party.label, { exact: false }).first().check();
		await page.waitForURL(/party=/);
		const words = party.count === 1 ? '1 claim' : `${party.count} claims`;
		await page.getByRole('heading', { name: words, exact: true }).waitFor();
		const rows = await page
			.locator('tr[data-key]')
			.evaluateAll((all) => all.map((row) => row.getAttribute('data-key')));

		const tab = await context.newPage();
		await tab.goto(page.url());
		await tab.getByRole('heading', { name: words, exact: true }).waitFor();
		await tab.locator('tr[data-key]').first().waitFor();
		expect(
			await tab.locator('tr[data-key]').evaluateAll((all) => all.map((row) => row.getAttribute('data-key'))),
		).toEqual(rows);
		await context.close();
	});

	it('reads a pasted text at once, shows its claims, and tells when the same text comes again', async () => {
		const page = await (await bench.window()).newPage();
		await page.goto('/reports');
		const paste = async () => {
			await page.getByLabel('Text', { exact: true }).fill(NEW_TEXT);
			await page.getByLabel('Outlet').last().fill('Test Wire');
			await page.getByLabel('Day of publication').fill('2017-10-10');
			await page.getByRole('button', { name: 'Read', exact: true }).click();
		};
		await paste();
		await page.getByRole('list', { name: 'Its claims' }).getByRole('link').first().waitFor({ timeout: 30_000 });
		const { reports } = await get<ReportList>('/reports?outlet=Test%20Wire');
		expect(reports).toHaveLength(1);
		const { claims } = await get<ReportPage>(`/reports/${reports[0]!.id}`);
		expect(claims.length).toBeGreaterThan(0);
		await page.getByRole('list', { name: 'Its claims' }).getByRole('link').first().click();
		await page.waitForURL(/claim=/);
		await page.locator('.seg.lit').first().waitFor();

		await page.goBack();
		await paste();
		await page.getByText('The same text is here already').waitFor();
		expect((await get<ReportList>('/reports?outlet=Test%20Wire')).total).toBe(1);
		await page.context().close();
	});

	it('asks for the day rather than guessing it, and tells a refused file with its code and cure', async () => {
		const page = await (await bench.window()).newPage();
		await page.goto('/reports');
		await page.getByLabel('Text', { exact: true }).fill('Nothing happened.');
		await page.getByRole('button', { name: 'Read', exact: true }).click();
		await page.getByText('Give the day, or tick that it is unknown.').waitFor();
		await page.locator('input[type=file]').setInputFiles({
			name: 'photo.jpg',
			mimeType: 'image/jpeg',
			buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2, 3, 0xfe, 0x80]),
		});
		await page.getByLabel('Day unknown').check();
		await page.getByRole('button', { name: 'Read', exact: true }).click();
		await page.getByText('(report.binary)').waitFor();
		await page.context().close();
	});

	it('withdraws a report with a reason, takes its claims out of the counts, and undoes it', async () => {
		const page = await (await bench.window()).newPage();
		const sample = await richest();
		const before = (await get<ClaimSummary>('/claims/summary')).total;
		await page.goto(`/reports/${sample.report.id}`);
		await page.getByRole('button', { name: 'Withdraw' }).click();
		const dialog = page.getByRole('dialog');
		expect(await dialog.getByRole('button', { name: 'Withdraw' }).isDisabled()).toBe(true);
		await dialog.getByLabel('Why').fill('The outlet took it back.');
		await dialog.getByRole('button', { name: 'Withdraw' }).click();
		await page.locator('.band', { hasText: 'The outlet took it back.' }).waitFor();
		expect((await get<ClaimSummary>('/claims/summary')).total).toBe(before - sample.claims.length);
		await page.getByRole('button', { name: 'Undo' }).click();
		await page.getByText('Report restored').waitFor();
		expect((await get<ClaimSummary>('/claims/summary')).total).toBe(before);
		await page.context().close();
	});

	it('goes by keys alone: search, choose, open, and Back to the same view', async () => {
		const page = await (await bench.window()).newPage();
		await page.goto('/claims?sort=time');
		await page.locator('tr[data-key]').first().waitFor();
		await page.keyboard.press('/');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
		await page.keyboard.press('Escape');
		await page.keyboard.press('?');
		await page.getByRole('dialog').waitFor();
		await page.keyboard.press('Escape');
		await page.getByRole('dialog').waitFor({ state: 'detached' });
		await page.keyboard.press('j');
		await page.keyboard.press('j');
		await page.keyboard.press('k');
		await page.waitForURL(/claim=/);
		const { claims } = await get<ClaimList>('/claims?sort=time&limit=3');
		expect(await page.locator('tr[aria-current]').getAttribute('data-key')).toBe(claims[0]!.key);
		const there = page.url();
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/reports\//);
		await page.locator('.seg.lit').first().waitFor();
		await page.goBack();
		await page.waitForURL(there);
		expect(await page.locator('tr[aria-current]').getAttribute('data-key')).toBe(claims[0]!.key);
		await page.context().close();
	});

	it('brushes the timeline, and table and link follow', async () => {
		const page = await (await bench.window()).newPage();
		await page.goto('/claims');
		await page.getByRole('slider', { name: 'First day' }).focus();
		await page.keyboard.press('ArrowRight');
		await page.waitForURL(/from=\d{4}-\d\d-\d\d&to=/);
		const search = new URL(page.url()).searchParams;
		const { total } = await get<ClaimSummary>(`/claims/summary?from=${search.get('from')}&to=${search.get('to')}`);
		await page.getByRole('heading', { name: total === 1 ? '1 claim' : `${total} claims`, exact: true }).waitFor();
		await page.getByRole('button', { name: 'All days' }).click();
		await page.waitForURL((url) => !url.search.includes('from='));
		await page.context().close();
	});

	it('shows every place on the map, and tells claims without one', async () => {
		const page = await (await bench.window()).newPage();
		await page.goto('/claims');
		await page.locator('.map-mark').first().waitFor({ timeout: 20_000 });
		const { noPlace } = await get<ClaimSummary>('/claims/summary');
		await page.getByRole('button', { name: `${noPlace} without place` }).click();
		await page.waitForURL(/place=none/);
		await page.waitForFunction(
			(n) => document.querySelector('.claims-count')?.textContent?.startsWith(String(n)),
			noPlace,
		);
		expect(await count(page)).toBe(noPlace === 1 ? '1 claim' : `${noPlace} claims`);
		await page.context().close();
	});

	it('asks nothing of any other machine, and breaks nowhere', () => {
		expect(bench.strayed).toEqual([]);
		expect(bench.broke).toEqual([]);
	});
});
