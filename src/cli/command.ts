import type { ParseArgsConfig } from 'node:util';
import { TrucelineError } from '../domain/index.ts';

/** The world that a command sees: its streams and its environment. */
export interface Io {
	stdin: AsyncIterable<Uint8Array>;
	stdout: NodeJS.WritableStream;
	stderr: NodeJS.WriteStream;
	env: NodeJS.ProcessEnv;
}

/** What was typed after the command's name. */
export interface Typed {
	options: Record<string, string | boolean | undefined>;
	files: string[];
	/** The words as they were typed. */
	args: string[];
}

/** One command: how it is called and what it does. */
export interface Command {
	usage: string;
	/** What may be typed after its name; `own` for a command that reads its words itself. */
	options: NonNullable<ParseArgsConfig['options']> | 'own';
	/** Gives the exit status. */
	run(typed: Typed, io: Io): Promise<number>;
}

/** The error of a command that was called wrongly. */
export const usage = (detail: string) => new TrucelineError('usage', null, detail);
