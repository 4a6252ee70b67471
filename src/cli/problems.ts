import type { KnowledgeProblem } from '../knowledge/index.ts';

/** A problem in a knowledge file as a line for people. */
export const problemLine = ({ file, line, message, cure }: KnowledgeProblem): string =>
	`truceline: ${file}${line === null ? '' : `:${line}`}: ${message} ${cure}\n`;
