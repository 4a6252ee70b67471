import { parentPort } from 'node:worker_threads';
import { TrucelineError } from '../domain/index.ts';
import { extract } from './extract.ts';
import type { Answer, Question } from './guarded.ts';

/** The thread that takes texts out of files: one question at a time, each answered with a text or an error's code. */
parentPort?.on('message', async (question: Question) => {
	parentPort?.postMessage(await answer(question));
});

async function answer({ format, bytes, limits }: Question): Promise<Answer> {
	try {
		return { ok: true, extracted: await extract(format, bytes, limits) };
	} catch (error) {
		if (error instanceof TrucelineError) return { ok: false, code: error.code, detail: error.detail };
		return { ok: false, code: 'report.damaged', detail: null };
	}
}
