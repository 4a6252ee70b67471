import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type ErrorCode, type ErrorView, TrucelineError, toPlain } from '../../domain/index.ts';

const STATUS: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
	'report.missing': 404,
	'event.missing': 404,
	'agreement.missing': 404,
	'party.missing': 404,
	'decision.missing': 404,
	'request.unknown': 404,
	'request.foreign': 403,
	'report.withdrawn': 409,
	'report.too-large': 413,
	'report.too-slow': 422,
	'store.unreachable': 503,
	'model.missing': 503,
	internal: 500,
};

/** Answers with an `ErrorView`; what is not ours is `internal` and tells no inner detail. */
export function problem(c: Context, error: unknown): Response {
	const ours = error instanceof HTTPException ? new TrucelineError('request.wrong', null, error.message) : error;
	const { code, message } = toPlain(ours);
	const place = ours instanceof TrucelineError ? ours.place : null;
	return c.json({ error: { code, message, place } } satisfies ErrorView, STATUS[code] ?? 400);
}
