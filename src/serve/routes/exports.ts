import { createRoute, type OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { stream } from 'hono/streaming';
import { ClaimFilter, type ClaimRow, ErrorView } from '../../domain/index.ts';
import { csvHead, csvRow } from '../exports/claims-csv.ts';
import { featureOf } from '../exports/claims-geojson.ts';
import type { Served } from '../http/context.ts';
import { newRouter, query } from '../http/router.ts';

/** Rows of one write: few enough to stay flat in memory, enough not to write in crumbs. */
const ROWS_A_WRITE = 200;

/** The claims table as files, by the same filters, streamed however long. */
export function exportRoutes({ store }: Served): OpenAPIHono {
	const router = newRouter();
	router.openapi(route('/claims.csv', 'text/csv', 'Claims as CSV, a header first'), async (c) => {
		const rows = await begun(store.streamClaims(c.req.valid('query')));
		return download(c, 'text/csv; charset=utf-8', 'claims.csv', csvHead(), rows, csvRow, '', '');
	});
	router.openapi(route('/claims.geojson', 'application/geo+json', 'Claims as GeoJSON'), async (c) => {
		const rows = await begun(store.streamClaims(c.req.valid('query')));
		const head = '{"type":"FeatureCollection","features":[\n';
		const write = (row: ClaimRow) => JSON.stringify(featureOf(row));
		return download(c, 'application/geo+json', 'claims.geojson', head, rows, write, ',\n', '\n]}\n');
	});
	return router;
}

function route<P extends string>(path: P, type: string, description: string) {
	return createRoute({
		method: 'get',
		path,
		request: { query: query(ClaimFilter.shape) },
		responses: {
			200: { description, content: { [type]: { schema: { type: 'string' } } } },
			default: { description: 'What went wrong', content: { 'application/json': { schema: ErrorView } } },
		},
	} satisfies RouteConfig & { path: P });
}

/** The same rows, with the first one asked for already, so that a wrong filter is an error and not half a file. */
async function begun<T>(rows: AsyncIterable<T>): Promise<AsyncIterable<T>> {
	const iterator = rows[Symbol.asyncIterator]();
	const first = await iterator.next();
	return (async function* () {
		try {
			for (let at = first; !at.done; at = await iterator.next()) yield at.value;
		} finally {
			await iterator.return?.();
		}
	})();
}

function download(
	c: Context,
	type: string,
	name: string,
	head: string,
	rows: AsyncIterable<ClaimRow>,
	write: (row: ClaimRow) => string,
	between: string,
	end: string,
): Response {
	c.header('content-type', type);
	c.header('content-disposition', `attachment; filename="${name}"`);
	return stream(c, async (out) => {
		let held = head;
		let count = 0;
		for await (const row of rows) {
			if (out.aborted) return;
			held += (count > 0 ? between : '') + write(row);
			if (++count % ROWS_A_WRITE === 0) {
				await out.write(held);
				held = '';
			}
		}
		await out.write(held + end);
	});
}
