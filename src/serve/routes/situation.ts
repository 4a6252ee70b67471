import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { ControlPage, ForecastList, MonitorFilter, Situation, StandFilter } from '../../domain/index.ts';
import { controlPage, forecastList, situation } from '../../publish/pages/index.ts';
import type { Served } from '../http/context.ts';
import { answers, newRouter, query } from '../http/router.ts';
import { knownOf } from '../http/stand.ts';

/** What stands at a day: the situation, who holds what, what was foretold. */
export function situationRoutes(served: Served): OpenAPIHono {
	const router = newRouter();
	const first = createRoute({
		method: 'get',
		path: '/situation',
		request: { query: query(MonitorFilter.shape) },
		responses: answers(Situation, 'Events of a period against the period before, forecasts due, warnings, zones'),
	});
	router.openapi(first, async (c) => {
		const filter = c.req.valid('query');
		return c.json(situation(await knownOf(served, filter), filter), 200);
	});

	const control = createRoute({
		method: 'get',
		path: '/control',
		request: { query: query(StandFilter.shape) },
		responses: answers(ControlPage, 'Who holds what, by whose word'),
	});
	router.openapi(control, async (c) => c.json(controlPage(await knownOf(served, c.req.valid('query'))), 200));

	const forecasts = createRoute({
		method: 'get',
		path: '/forecasts',
		request: { query: query(StandFilter.shape) },
		responses: answers(ForecastList, 'Forecasts, what became of them, and the record of each source'),
	});
	router.openapi(forecasts, async (c) => c.json(forecastList(await knownOf(served, c.req.valid('query'))), 200));
	return router;
}
