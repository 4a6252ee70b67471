import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { ClaimFilter, ClaimList, ClaimSummary } from '../../domain/index.ts';
import type { Served } from '../http/context.ts';
import { answers, newRouter, query } from '../http/router.ts';

/** The claims of all reports that stand, by filters: as a list, and counted for map, timeline and filters. */
export function claimRoutes({ store }: Served): OpenAPIHono {
	const router = newRouter();
	const list = createRoute({
		method: 'get',
		path: '/claims',
		request: { query: query(ClaimFilter.shape) },
		responses: answers(ClaimList, 'Claims; `next` continues the list as `after`'),
	});
	router.openapi(list, async (c) => c.json(await store.listClaims(c.req.valid('query')), 200));

	const summary = createRoute({
		method: 'get',
		path: '/claims/summary',
		request: { query: query(ClaimFilter.shape) },
		responses: answers(ClaimSummary, 'Counts of the claims that the filters leave'),
	});
	router.openapi(summary, async (c) => c.json(await store.summary(c.req.valid('query')), 200));
	return router;
}
