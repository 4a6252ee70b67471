import { createReadStream, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim, Reading } from '../src/domain/index.ts';
import { overlaps } from '../src/domain/index.ts';
import { run } from './command.ts';
import { ROOT } from './shared.ts';

interface Gold {
	report: { publisher: string | null; published: string | null; title: string | null; file: string };
	claims: { type: string; also?: string[]; status: string | string[]; quote: string; optional: boolean }[];
}

export interface ClaimScores {
	typed: { f1: number; precision: number; recall: number };
	whole: { f1: number };
	family: { f1: number };
	slots: Record<string, number>;
	ece: number;
	curve: { from: number; claims: number; told: number; right: number }[];
}

/** Reads the marked reports of `folder` and scores the claims with `scorer`; keeps readings in `work`. */
export async function benchClaims(folder: string, scorer: string, work: string): Promise<ClaimScores> {
	const names = readdirSync(folder)
		.filter((f) => f.endsWith('.gold.json'))
		.map((f) => f.replace('.gold.json', ''))
		.sort();
	const gold = new Map(names.map((n) => [n, JSON.parse(readFileSync(join(folder, `${n}.gold.json`), 'utf8')) as Gold]));
	mkdirSync(join(work, 'claims'), { recursive: true });
	const lines = names.map((id) => {
		const { report } = gold.get(id)!;
		const text = readFileSync(join(folder, report.file ?? `${id}.txt`), 'utf8');
		return JSON.stringify({ id, text, title: report.title, publisher: report.publisher, published: report.published });
	});
	writeFileSync(join(work, 'claims.in.jsonl'), `${lines.join('\n')}\n`);
	const out = join(work, 'claims.out.jsonl');
	const read = await run(join(ROOT, 'bin/truceline'), ['read', '--jsonl'], {
		input: createReadStream(join(work, 'claims.in.jsonl')),
		output: out,
	});
	if (read.code !== 0) throw new Error(`truceline read ended with ${read.code}: ${read.stderr}`);
	const readings = readFileSync(out, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((l) => JSON.parse(l) as Reading);
	for (const r of readings) writeFileSync(join(work, 'claims', `${r.report.id}.json`), JSON.stringify(r));
	const scored = join(work, 'claims.score.json');
	await run(process.execPath, [scorer, folder, join(work, 'claims')], { output: scored });
	const { typed, whole, family, slots } = JSON.parse(readFileSync(scored, 'utf8')) as ClaimScores;
	const judged = readings.flatMap((r) => judge(r.claims, gold.get(r.report.id)!, textOf(folder, r.report.id, gold)));
	return { typed, whole, family, slots, ...calibrationOf(judged) };
}

const textOf = (folder: string, id: string, gold: Map<string, Gold>): string =>
	readFileSync(join(folder, gold.get(id)!.report.file ?? `${id}.txt`), 'utf8');

/** For each claim the confidence told, and whether a marked claim agrees in type and status. */
function judge(claims: Claim[], gold: Gold, text: string): { told: number; right: boolean }[] {
	const settled = (s: string) => (s === 'ongoing' ? 'happened' : s);
	const marked = gold.claims.map((g) => {
		const start = text.indexOf(g.quote);
		return {
			...g,
			span: { start, end: start + g.quote.length },
			statuses: [g.status].flat().map(settled),
			used: false,
		};
	});
	return [...claims]
		.sort((a, b) => b.confidence - a.confidence)
		.map((c) => {
			const hit = marked.find(
				(g) =>
					!g.used &&
					overlaps(g.span, c.quote) &&
					[g.type, ...(g.also ?? [])].includes(c.type) &&
					g.statuses.includes(settled(c.status)),
			);
			if (hit) hit.used = true;
			return { told: c.confidence, right: hit !== undefined };
		});
}

/** Expected calibration error over ten bins of equal width (Naeini et al., AAAI 2015). */
function calibrationOf(judged: { told: number; right: boolean }[]): Pick<ClaimScores, 'ece' | 'curve'> {
	const curve = Array.from({ length: 10 }, (_, k) => {
		const bin = judged.filter((j) => Math.min(9, Math.floor(j.told * 10)) === k);
		const mean = (f: (j: { told: number; right: boolean }) => number) =>
			bin.length ? bin.reduce((s, j) => s + f(j), 0) / bin.length : 0;
		return { from: k / 10, claims: bin.length, told: mean((j) => j.told), right: mean((j) => (j.right ? 1 : 0)) };
	});
	const ece = curve.reduce((s, b) => s + (b.claims / judged.length) * Math.abs(b.told - b.right), 0);
	return { ece, curve: curve.filter((b) => b.claims > 0) };
}
