import { describe, expect, it } from 'vitest';
import type { ClaimList, ErrorView, Received, ReportList, ReportPage, StatusView } from '../../src/domain/index.ts';
import { ended, served } from './served.ts';

const server = served('shelling-reader');
const { get, post, add } = server;
const request = (path: string, init?: RequestInit) => server.app.request(path, init);

describe('reports', () => {
	it('are given as text, read, and shown with their claims', async () => {
		const text = 'Guns shelled Kafr Zita, a medic said on the telephone.';
		const answer = await post('/api/reports', { text, publisher: 'Example Wire', published: '2017-10-06' });
		const received = (await answer.json()) as Received;
		expect(received.results).toMatchObject([{ file: null, outcome: 'accepted', error: null }]);
		const told = await ended(server, received.job!);
		expect(told.at(-1)).toMatchObject({ state: 'done', done: 1, total: 1, failed: 0 });

		const page = await get<ReportPage>(`/api/reports/${received.results[0]!.report}`);
		expect(page).toMatchObject({ text, reader: 'shelling-1', report: { state: 'read', publisher: 'Example Wire' } });
		expect(page.claims[0]).toMatchObject({
			quote: { text: 'shelled', start: 5, end: 12 },
			place: { name: 'Kafr Zita' },
		});
	});

	it('are told to be there already when they come a second time', async () => {
		const id = await add('The same text twice, and nothing was shelled.');
		const again = (await (
			await post('/api/reports', { text: 'The same text twice, and nothing was shelled.' })
		).json()) as Received;
		expect(again).toMatchObject({ results: [{ report: id, outcome: 'already' }], job: null });
	});

	it('come as files of several formats, each with its own outcome', async () => {
		const form = new FormData();
		form.append(
			'files',
			new File(['<html><body><p>Gunners shelled the town of Kafr Zita at dawn.</p></body></html>'], 'a.html'),
		);
		form.append('files', new File([new Uint8Array(6 * 1024 * 1024)], 'big.txt'));
		form.append('files', new File([new Uint8Array([0, 1, 2, 3, 0, 0, 9])], 'b.bin'));
		form.append('files', new File([''], 'empty.txt'));
		form.append('publisher', 'Example Wire');
		const { results, job } = (await (await request('/api/reports', { method: 'POST', body: form })).json()) as Received;
		expect(results.map(({ file, outcome, error }) => [file, outcome, error?.code])).toEqual([
			['a.html', 'accepted', undefined],
			['big.txt', 'refused', 'report.too-large'],
			['b.bin', 'refused', 'report.binary'],
			['empty.txt', 'refused', 'report.empty'],
		]);
		await ended(server, job!);
		const original = await request(`/api/reports/${results[0]!.report}/original`);
		expect(await original.text()).toContain('<p>Gunners');
		expect(original.headers.get('content-disposition')).toContain('a.html');
	});

	it('can be withdrawn with a reason, and restored', async () => {
		const id = await add('Mortars shelled the road, and the road was shelled again.');
		const before = await get<StatusView>('/api/status');
		const withdrawn = await post(`/api/reports/${id}/withdraw`, { why: 'The outlet took it back.' });
		expect(await withdrawn.json()).toMatchObject({
			report: { state: 'withdrawn', withdrawn: { why: 'The outlet took it back.' } },
		});
		expect((await get<StatusView>('/api/status')).claims).toBe(before.claims - 2);
		expect((await post(`/api/reports/${id}/withdraw`, { why: 'again' })).status).toBe(409);
		expect(await (await post(`/api/reports/${id}/restore`, {})).json()).toMatchObject({ report: { state: 'read' } });
		expect((await get<StatusView>('/api/status')).claims).toBe(before.claims);
	});

	it('need a reason to be withdrawn', async () => {
		const answer = await post('/api/reports/any/withdraw', { why: ' ' });
		expect(answer.status).toBe(400);
		expect(await answer.json()).toMatchObject({ error: { code: 'request.wrong', place: 'why' } });
	});

	it('are listed, and found by their words', async () => {
		await add('A convoy of aid lorries reached Qaminas and nobody shelled it.');
		const found = await get<ReportList>('/api/reports?q=Qaminas&limit=5');
		expect(found.total).toBe(1);
		expect(found.reports[0]!.opening).toContain('«Qaminas»');
	});

	it.each([
		['{"text":1}', 'text'],
		['{"text":"x","colour":"red"}', 'body'],
		['{"text":', 'body'],
	])('that are no report are refused: %s', async (body, place) => {
		const answer = await request('/api/reports', {
			method: 'POST',
			body,
			headers: { 'content-type': 'application/json' },
		});
		expect(answer.status).toBe(400);
		expect(await answer.json()).toMatchObject({ error: { code: 'request.wrong', place } });
	});

	it('with a date that is no day are refused, told which field', async () => {
		const received = (await (
			await post('/api/reports', { text: 'Some words.', published: '2017-02-30' })
		).json()) as Received;
		expect(received.results[0]).toMatchObject({ outcome: 'refused', error: { code: 'date.wrong' } });
	});
});

