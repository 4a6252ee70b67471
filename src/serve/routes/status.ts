import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { Codebook, StatusView } from '../../domain/index.ts';
import type { Served } from '../http/context.ts';
import { answers, newRouter, query } from '../http/router.ts';

/** How much there is, and by which versions. */
export function statusRoutes({ store, runner, codebook, version }: Served): OpenAPIHono {
	const router = newRouter();
	const status = createRoute({
		method: 'get',
		path: '/status',
		request: { query: query({}) },
		responses: answers(StatusView, 'Versions, and counts of reports and claims that stand'),
	});
	router.openapi(status, async (c) => {
		const { reports, claims, waiting } = await store.counts();
		return c.json({ version, reader: runner.reader, codebook: codebook.version, reports, claims, waiting }, 200);
	});
	const book = createRoute({
		method: 'get',
		path: '/codebook',
		request: { query: query({}) },
		responses: answers(Codebook, 'The kinds of thing a report can claim'),
	});
	router.openapi(book, (c) => c.json(codebook, 200));
	return router;
}
