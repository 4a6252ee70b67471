import { AxeBuilder } from '@axe-core/playwright';
import { expect, it } from 'vitest';
import type { ReportList, ReportPage } from '../../src/domain/index.ts';
import { inBrowser } from './browser.ts';

const LAPTOP = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };

/** All rules once; in the other theme and on a phone what these can change. */
const WINDOWS = [
	{ name: 'a laptop, light', colorScheme: 'light' as const, viewport: LAPTOP, rules: null },
	{ name: 'a laptop, dark', colorScheme: 'dark' as const, viewport: LAPTOP, rules: ['color-contrast'] },
	{ name: 'a phone, light', colorScheme: 'light' as const, viewport: PHONE, hasTouch: true, rules: null },
	{ name: 'a phone, dark', colorScheme: 'dark' as const, viewport: PHONE, hasTouch: true, rules: ['color-contrast'] },
];

inBrowser('every page can be used by everybody', (bench) => {
	const pages = async (): Promise<{ address: string; ready: string }[]> => {
		const get = async <T>(path: string) => (await (await fetch(`${bench.app.address}/api${path}`)).json()) as T;
		const { reports } = await get<ReportList>('/reports?limit=100');
		const [most] = reports.sort((a, b) => b.claims - a.claims);
		const other = reports.find((one) => one.state === 'other-language');
		const { claims } = await get<ReportPage>(`/reports/${most!.id}`);
		const claim = claims[0]!.id;
		return [
			{ address: '/reports', ready: '.report-item' },
			{ address: '/reports?q=convoy', ready: '.report-item' },
			{ address: '/reports?q=nothingatallhere', ready: '.empty' },
			{ address: `/reports/${most!.id}`, ready: '.claim-row' },
			{ address: `/reports/${most!.id}?claim=${claim}`, ready: '.seg.lit' },
			...(other ? [{ address: `/reports/${other.id}`, ready: '.band' }] : []),
			{ address: '/reports/no-such-report', ready: '.problem' },
			{ address: '/claims', ready: 'tr[data-key]' },
			{ address: `/claims?map=off&claim=${most!.id}.${claim}`, ready: '.claims-side .claim-detail' },
			{ address: '/claims?map=off&q=nothingatallhere', ready: '.empty' },
			{ address: '/grammar', ready: '.theme' },
			{ address: '/nowhere', ready: '.empty' },
		];
	};

	for (const { name, rules, ...options } of WINDOWS) {
		it(`holds no violation on ${name}`, { timeout: 300_000 }, async () => {
			const page = await (await bench.window(options)).newPage();
			const found: string[] = [];
			for (const { address, ready } of await pages()) {
				await page.goto(address);
				await page.locator(ready).first().waitFor();
				const axe = new AxeBuilder({ page });
				const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
				for (const { id, nodes } of violations) {
					found.push(
						`${address}: ${id}: ${nodes.map((node) => `${node.html.slice(0, 120)} ${node.failureSummary}`).join(' | ')}`,
					);
				}
				const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
				if (wide > 0) found.push(`${address}: ${wide} pixels too wide`);
			}
			expect(found).toEqual([]);
			await page.context().close();
		});
	}

	it('leads past the bar with the first key, and shows where the focus is', async () => {
		const page = await (await bench.window()).newPage();
		await page.goto('/reports');
		await page.locator('.report-item').first().waitFor();
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the page');
		await page.keyboard.press('Enter');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
		await page.keyboard.press('Tab');
		const ring = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
		expect(ring).toBe('solid');
		await page.context().close();
	});

	it('keeps the theme that was chosen', async () => {
		const context = await bench.window({ colorScheme: 'light' });
		const page = await context.newPage();
		await page.goto('/grammar');
		const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		const light = await ground();
		await page.getByRole('button', { name: /^Theme/ }).click();
		await page.getByRole('button', { name: /^Theme: Light/ }).click();
		expect(await ground()).not.toBe(light);
		const dark = await ground();
		await page.reload();
		expect(await ground()).toBe(dark);
		await context.close();
	});
});
