import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { TrucelineError } from '../../domain/index.ts';
import { problem } from '../http/problem.ts';

/** What only a file can be: an address of the app may hold a dot too, as a claim's key does. */
const ASSET = /^\/assets\/|\.(?:js|css|map|json|txt|svg|png|ico|woff2?|webmanifest)$/;

/** The built web app: its files, and its page at every other address, since the app itself knows which page that is. */
export function webRoutes(folder: string): Hono {
	const router = new Hono();
	router.use(async (c, next) => {
		await next();
		// Files under assets/ carry a hash of their content in their names; all else may change with the next build.
		const lasting = c.res.ok && c.req.path.startsWith('/assets/');
		c.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
	});
	router.use(serveStatic({ root: folder }));
	router.get('/*', async (c) => {
		if (ASSET.test(c.req.path)) return problem(c, new TrucelineError('request.unknown', c.req.path));
		const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null);
		if (page === null) return c.text('The web app is not built. Run `npm start` or `npm run build`.', 503);
		return c.html(page);
	});
	return router;
}
