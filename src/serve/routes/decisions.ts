import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ReportPage } from '../../domain/index.ts';
import type { Served } from '../http/context.ts';
import { answers, IdParam, newRouter } from '../http/router.ts';
import { WHO } from '../http/who.ts';

const Why = z.object({ why: z.string().trim().min(1, 'Say why.').max(2000) });
const body = <S extends z.ZodType>(schema: S) => ({ content: { 'application/json': { schema } }, required: true });

/** What people decide on a report: to withdraw it, and to undo that. */
export function decisionRoutes({ store, now }: Served): OpenAPIHono {
	const router = newRouter();
	const withdraw = createRoute({
		method: 'post',
		path: '/reports/{id}/withdraw',
		request: { params: IdParam, body: body(Why) },
		responses: answers(ReportPage, 'The report, now out of every count'),
	});
	router.openapi(withdraw, async (c) => {
		const { id } = c.req.valid('param');
		await store.withdrawReport(id, { who: WHO, why: c.req.valid('json').why, at: now() });
		return c.json(await store.getReport(id), 200);
	});

	const restore = createRoute({
		method: 'post',
		path: '/reports/{id}/restore',
		request: { params: IdParam, body: body(Why.partial()) },
		responses: answers(ReportPage, 'The report, counted again'),
	});
	router.openapi(restore, async (c) => {
		const { id } = c.req.valid('param');
		await store.restoreReport(id, { who: WHO, why: c.req.valid('json').why ?? '', at: now() });
		return c.json(await store.getReport(id), 200);
	});
	return router;
}
