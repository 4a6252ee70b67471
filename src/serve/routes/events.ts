import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { EventFilter, EventList, EventPage, NamedClaims, StandFilter } from '../../domain/index.ts';
import { claimRow, eventList, eventPage } from '../../publish/pages/index.ts';
import type { Served } from '../http/context.ts';
import { namedEvent } from '../http/named-event.ts';
import { answers, IdParam, newRouter, query } from '../http/router.ts';
import { knownOf } from '../http/stand.ts';

/** Events by filters, and one with all that its claims say. */
export function eventRoutes(served: Served): OpenAPIHono {
	const router = newRouter();
	const list = createRoute({
		method: 'get',
		path: '/events',
		request: { query: query(EventFilter.shape) },
		responses: answers(EventList, 'Events; `next` continues the list as `after`'),
	});
	router.openapi(list, async (c) => {
		const filter = c.req.valid('query');
		return c.json(eventList(await knownOf(served, filter), filter), 200);
	});

	const page = createRoute({
		method: 'get',
		path: '/events/{id}',
		request: { params: IdParam, query: query(StandFilter.shape) },
		responses: answers(EventPage, 'An event; a name that it had before leads to it'),
	});
	router.openapi(page, async (c) => {
		const { id } = c.req.valid('param');
		const known = await knownOf(served, c.req.valid('query'));
		const [event, ...others] = await namedEvent(served, known, id);
		return c.json(eventPage(known, event, id, others), 200);
	});

	const named = createRoute({
		method: 'get',
		path: '/claims/named',
		request: { query: query({ keys: z.string().max(20_000), ...StandFilter.shape }) },
		responses: answers(NamedClaims, 'The claims of these keys, comma-separated'),
	});
	router.openapi(named, async (c) => {
		const { keys, ...filter } = c.req.valid('query');
		const { claims } = await knownOf(served, filter);
		const found = keys.split(',').flatMap((key) => claims.get(key.trim()) ?? []);
		return c.json({ claims: found.map(claimRow) }, 200);
	});
	return router;
}
