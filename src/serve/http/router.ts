import { OpenAPIHono, z } from '@hono/zod-openapi';
import { ErrorView, TrucelineError } from '../../domain/index.ts';
import { problem } from './problem.ts';

/** A router whose wrong requests are answered with the field that is wrong. */
export function newRouter(): OpenAPIHono {
	return new OpenAPIHono({
		defaultHook: (result, c) => {
			if (result.success) return;
			const [issue] = result.error.issues;
			const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
			const place = unknown ?? (issue?.path.join('.') || null);
			const detail = unknown ? `There is no parameter "${unknown}".` : `${issue?.message ?? ''}.`.replace(/\.+$/, '.');
			return problem(c, new TrucelineError('request.wrong', place, detail));
		},
	});
}

/** The answers of a route: a body of `schema`, or an error. */
export const answers = <S extends z.ZodType>(schema: S, description: string) => ({
	200: { description, content: { 'application/json': { schema } } },
	default: { description: 'What went wrong, and the cure', content: { 'application/json': { schema: ErrorView } } },
});

/** A query that may hold these parameters and no others. */
export const query = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape);

/** An id in the path. */
export const IdParam = z.object({ id: z.string().min(1).max(200) });
