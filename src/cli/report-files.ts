import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { TrucelineError, toPlain } from '../domain/index.ts';
import { intake, LIMITS } from '../intake/index.ts';
import type { Given } from '../work/index.ts';

/** What is told on the command line of every file that is read. */
export interface ToldHead {
	title: string | null;
	publisher: string | null;
	published: string | null;
}

/** The reports of files, each opened only when its turn comes; `-` is standard input, whose report is `stdin`. */
export async function* reportFiles(
	paths: string[],
	told: ToldHead,
	stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Given> {
	for (const path of paths) {
		const name = path === '-' ? 'stdin' : basename(path);
		try {
			const bytes = path === '-' ? await allOf(stdin) : await bytesOf(path);
			const { report, extracted } = await intake(bytes, { name, ...told });
			yield { report, extracted };
		} catch (error) {
			yield { id: name.replace(/(?<=.)\.[a-z0-9]{1,8}$/i, ''), failure: toPlain(error) };
		}
	}
}

async function bytesOf(path: string): Promise<Uint8Array> {
	try {
		if ((await stat(path)).size > LIMITS.bytes) throw new TrucelineError('report.too-large', path);
		return new Uint8Array(await readFile(path));
	} catch (error) {
		if (error instanceof TrucelineError) throw error;
		throw new TrucelineError(
			(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'file.missing' : 'report.damaged',
			path,
		);
	}
}

async function allOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of stream) {
		size += part.byteLength;
		if (size > LIMITS.bytes) throw new TrucelineError('report.too-large', 'stdin');
		parts.push(part);
	}
	return new Uint8Array(Buffer.concat(parts));
}
