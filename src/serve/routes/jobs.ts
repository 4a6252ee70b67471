import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { JobView } from '../../domain/index.ts';
import type { Served } from '../http/context.ts';
import { answers, IdParam, newRouter, query } from '../http/router.ts';

const LOOK_EVERY_MS = 1_000;

/** How far the reading of what was given has come: once, or as events until it ends. */
export function jobRoutes({ store, runner }: Served): OpenAPIHono {
	const router = newRouter();
	const job = createRoute({
		method: 'get',
		path: '/jobs/{id}',
		request: { params: IdParam, query: query({}) },
		responses: answers(JobView, 'A job; /events tells it again on every change, as server-sent events'),
	});
	router.openapi(job, async (c) => c.json(await store.getJob(c.req.valid('param').id), 200));

	router.get('/jobs/:id/events', async (c) => {
		const id = c.req.param('id');
		let seen = await store.getJob(id);
		return streamSSE(c, async (stream) => {
			let told = '';
			for (;;) {
				const data = JSON.stringify(seen);
				if (data !== told) await stream.writeSSE({ event: 'job', data });
				told = data;
				if (stream.aborted || seen.state === 'done' || seen.state === 'failed') return;
				await runner.changed(LOOK_EVERY_MS);
				seen = await store.getJob(id);
			}
		});
	});
	return router;
}