describe('claims', () => {
	it('are listed and counted by filters', async () => {
		await add('Tanks shelled the silo. Tanks shelled the mill.');
		const list = await get<ClaimList>('/api/claims?place=none&limit=1');
		expect(list.claims).toHaveLength(1);
		expect(list.next).not.toBeNull();
		const summary = await get<{ total: number; noPlace: number }>('/api/claims/summary?place=none');
		expect(summary.total).toBe(list.total);
		expect(summary.noPlace).toBe(list.total);
	});

	it('are exported as CSV with a header, safe in a spreadsheet, numbers still numbers', async () => {
		const id = await add('Before dawn guns shelled Kafr Zita, "twice", a farmer said.');
		const answer = await request(`/api/claims.csv?report=${id}`);
		expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
		const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer()).split('\r\n');
		expect(lines[0]).toMatch(/^\uFEFFkey,type,family,status,actors,/);
		expect(lines[1]).toContain(",'=cmd|calc,");
		expect(lines[1]).toContain(',-35.4,36.6,');
		expect(lines).toHaveLength(3);
	});

	it('are exported as GeoJSON, with no geometry where no place is known', async () => {
		await add('Guns shelled somewhere, a lorry driver said.');
		const all = (await (
			await request('/api/claims.geojson')
		).json()) as GeoJSON.FeatureCollection<GeoJSON.Point | null>;
		expect(all.features.length).toBe((await get<StatusView>('/api/status')).claims);
		expect(all.features.some(({ geometry }) => geometry === null)).toBe(true);
		expect(all.features.find(({ geometry }) => geometry)!.geometry!.coordinates).toEqual([36.6, -35.4]);
	});
});

describe('wrong requests', () => {
	it.each([
		['/api/reports?colour=red', 400, 'request.wrong', 'colour'],
		['/api/claims?limit=0', 400, 'request.wrong', 'limit'],
		['/api/claims.csv?sideways=1', 400, 'request.wrong', 'sideways'],
		['/api/status?x=1', 400, 'request.wrong', 'x'],
		['/api/reports/nothing', 404, 'report.missing', 'nothing'],
		['/api/jobs/12345', 404, 'request.unknown', 'job 12345'],
		['/api/jobs/12345/events', 404, 'request.unknown', 'job 12345'],
		['/api/nowhere', 404, 'request.unknown', '/api/nowhere'],
		['/assets/missing.js', 404, 'request.unknown', '/assets/missing.js'],
	])('%s is answered %i %s', async (path, status, code, place) => {
		const answer = await request(path);
		const body = (await answer.json()) as ErrorView;
		expect([answer.status, body.error.code, body.error.place]).toEqual([status, code, place]);
		expect(body.error.message.length).toBeGreaterThan(20);
	});

	it('from other names than this machine are refused (DNS rebinding)', async () => {
		const answer = await request('/api/status', { headers: { host: 'evil.example:4417' } });
		expect(answer.status).toBe(403);
		expect(await answer.json()).toMatchObject({ error: { code: 'request.foreign' } });
		expect((await request('/api/status', { headers: { host: '127.0.0.1:4417' } })).status).toBe(200);
	});

	it.each([
		{ host: '127.0.0.1:4417', origin: 'http://evil.example' },
		{ host: '127.0.0.1:4417', origin: 'null' },
		{ host: '127.0.0.1:4417', origin: 'http://127.0.0.1:9999' },
		{ host: '127.0.0.1:4417', 'sec-fetch-site': 'cross-site' },
	])('that write from another site are refused: %o', async (headers) => {
		expect((await post('/api/reports', { text: 'Forged.' }, headers)).status).toBe(403);
	});

	it('that write from the app itself are served', async () => {
		const headers = { host: '127.0.0.1:4417', origin: 'http://127.0.0.1:4417', 'sec-fetch-site': 'same-origin' };
		expect((await post('/api/reports', { text: 'From the app.' }, headers)).status).toBe(200);
	});
});

describe('the web app', () => {
	it.each(['/', '/reports', '/claims/rab12.c4?type=shelling'])('answers its page at %s', async (path) => {
		const answer = await request(path);
		expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
		expect(answer.headers.get('cache-control')).toBe('no-cache');
		expect(await answer.text()).toContain('<title>Truceline</title>');
	});

	it('has its hashed files kept by the browser', async () => {
		const answer = await request('/assets/app-1a2b.js');
		expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
	});

	it('is not left by paths that climb', async () => {
		expect(await (await request('/..%2fpostgres.log')).text()).not.toContain('database system');
	});
});

describe('every answer', () => {
	it('forbids pages to load anything from elsewhere', async () => {
		const { headers } = await request('/api/status');
		expect(headers.get('content-security-policy')).toContain("default-src 'self'");
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('cache-control')).toBe('no-store');
	});

	it('is described in OpenAPI', async () => {
		const { openapi, paths } = await get<{ openapi: string; paths: Record<string, unknown> }>('/api/openapi.json');
		expect(openapi).toBe('3.1.0');
		expect(Object.keys(paths)).toEqual(
			expect.arrayContaining(['/api/reports', '/api/reports/{id}', '/api/claims.csv']),
		);
	});
});
