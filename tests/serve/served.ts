import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { afterAll, beforeAll } from 'vitest';
import { parse } from 'yaml';
import { Codebook, type JobView, type Received } from '../../src/domain/index.ts';
import { makeApp } from '../../src/serve/app.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import {
	type Monitoring,
	type MonitorKnowledge,
	openMonitoring,
	openPool,
	type Runner,
	startRunner,
} from '../../src/work/index.ts';
import { monitorKnowledge } from '../fixtures/monitor-knowledge.ts';

/** A served Truceline for tests: a store of its own on disk, workers with a reader of the tests' own, no network. */
export interface Served {
	app: OpenAPIHono;
	store: Store;
	monitoring: Monitoring;
	/** Posts a text and waits until it is read. Gives its id. */
	add(text: string, head?: Record<string, string>): Promise<string>;
	get<T>(path: string): Promise<T>;
	post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
}

export function served(reader: string, more: Partial<MonitorKnowledge> = {}): Served {
	const folder = mkdtempSync(join(tmpdir(), 'truceline serve '));
	const codebook = Codebook.parse(
		parse(readFileSync(new URL('../../knowledge/codebook.yaml', import.meta.url), 'utf8')),
	);
	const now = () => new Date('2026-11-01T12:00:00Z');
	const it = {} as Served;
	let runner: Runner;
	const webFolder = join(folder, 'web');
	mkdirSync(join(webFolder, 'assets'), { recursive: true });
	writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Truceline</title>');
	writeFileSync(join(webFolder, 'assets', 'app-1a2b.js'), 'export {};');
	const onBreak = (error: unknown) => {
		throw error;
	};

	beforeAll(async () => {
		it.store = await openStore({ dataFolder: folder });
		const pool = openPool({
			reader: new URL(`../fixtures/${reader}.ts`, import.meta.url).href,
			workers: 1,
			limitMs: 6_000,
		});
		const { store } = it;
		runner = startRunner({ store, pool, made: { codebook: 1, knowledge: 'test' }, now });
		const monitoring = openMonitoring(store, await monitorKnowledge(codebook, more), now);
		it.monitoring = monitoring;
		it.app = makeApp({ store, runner, monitoring, codebook, version: '9.9.9', webFolder, now, onBreak });
	});
	afterAll(async () => {
		await runner?.stop();
		await it.store?.close();
		rmSync(folder, { recursive: true, force: true });
	});

	it.get = async <T>(path: string) => (await (await it.app.request(path)).json()) as T;
	it.post = async (path, body, headers = {}) =>
		it.app.request(path, {
			method: 'POST',
			body: JSON.stringify(body),
			headers: { 'content-type': 'application/json', ...headers },
		});
	it.add = async (text, head = {}) => {
		const received = (await (await it.post('/api/reports', { text, ...head })).json()) as Received;
		if (received.job !== null) await ended(it, received.job);
		return received.results[0]!.report!;
	};
	return it;
}

/** Waits for a job by its events, as the app does, and gives all that they told. */
export async function ended({ app }: Pick<Served, 'app'>, job: string): Promise<JobView[]> {
	const text = await (await app.request(`/api/jobs/${job}/events`)).text();
	return [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data!) as JobView);
}
