import type { OpenAPIHono } from '@hono/zod-openapi';
import { TrucelineError, toPlain } from '../domain/index.ts';
import type { Served } from './http/context.ts';
import { headers, onlyOurs } from './http/guard.ts';
import { problem } from './http/problem.ts';
import { newRouter } from './http/router.ts';
import { agreementRoutes } from './routes/agreements.ts';
import { claimRoutes } from './routes/claims.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { eventRoutes } from './routes/events.ts';
import { exportRoutes } from './routes/exports.ts';
import { incomingRoutes } from './routes/incoming.ts';
import { jobRoutes } from './routes/jobs.ts';
import { mergingRoutes } from './routes/merging.ts';
import { reportRoutes } from './routes/reports.ts';
import { situationRoutes } from './routes/situation.ts';
import { statusRoutes } from './routes/status.ts';
import { webRoutes } from './routes/web.ts';

const ROUTES = [
	statusRoutes,
	claimRoutes,
	exportRoutes,
	reportRoutes,
	incomingRoutes,
	decisionRoutes,
	jobRoutes,
	situationRoutes,
	eventRoutes,
	mergingRoutes,
	agreementRoutes,
];

/** The whole of what is served: the API under `/api`, the web app at every other address. */
export function makeApp(served: Served): OpenAPIHono {
	const app = newRouter();
	app.onError((error, c) => {
		if (toPlain(error).code === 'internal') served.onBreak(error);
		return problem(c, error);
	});
	app.use(headers, onlyOurs);
	app.use('/api/*', async (c, next) => {
		await next();
		c.header('cache-control', 'no-store');
	});
	for (const routes of ROUTES) app.route('/api', routes(served));
	app.doc31('/api/openapi.json', {
		openapi: '3.1.0',
		info: { title: 'Truceline', version: served.version, license: { name: 'Apache-2.0' } },
	});
	app.all('/api/*', (c) => problem(c, new TrucelineError('request.unknown', c.req.path)));
	app.route('/', webRoutes(served.webFolder));
	app.notFound((c) => problem(c, new TrucelineError('request.unknown', c.req.path)));
	return app;
}
