import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { type Started, startApp } from './started.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const ARGS = [
	'--no-sandbox',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** The browser that is installed here; null where there is none. */
const installed =
	(process.env.PATH ?? '')
		.split(delimiter)
		.flatMap((folder) => NAMES.map((name) => join(folder, name)))
		.find((path) => existsSync(path)) ?? null;

if (!installed) process.stderr.write('skipped: tests/browser, as there is no Chromium here\n');

/** What a test of the app in a browser has at hand. */
export interface Bench {
	app: Started;
	/** A window of its own, with its own storage. Every request that it sends elsewhere than to the app is kept in `strayed`. */
	window(options?: Parameters<Browser['newContext']>[0]): Promise<BrowserContext>;
	/** Addresses outside the app that a page asked for. */
	strayed: string[];
	/** Errors that a page threw. */
	broke: string[];
}

/** Describes tests that drive the real app in a real browser; left out where there is no Chromium. */
export function inBrowser(name: string, tests: (bench: Bench) => void): void {
	describe.skipIf(!installed)(name, { timeout: 120_000 }, () => {
		const bench = { strayed: [], broke: [] } as unknown as Bench;
		let browser: Browser;
		beforeAll(async () => {
			bench.app = await startApp();
			browser = await chromium.launch({ executablePath: installed!, args: ARGS });
			bench.window = async (options = {}) => {
				const context = await browser.newContext({ baseURL: bench.app.address, ...options });
				context.setDefaultTimeout(15_000);
				context.on('request', (request) => {
					const url = request.url();
					if (!url.startsWith(bench.app.address) && !/^(data|blob):/.test(url)) bench.strayed.push(url);
				});
				context.on('weberror', (error) => bench.broke.push(String(error.error())));
				return context;
			};
		}, 240_000);
		afterAll(async () => {
			await browser?.close();
			await bench.app?.stop();
		}, 60_000);
		tests(bench);
	});
}
