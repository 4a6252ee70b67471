import { createReadStream, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Codebook, isDay, type Reading, type Report, Scene, TrucelineError } from '../domain/index.ts';
import { loadAgreements, yamlFilesAt } from '../knowledge/agreements.ts';
import { loadMergeWords } from '../knowledge/merge-words.ts';
import { joinParties, parseParties } from '../knowledge/parties.ts';
import { type KnowledgeProblem, parseYamlOne } from '../knowledge/yaml.ts';
import { monitor as monitorScene, sceneParty } from '../monitor/index.ts';
import { type Io, usage } from './command.ts';
import { readReports } from './monitor-reports.ts';
import { monitorTable } from './monitor-table.ts';
import { outputTo } from './output.ts';
import { problemLine } from './problems.ts';

/** Reads one report. The edge brings the real reader. */
export type ReadReport = (report: Report) => Promise<Reading>;

export const MONITOR_USAGE = `truceline monitor SCENE.json [--format json|table]
truceline monitor --reports REPORTS.jsonl [--agreements PATH…] [--parties PATH…] [--as-of YYYY-MM-DD] [--format json|table]

SCENE.json holds claims, parties and agreements as of a day; - is standard input.
With --reports, raw reports are read first: one a line, as for "read --jsonl".

  --agreements  YAML files or folders beside those of knowledge/agreements/; the same id wins over them; may repeat
  --parties     the same for parties
  --as-of       the day asked for (default: the latest day of publication)
  --format      json (default) or table`;

const KNOWLEDGE = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'knowledge');

/**
 * `truceline monitor`, with the arguments after its name. Gives the exit status: 1 where a report could not be read.
 * `read` is asked only with --reports. Errors: `usage`, `file.missing`, `knowledge.wrong`, `scene.wrong`, `date.wrong`.
 */
export async function runMonitor(args: string[], io: Io, read: ReadReport): Promise<number> {
	const { options, files } = typed(args);
	if (options.help) {
		io.stdout.write(`${MONITOR_USAGE}\n`);
		return 0;
	}
	const format = options.format ?? 'json';
	if (format !== 'json' && format !== 'table') throw usage('--format is json or table.');
	const asOf = options['as-of'];
	if (asOf !== undefined && !isDay(asOf)) throw new TrucelineError('date.wrong', '--as-of');
	const { scene, claims, failed } = options.reports
		? await fromReports(options, files, io, read)
		: { scene: await sceneAt(files, options, io), claims: null, failed: false };
	const result = monitorScene(scene, loadCodebook(), await loadMergeWords());
	const out = outputTo(io.stdout);
	const printed = claims ? { asOf: scene.asOf, ...result, claims } : result;
	await out.write(format === 'json' ? `${JSON.stringify(printed)}\n` : monitorTable(scene, result));
	return failed ? 1 : 0;
}

interface Options {
	reports?: string | undefined;
	agreements: string[];
	parties: string[];
	'as-of'?: string | undefined;
	format?: string | undefined;
	help?: boolean | undefined;
}

function typed(args: string[]): { options: Options; files: string[] } {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			strict: true,
			options: {
				reports: { type: 'string' },
				agreements: { type: 'string', multiple: true, default: [] },
				parties: { type: 'string', multiple: true, default: [] },
				'as-of': { type: 'string' },
				format: { type: 'string' },
				help: { type: 'boolean', short: 'h' },
			},
		});
		return { options: values, files: positionals };
	} catch (error) {
		throw usage((error as Error).message.split('. ')[0]!.replace(/\.?$/, '.'));
	}
}

async function sceneAt(files: string[], options: Options, io: Io): Promise<Scene> {
	const [file, ...more] = files;
	if (file === undefined || more.length > 0) throw usage('Name one SCENE.json, - for standard input, or --reports.');
	if (options.agreements.length + options.parties.length > 0)
		throw usage('--agreements and --parties go with --reports.');
	const text = file === '-' ? await allOf(io.stdin) : await readFile(file, 'utf8');
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		throw new TrucelineError('scene.wrong', file, `It is not JSON: ${(error as Error).message}.`);
	}
	const parsed = Scene.safeParse(value);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		throw new TrucelineError('scene.wrong', file, `"${issue?.path.join('.')}": ${issue?.message}.`);
	}
	return options['as-of'] ? { ...parsed.data, asOf: options['as-of'] } : parsed.data;
}

async function fromReports(options: Options, files: string[], io: Io, read: ReadReport) {
	const agreements = loadAgreements([join(KNOWLEDGE, 'agreements'), ...present(options.agreements), ...present(files)]);
	const partyFiles = [join(KNOWLEDGE, 'parties'), ...present(options.parties)].flatMap(yamlFilesAt);
	const parties = joinParties(partyFiles.map((file) => parseParties(readFileSync(file, 'utf8'), file)));
	tell([...agreements.problems, ...parties.problems], io);
	const source = options.reports === '-' ? io.stdin : createReadStream(options.reports!);
	const given = await readReports(source, read);
	for (const { id, message } of given.failures) io.stderr.write(`truceline: ${id ?? 'a line'}: ${message}\n`);
	const asOf = options['as-of'] ?? given.published.sort().at(-1);
	if (asOf === undefined) throw usage('No report tells when it was published: give --as-of.');
	const scene: Scene = {
		id: 'reports',
		asOf,
		parties: parties.parties.map(sceneParty),
		agreements: agreements.agreements,
		claims: given.told,
		decisions: [],
	};
	return { scene, claims: given.claims, failed: given.failures.length > 0 };
}

/** Paths that are there; one that is not is an error, since nothing would tell that it was left out. */
function present(paths: string[]): string[] {
	for (const path of paths) if (yamlFilesAt(path).length === 0) throw new TrucelineError('file.missing', path);
	return paths;
}

function tell(problems: readonly KnowledgeProblem[], io: Io): void {
	for (const problem of problems) io.stderr.write(problemLine(problem));
}

function loadCodebook(): Codebook {
	const file = join(KNOWLEDGE, 'codebook.yaml');
	const { value, problems } = parseYamlOne(Codebook, readFileSync(file, 'utf8'), file);
	if (!value) throw new TrucelineError('knowledge.wrong', file, problems[0]?.message);
	return value;
}

async function allOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
	const parts: Uint8Array[] = [];
	for await (const part of stream) parts.push(part);
	return Buffer.concat(parts).toString('utf8');
}
