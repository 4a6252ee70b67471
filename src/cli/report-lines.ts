import { TrucelineError } from '../domain/index.ts';
import { readLine } from '../intake/index.ts';
import type { Given } from '../work/index.ts';
import { linesOf } from './lines.ts';

/** Longest line: a report of 5 MB whose every character is written as an escape still fits. */
const MAX_LINE_BYTES = 32 * 1024 * 1024;

/**
 * The reports of a stream of JSON lines, in order; what is no report keeps its place with its error. Empty lines are passed over.
 * `warn` is told what was wrong in a line that is read all the same.
 */
export async function* reportLines(
	chunks: AsyncIterable<Uint8Array>,
	warn: (message: string) => void,
): AsyncGenerator<Given> {
	let number = 0;
	for await (const line of linesOf(chunks, MAX_LINE_BYTES)) {
		number++;
		if (line === null) {
			const { code, message } = new TrucelineError('report.too-large', `line ${number}`);
			yield { id: null, failure: { code, message } };
		} else if (line.trim() !== '') {
			const { report, id, error, warning } = readLine(line, number);
			if (warning) warn(warning.message);
			yield report ? { report } : { id, failure: { code: error.code, message: error.message } };
		}
	}
}
