/**
 * `npm run bench [-- claims places sayings times entities scenes clusters speed]`: measures the reader and prints one table, which is kept in RESULTS.md.
 * Without names it measures everything; what the benchmark sets beside the checkout lack is told as not measured.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchClaims } from './claims.ts';
import { benchClusters, benchScenes } from './monitoring.ts';
import { benchPart, type Part } from './parts.ts';
import { ROOT, sharedPath } from './shared.ts';
import { benchSpeed } from './speed.ts';

type Row = [what: string, measure: string, value: string];

const asked = process.argv.slice(2).filter((a) => !a.startsWith('-'));
const wanted = (name: string) => asked.length === 0 || asked.includes(name);
const work = mkdtempSync(join(tmpdir(), 'truceline-bench-'));
const rows: Row[] = [];

try {
	await claims();
	for (const set of ['lgl', 'tr-news', 'geowebnews']) await part('places', `bench/places/${set}.dev.jsonl`, true);
	await part('sayings', 'bench/sayings/polnear.dev.jsonl', false);
	await part('times', 'bench/times/timebank.jsonl', false);
	await part('entities', 'bench/entities/re3d.jsonl', true);
	await scenes();
	await clusters();
	await speed();
} finally {
	rmSync(work, { recursive: true, force: true });
}
const table = render(rows);
process.stdout.write(`${table}\n`);
if (asked.length === 0) writeFileSync(join(ROOT, 'bench/RESULTS.md'), results(table));

async function claims(): Promise<void> {
	if (!wanted('claims')) return;
	const folder = sharedPath('bench/reports');
	const scorer = sharedPath('bench/score.mjs');
	if (!folder || !scorer) return missing('claims', 'bench/reports');
	const s = await benchClaims(folder, scorer, work);
	rows.push([
		'claims',
		'typed F1 (precision, recall)',
		`${f(s.typed.f1)} (${f(s.typed.precision)}, ${f(s.typed.recall)})`,
	]);
	rows.push(['claims', 'whole F1', f(s.whole.f1)]);
	rows.push(['claims', 'family F1', f(s.family.f1)]);
	rows.push([
		'claims',
		'fields right of paired',
		Object.entries(s.slots)
			.map(([k, v]) => `${k} ${f(v)}`)
			.join(', '),
	]);
	rows.push(['claims', 'calibration error of confidence', f(s.ece)]);
	rows.push([
		'claims',
		'calibration curve: told → right (claims)',
		s.curve.map((b) => `${b.told.toFixed(2)} → ${b.right.toFixed(2)} (${b.claims})`).join(', '),
	]);
}

async function part(name: Part, path: string, outOfFold: boolean): Promise<void> {
	if (!wanted(name)) return;
	const gold = sharedPath(path);
	const scorer = sharedPath('bench/parts.mjs');
	if (!gold || !scorer) return missing(name, path);
	const scores = await benchPart(name, gold, scorer, work, outOfFold);
	const set = path.replace(/^.*\//, '').replace('.jsonl', '') + (outOfFold ? ' (documents not learnt from)' : '');
	for (const [measure, value] of flat(scores)) rows.push([`${name}: ${set}`, measure, value]);
}

async function scenes(): Promise<void> {
	if (!wanted('scenes')) return;
	const folder = sharedPath('bench/scenes');
	const scorer = sharedPath('bench/monitor.mjs');
	if (!folder || !scorer) return missing('scenes', 'bench/scenes');
	for (const [part, s] of Object.entries(await benchScenes(folder, scorer, work))) {
		rows.push(['scenes', `${part} ${'b3' in s ? 'B³' : 'f1' in s ? 'F1' : 'right'}`, f(s.b3 ?? s.f1 ?? s.share ?? 0)]);
	}
}

async function clusters(): Promise<void> {
	if (!wanted('clusters')) return;
	const file = sharedPath('bench/merge/clusters.dev.jsonl');
	const learnt = sharedPath('data/claims/train.jsonl.gz');
	if (!file || !learnt) return missing('clusters', 'bench/merge/clusters.dev.jsonl');
	const s = await benchClusters(file, learnt, work);
	const what = `merging: ${s.articles} articles of ${s.groups} incidents`;
	rows.push([what, 'pairs of one incident joined', f(s.recall)]);
	rows.push([what, 'precision of joined pairs', f(s.precision)]);
}

async function speed(): Promise<void> {
	if (!wanted('speed')) return;
	const file = sharedPath('data/news/pool.jsonl.gz');
	if (!file) return missing('speed', 'data/news/pool.jsonl.gz');
	const s = await benchSpeed(file, work);
	rows.push(['speed', `${s.reports} reports, ${s.words} words, whole path`, `${s.seconds.toFixed(0)} s`]);
	rows.push(['speed', 'words a second', s.wordsPerSecond.toFixed(0)]);
	rows.push(['speed', 'reports a second', s.reportsPerSecond.toFixed(2)]);
	rows.push(['speed', 'peak memory', `${s.peakMiB.toFixed(0)} MiB`]);
}

function missing(what: string, path: string): void {
	rows.push([what, path, 'not here, not measured']);
}

function flat(scores: Record<string, unknown>, prefix = ''): [string, string][] {
	return Object.entries(scores).flatMap(([k, v]): [string, string][] => {
		if (typeof v === 'number') return [[prefix + k, f(v)]];
		const o = v as Record<string, unknown>;
		if (typeof o.f1 === 'number')
			return [[`${prefix}${k} F1 (p, r)`, `${f(o.f1)} (${f(o.p as number)}, ${f(o.r as number)})`]];
		return flat(o, `${prefix}${k} `);
	});
}

function f(x: number): string {
	return x.toFixed(3);
}

function render(all: Row[]): string {
	return ['| what | measure | value |', '|---|---|---|', ...all.map((r) => `| ${r.join(' | ')} |`)].join('\n');
}

function results(text: string): string {
	const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
	const dirty = execFileSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' }).trim()
		? ' with uncommitted changes'
		: '';
	return `# Last measurement\n\n\`npm run bench\` at commit ${commit}${dirty}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}.\n\n${text}\n`;
}
