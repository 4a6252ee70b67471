import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { ReportFilter, ReportList, ReportPage } from '../../domain/index.ts';
import type { Served } from '../http/context.ts';
import { answers, IdParam, newRouter, query } from '../http/router.ts';

/** The reports that were given, and one with its claims. */
export function reportRoutes({ store }: Served): OpenAPIHono {
	const router = newRouter();
	const list = createRoute({
		method: 'get',
		path: '/reports',
		request: { query: query(ReportFilter.shape) },
		responses: answers(ReportList, 'Reports, newest first; `next` continues the list as `after`'),
	});
	router.openapi(list, async (c) => c.json(await store.listReports(c.req.valid('query')), 200));

	const page = createRoute({
		method: 'get',
		path: '/reports/{id}',
		request: { params: IdParam, query: query({}) },
		responses: answers(ReportPage, 'A report with its text and claims'),
	});
	router.openapi(page, async (c) => c.json(await store.getReport(c.req.valid('param').id), 200));

	router.get('/reports/:id/original', async (c) => {
		const { bytes, mediaType, file } = await store.getOriginal(c.req.param('id'));
		const name = encodeURIComponent(file ?? `${c.req.param('id')}.txt`);
		return c.body(new Uint8Array(bytes), 200, {
			'content-type': mediaType.startsWith('text/') ? 'text/plain; charset=utf-8' : 'application/octet-stream',
			'content-disposition': `attachment; filename*=UTF-8''${name}`,
		});
	});
	return router;
}
