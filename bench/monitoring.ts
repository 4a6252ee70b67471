import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Claim } from '../src/domain/index.ts';
import { sentences } from '../src/read/text/sentences.ts';
import { run } from './command.ts';
import { ROOT } from './shared.ts';

/** Runs `truceline monitor` on every scene of `folder` and scores the results with `scorer` (monitor.mjs). */
export async function benchScenes(
	folder: string,
	scorer: string,
	work: string,
): Promise<Record<string, Record<string, number>>> {
	const out = join(work, 'scenes');
	mkdirSync(out, { recursive: true });
	for (const file of readdirSync(folder).filter((f) => f.endsWith('.scene.json'))) {
		const to = join(out, file.replace('.scene.json', '.json'));
		const ran = await run(join(ROOT, 'bin/truceline'), ['monitor', join(folder, file)], { output: to });
		if (ran.code !== 0) throw new Error(`truceline monitor ${file}: ${ran.stderr}`);
	}
	const scored = join(work, 'scenes.score.json');
	await run(process.execPath, [scorer, folder, out], { output: scored });
	return JSON.parse(readFileSync(scored, 'utf8')) as Record<string, Record<string, number>>;
}

interface Article {
	id: string;
	publisher: string;
	date: string;
	title: string | null;
	text: string;
}

interface Monitored {
	events: { id: string; claims: string[] }[];
	claims: (Claim & { report: string })[];
}

export interface Joined {
	groups: number;
	articles: number;
	/** Share of pairs of one group that share a headline event, averaged over groups. */
	recall: number;
	/** Of the pairs that share one, the share that are of one group, averaged over groups with any. */
	precision: number;
}

/**
 * Articles on the same incident from different outlets: do their headline events (those with a claim in the title or the first
 * paragraph) share one event, and do others stay apart? `learnt` holds the reports that the model was trained on: left out.
 */
export async function benchClusters(file: string, learnt: string, work: string): Promise<Joined> {
	const known = new Set(jsonl<{ id: string }>(gunzipSync(readFileSync(learnt)).toString('utf8')).map((r) => r.id));
	const groups = jsonl<{ cluster_id: string; articles: Article[] }>(readFileSync(file, 'utf8'))
		.map((c) => ({ id: c.cluster_id, articles: c.articles.filter((a) => !known.has(a.id)) }))
		.filter((c) => c.articles.length > 1);
	const input = join(work, 'clusters.jsonl');
	const lines = groups.flatMap((g) => g.articles.map((a) => JSON.stringify(reportOf(a))));
	writeFileSync(input, `${lines.join('\n')}\n`);
	const output = join(work, 'clusters.json');
	const ran = await run(join(ROOT, 'bin/truceline'), ['monitor', '--reports', input], { output });
	const { events, claims } = JSON.parse(readFileSync(output, 'utf8')) as Monitored;
	if (ran.code !== 0 && claims.length === 0) throw new Error(`truceline monitor --reports: ${ran.stderr}`);
	const headline = headlines(
		groups.flatMap((g) => g.articles),
		events,
		claims,
	);
	return joinedOf(groups.map((g) => g.articles.map((a) => headline.get(a.id) ?? new Set<string>())));
}

/** The title stands before the text as a line of its own, so that its claims are read. */
const reportOf = (a: Article) => ({
	id: a.id,
	title: a.title,
	publisher: a.publisher,
	published: a.date,
	text: textOf(a),
});
const textOf = (a: Article): string => (a.title ? `${a.title}\n\n${a.text}` : a.text);

/** For each article the events that a claim of its title or first paragraph belongs to; a text of one paragraph counts its first two sentences. */
function headlines(
	articles: Article[],
	events: Monitored['events'],
	claims: Monitored['claims'],
): Map<string, Set<string>> {
	const eventOf = new Map(events.flatMap((e) => e.claims.map((c) => [c, e.id] as const)));
	const until = new Map(articles.map((a) => [a.id, headEnd(a)]));
	const out = new Map<string, Set<string>>();
	for (const claim of claims) {
		const event = eventOf.get(claim.id);
		if (!event || claim.quote.start >= (until.get(claim.report) ?? 0)) continue;
		out.set(claim.report, (out.get(claim.report) ?? new Set()).add(event));
	}
	return out;
}

function headEnd(a: Article): number {
	const from = a.title ? a.title.length + 2 : 0;
	const paragraph = a.text.search(/\S\s*\n/);
	const cut = sentences(a.text);
	const two = cut[Math.min(1, cut.length - 1)]?.end ?? a.text.length;
	return from + (paragraph < 0 ? two : Math.min(paragraph + 1, Math.max(two, 600)));
}

/** `groups`: for each group the headline events of its articles. */
export function joinedOf(groups: ReadonlySet<string>[][]): Joined {
	const share = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((e) => b.has(e));
	const all = groups.flatMap((g, k) => g.map((events) => ({ k, events })));
	const recalls: number[] = [];
	const precisions: number[] = [];
	for (const [k, group] of groups.entries()) {
		const pairs = group.flatMap((a, i) => group.slice(i + 1).map((b) => share(a, b)));
		const right = pairs.filter(Boolean).length;
		const wrong = group.flatMap((a) => all.filter((o) => o.k !== k && share(a, o.events))).length;
		recalls.push(right / pairs.length);
		if (right + wrong > 0) precisions.push(right / (right + wrong));
	}
	const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / (xs.length || 1);
	return { groups: groups.length, articles: all.length, recall: mean(recalls), precision: mean(precisions) };
}

const jsonl = <T>(text: string): T[] =>
	text
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as T);
