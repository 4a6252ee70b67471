import { createReadStream } from 'node:fs';
import { isDay, TrucelineError } from '../domain/index.ts';
import { type Given, inOrder, loadReading, openPool, workersFrom } from '../work/index.ts';
import { type Command, type Io, usage } from './command.ts';
import { type Format, print } from './print.ts';
import { problemLine } from './problems.ts';
import { reportFiles } from './report-files.ts';
import { reportLines } from './report-lines.ts';
import { version } from './version.ts';

/** `truceline read`: reports to claims, on standard output, with no database and no network. */
export const read: Command = {
	usage: `truceline read FILE… [--published YYYY-MM-DD] [--publisher NAME] [--title TEXT] [--format json|table]
truceline read --jsonl [FILE…] < reports.jsonl > read.jsonl

FILE is text, HTML, PDF, DOCX or e-mail; - is standard input. One result a line, in the order of the input.
A report that cannot be read gives {"id","error":{"code","message"}} in its place; the others go on and the exit status is 1.

  --published   the day on which it was published; without it "Monday" stays unknown
  --publisher   the outlet
  --title       the headline
  --format      json (default) or table
  --jsonl       one report a line: {"id","text","title"?,"publisher"?,"published"?,"url"?,"language"?}
  --workers     worker processes, 1 to 64 (default 2)`,
	options: {
		published: { type: 'string' },
		publisher: { type: 'string' },
		title: { type: 'string' },
		format: { type: 'string' },
		jsonl: { type: 'boolean' },
		workers: { type: 'string' },
	},
	async run({ options, files }, io) {
		const format = formatFrom(options.format);
		const input = options.jsonl ? lines(files, options, io) : documents(files, options, io);
		const workers = workersFrom(options.workers ?? io.env.TRUCELINE_WORKERS);
		const { pool: poolOptions, knowledge } = loadReading(workers, await version());
		for (const problem of knowledge.problems) io.stderr.write(problemLine(problem));
		const pool = openPool(poolOptions);
		try {
			return await print(inOrder(pool, input), format, io);
		} finally {
			await pool.close();
		}
	},
};

type Options = Record<string, string | boolean | undefined>;
const textOf = (value: string | boolean | undefined) => (typeof value === 'string' && value !== '' ? value : null);

function formatFrom(told: string | boolean | undefined): Format {
	if (told === undefined || told === 'json') return 'json';
	if (told === 'table') return 'table';
	throw usage('--format is json or table.');
}

function documents(files: string[], options: Options, io: Io): AsyncIterable<Given> {
	if (files.length === 0) throw usage('Name at least one FILE, - for standard input, or --jsonl.');
	const published = textOf(options.published);
	if (published !== null && !isDay(published)) throw new TrucelineError('date.wrong', '--published');
	return reportFiles(
		files,
		{ published, title: textOf(options.title), publisher: textOf(options.publisher) },
		io.stdin,
	);
}

function lines(files: string[], options: Options, io: Io): AsyncIterable<Given> {
	for (const name of ['published', 'publisher', 'title']) {
		if (options[name] !== undefined) throw usage(`--${name} goes with files; with --jsonl each line tells its own.`);
	}
	return linesOfAll(files.length > 0 ? files : ['-'], io);
}

async function* linesOfAll(files: string[], io: Io): AsyncGenerator<Given> {
	const warn = (message: string) => void io.stderr.write(`truceline: ${message}\n`);
	for (const file of files) yield* reportLines(file === '-' ? io.stdin : createReadStream(file), warn);
}
