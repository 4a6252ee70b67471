import { join } from 'node:path';
import { loadKnowledge } from '../knowledge/index.ts';
import {
	type Comparison,
	compareResults,
	loadMonitorKnowledge,
	openMonitoring,
	ROOT,
	type StoredResult,
} from '../work/index.ts';
import { type Command, usage } from './command.ts';
import { outputTo } from './output.ts';
import { problemLine } from './problems.ts';
import { DATA_OPTION, DATA_USAGE, withStore } from './stored.ts';

/** `truceline remake`: the whole archive merged, judged and followed again. */
export const remake: Command = {
	usage: `truceline remake [--compare] [--format table|json] [--data FOLDER]

Makes events, disputes, findings, duties, control, forecasts and warnings again from all claims, by the rules, codebook and
knowledge at hand, and puts them in the place of what was made before. The earlier result is kept beside it where
other versions made it.

  --compare  change nothing; tell what would move against the result that is kept
  --format   table (default), or json with every difference

${DATA_USAGE}`,
	options: { ...DATA_OPTION, compare: { type: 'boolean' }, format: { type: 'string' } },
	async run({ options, files }, io) {
		if (files.length > 0) throw usage(`"${files[0]}" is one word too many.`);
		const format = options.format ?? 'table';
		if (format !== 'table' && format !== 'json') throw usage('--format is table or json.');
		const { monitor, problems } = await loadMonitorKnowledge(loadKnowledge(join(ROOT, 'knowledge')));
		for (const problem of problems) io.stderr.write(problemLine(problem));
		return withStore(options, io, async (store) => {
			const monitoring = openMonitoring(store, monitor, () => new Date());
			const { before, after } = await monitoring.anew(options.compare !== true);
			const compared = compareResults(before?.found ?? EMPTY, after.found);
			const told = { before: headOf(before), after: headOf(after), ...compared };
			const text = format === 'json' ? `${JSON.stringify(told)}\n` : table(before, after, compared);
			await outputTo(io.stdout).write(text);
		});
	},
};

const EMPTY: StoredResult['found'] = {
	events: [],
	findings: [],
	disputes: [],
	duties: [],
	control: [],
	forecasts: [],
	warnings: [],
};

/** Differences that a table shows; all of them stand in the JSON. */
const SHOWN = 200;

const headOf = (result: StoredResult | null) =>
	result && {
		rules: result.rules,
		codebook: result.codebook,
		knowledge: result.knowledge,
		asOf: result.asOf,
		claims: result.claims,
	};

function table(before: StoredResult | null, after: StoredResult, { counts, differences }: Comparison): string {
	const madeBy = (result: StoredResult | null) =>
		result
			? `${result.rules}, codebook ${result.codebook}, knowledge ${result.knowledge}, as of ${result.asOf}, ${result.claims} claims`
			: 'nothing was made before';
	const lines = [`before: ${madeBy(before)}`, `after:  ${madeBy(after)}`, ''];
	lines.push(
		['noun', 'before', 'after', 'new', 'gone', 'changed']
			.map((word) => word.padEnd(10))
			.join('')
			.trimEnd(),
	);
	for (const [noun, count] of Object.entries(counts)) {
		const row = [noun, count.before, count.after, count.new, count.gone, count.changed];
		lines.push(
			row
				.map((cell) => `${cell}`.padEnd(10))
				.join('')
				.trimEnd(),
		);
	}
	if (differences.length > 0) lines.push('');
	for (const { noun, kind, about, before: was, after: is } of differences.slice(0, SHOWN)) {
		const moved = kind === 'changed' ? `${was} → ${is}` : (is ?? was ?? '');
		lines.push(`${kind.padEnd(8)}${noun.padEnd(10)}${about}: ${moved}`);
	}
	if (differences.length > SHOWN) lines.push(`… and ${differences.length - SHOWN} more; --format json tells all.`);
	return `${lines.join('\n').replace(/[\p{Cc}]/gu, (sign) => (sign === '\n' ? sign : ' '))}\n`;
}
