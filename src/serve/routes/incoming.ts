import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { NewReport, Received, TrucelineError } from '../../domain/index.ts';
import { type Incoming, receive } from '../../work/index.ts';
import type { Served } from '../http/context.ts';
import { problem } from '../http/problem.ts';
import { answers, newRouter } from '../http/router.ts';

/** A text of 5 MB written wholly in escapes, or some dozens of files. */
const MAX_BODY_BYTES = 100 * 1024 * 1024;
const File = z.unknown().openapi({ type: 'string', format: 'binary' });
const FIELDS = ['title', 'publisher', 'published', 'url', 'replaces'] as const;

/** Reports come in: one pasted text as JSON, or files as a form. Each is told what became of it. */
export function incomingRoutes({ store, runner, now }: Served): OpenAPIHono {
	const router = newRouter();
	router.use(
		'/reports',
		bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => problem(c, new TrucelineError('report.too-large')) }),
	);
	const add = createRoute({
		method: 'post',
		path: '/reports',
		request: {
			body: {
				required: true,
				content: {
					'application/json': { schema: NewReport },
					'multipart/form-data': {
						schema: NewReport.omit({ text: true }).extend({ files: z.array(File) }),
					},
				},
			},
		},
		responses: answers(Received, 'What became of each, and the job that reads them'),
	});
	router.openAPIRegistry.registerPath(add);
	router.post('/reports', async (c) => {
		const received = await receive(store, await incomingOf(c), now);
		runner.wake();
		return c.json(received satisfies Received, 200);
	});
	return router;
}

async function incomingOf(c: Context): Promise<Incoming[]> {
	const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
	if (type === 'multipart/form-data') return filesOf(await c.req.formData().catch(notReadable));
	if (type === 'application/json') return [textOf(await c.req.json().catch(notReadable))];
	throw new TrucelineError('request.wrong', 'content-type', 'Send application/json or multipart/form-data.');
}

function notReadable(): never {
	throw new TrucelineError('request.wrong', 'body', 'It cannot be read.');
}

function textOf(body: unknown): Incoming {
	const parsed = NewReport.strict().safeParse(body);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		throw new TrucelineError('request.wrong', issue?.path.join('.') || 'body', `${issue?.message ?? ''}.`);
	}
	const { text, title, publisher, published, url, replaces } = parsed.data;
	const told = [title, publisher, published, url, replaces].map((value) => value?.trim() || null);
	return { text, told: toldOf(told) };
}

function filesOf(form: FormData): Incoming[] {
	for (const name of form.keys()) {
		if (name !== 'files' && !FIELDS.some((field) => field === name)) {
			throw new TrucelineError('request.wrong', name, `There is no field "${name}".`);
		}
	}
	const told = FIELDS.map((field) => {
		const value = form.get(field);
		return typeof value === 'string' ? value.trim() || null : null;
	});
	const files = form.getAll('files').filter((value) => typeof value !== 'string');
	if (files.length === 0) throw new TrucelineError('request.wrong', 'files', 'Give at least one file.');
	return files.map((file) => ({
		told: toldOf(told),
		file: {
			name: file.name,
			mediaType: file.type,
			size: file.size,
			bytes: async () => new Uint8Array(await file.arrayBuffer()),
		},
	}));
}

function toldOf(values: Array<string | null>): Incoming['told'] {
	const [title = null, publisher = null, published = null, url = null, replaces = null] = values;
	return { title, publisher, published, url, replaces };
}
