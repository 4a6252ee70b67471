/**
 * Chooses the thresholds and fits the calibration of an exported model on the marked reports held out of training:
 *   tsx training/tune.ts MODEL_DIR MARKED.jsonl.gz
 * writes thresholds.json and calibration.json into MODEL_DIR and prints what it measured.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { overlaps, type Span, SURE_FIELDS } from '../src/domain/index.ts';
import { openEngine } from '../src/read/engine/engine.ts';
import type { Thresholds } from '../src/read/engine/tables.ts';
import type { ClaimMark, Role } from '../src/read/marks/marks.ts';
import { type Calibration, type Curve, featuresOf } from '../src/read/what/calibrate.ts';
import { fitCurve } from './fit.ts';
import { heldOut, loadMarked, type MarkedClaim, type MarkedReport } from './marked.ts';

const LOW: Thresholds = {
	trigger: 0.2,
	second: 0.3,
	actor: 0.2,
	target: 0.2,
	figure: 0.2,
	place: 0.3,
	time: 0.3,
	speaker: 0.3,
	// Of the helper heads: the best on the development sets of names and sayings.
	organisation: 0.28,
	person: 0.5,
	placeName: 0.5,
	source: 0.4,
	cue: 0.28,
	content: 0.5,
};
const [dir, file] = process.argv.slice(2);
if (!dir || !file) {
	process.stderr.write('usage: tune.ts MODEL_DIR MARKED.jsonl.gz\n');
	process.exit(2);
}

interface Read {
	gold: MarkedReport;
	claims: ClaimMark[];
}

const reads = await readAll(
	dir,
	loadMarked(file).filter((r) => heldOut(r.id)),
);
const thresholds = choose(reads);
const at = reads.map((r) => ({ gold: r.gold, claims: cut(r.claims, thresholds) }));
write('thresholds.json', thresholds);
write('calibration.json', calibrate(at));
process.stdout.write(`${JSON.stringify({ reports: reads.length, thresholds, ...score(at) }, null, 1)}\n`);

async function readAll(folder: string, reports: MarkedReport[]): Promise<Read[]> {
	const bytes = (name: string) => readFileSync(join(folder, name));
	const json = (name: string) => JSON.parse(bytes(name).toString('utf8')) as unknown;
	const engine = await openEngine(
		{
			encode: bytes('encode.int8.onnx'),
			claims: bytes('claims.int8.onnx'),
			tables: json('tables.json'),
			thresholds: LOW,
			vocab: bytes('vocab.txt').toString('utf8'),
		},
		2,
	);
	const out: Read[] = [];
	for (const gold of reports) out.push({ gold, claims: (await engine.mark(gold)).claims });
	await engine.close();
	return out;
}

/** The claims and fillers that stand at higher thresholds than they were read with. */
function cut(claims: ClaimMark[], th: Thresholds): ClaimMark[] {
	const least: Partial<Record<Role, number>> = { actor: th.actor, target: th.target, figure: th.figure };
	const odds: Partial<Record<Role, number>> = { place: th.place, time: th.time, speaker: th.speaker };
	const stands = (c: ClaimMark, f: ClaimMark['fillers'][number]) =>
		f.p > (least[f.role] ?? 0) && f.p > (odds[f.role] ?? 0) * (c.noneP[f.role] ?? 0);
	return claims
		.filter((c) => c.triggerP > th.trigger)
		.map((c) => ({ ...c, fillers: c.fillers.filter((f) => stands(c, f)) }));
}

function choose(all: Read[]): Thresholds {
	let best = { ...LOW, actor: 0.45, target: 0.45, figure: 0.25, place: 1, time: 1, speaker: 1 };
	const grid = (from: number, to: number) =>
		Array.from({ length: Math.round((to - from) / 0.05) + 1 }, (_, k) => +(from + k * 0.05).toFixed(2));
	const tryAll = (key: keyof Thresholds, values: number[], measure: 'typed' | 'whole') => {
		const scored = values.map((v) => {
			const th = { ...best, [key]: v };
			return { v, f1: score(all.map((r) => ({ gold: r.gold, claims: cut(r.claims, th) })))[measure] };
		});
		process.stderr.write(`${key} ${scored.map((s) => `${s.v}: ${s.f1}`).join(', ')}\n`);
		best = { ...best, [key]: plateau(scored) };
	};
	tryAll('trigger', grid(0.25, 0.75), 'typed');
	for (const key of ['actor', 'target'] as const) tryAll(key, grid(0.25, 0.65), 'whole');
	for (const key of ['place', 'time', 'speaker'] as const)
		tryAll(key, [0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.25, 1.6, 2.5], 'whole');
	return { ...best, second: Math.max(0.5, best.trigger) };
}

/** The middle of the values that come within a point of the best: held-out reports are few, and a peak among them is chance. */
function plateau(scored: { v: number; f1: number }[]): number {
	const best = Math.max(...scored.map((s) => s.f1));
	const good = scored.filter((s) => s.f1 >= best - 0.01);
	return good[Math.floor((good.length - 1) / 2)]!.v;
}

/** Pairs of marked and read claims whose triggers overlap, right types first; each at most once. */
function pairs({ gold, claims }: Read, sameType: boolean, of: (c: MarkedClaim | ClaimMark) => Span = (c) => c.trigger) {
	const all = gold.claims.flatMap((g) =>
		claims
			.filter((p) => overlaps(of(g), of(p)) && (!sameType || g.types.includes(p.type)))
			.map((p) => [g, p] as [MarkedClaim, ClaimMark]),
	);
	const rank = ([g, p]: [MarkedClaim, ClaimMark]) => (g.types.includes(p.type) ? 0 : 2) + (g.optional ? 1 : 0);
	const used = new Set<MarkedClaim | ClaimMark>();
	return all.sort((a, b) => rank(a) - rank(b)).filter(([g, p]) => !used.has(g) && !used.has(p) && used.add(g).add(p));
}

function score(all: Read[]) {
	let tp = 0;
	let whole = 0;
	let read = 0;
	let needed = 0;
	const right: Record<string, number> = {};
	for (const r of all) {
		const found = pairs(r, true);
		const free = found.filter(([g]) => g.optional).length;
		read += r.claims.length - free;
		needed += r.gold.claims.filter((g) => !g.optional).length;
		for (const [g, p] of found.filter(([g]) => !g.optional)) {
			tp++;
			const fields = fieldsRight(g, p);
			if (Object.values(fields).every(Boolean)) whole++;
			for (const [k, ok] of Object.entries(fields)) right[k] = (right[k] ?? 0) + (ok ? 1 : 0);
		}
	}
	const f1 = (n: number) => +((2 * n) / (read + needed)).toFixed(4);
	const share = Object.fromEntries(Object.entries(right).map(([k, n]) => [k, +(n / tp).toFixed(3)]));
	return {
		typed: f1(tp),
		whole: f1(whole),
		precision: +(tp / read).toFixed(3),
		recall: +(tp / needed).toFixed(3),
		fields: share,
	};
}

function fieldsRight(g: MarkedClaim, p: ClaimMark): Record<(typeof SURE_FIELDS)[number], boolean> {
	const settled = (s: string) => (s === 'ongoing' ? 'happened' : s);
	const same = (role: Role) => {
		const left = p.fillers.filter((f) => f.role === role).map((f) => f.span as Span);
		const wanted = g.fillers.filter((f) => f.role === role);
		for (const w of wanted) {
			const i = left.findIndex((s) => (w.span && overlaps(w.span, s)) || (w.named && overlaps(w.named, s)));
			if (i < 0) return false;
			left.splice(i, 1);
		}
		return left.length === 0;
	};
	return {
		type: g.types.includes(p.type),
		status: settled(g.status) === settled(p.status),
		actors: same('actor'),
		targets: same('target'),
		place: same('place'),
		time: same('time'),
		source: same('speaker'),
	};
}

/** The words of a claim: from the first to the last of its trigger and of what fills its fields near by. */
function wordsOf(c: MarkedClaim | ClaimMark): Span {
	const near = c.fillers.flatMap((f) =>
		f.span && f.role !== 'speaker' && Math.abs(f.span.start - c.trigger.start) < 150 ? [f.span] : [],
	);
	return {
		start: Math.min(c.trigger.start, ...near.map((s) => s.start)),
		end: Math.max(c.trigger.end, ...near.map((s) => s.end)),
	};
}

/** Curves for what an analyst sees: a claim is right where a marked one of the same words agrees, whichever of them was taken for the trigger. */
function calibrate(all: Read[]): Calibration {
	const rows = all.flatMap((r) => {
		const of = new Map(pairs(r, false, wordsOf).map(([g, p]) => [p, g]));
		return r.claims.map((p) => ({ p, g: of.get(p) ?? null, features: featuresOf(p) }));
	});
	const paired = rows.flatMap((r) => (r.g ? [{ features: r.features, right: fieldsRight(r.g, r.p) }] : []));
	const fields = Object.fromEntries(
		SURE_FIELDS.map((field): [string, Curve] => [
			field,
			field === 'type'
				? fitCurve(rows.map((r) => ({ x: r.features.type, y: r.g?.types.includes(r.p.type) ? 1 : 0 })))
				: fitCurve(paired.map((r) => ({ x: r.features[field], y: r.right[field] ? 1 : 0 }))),
		]),
	) as Calibration['fields'];
	const confidence = fitCurve(
		rows.map((r) => {
			const right = r.g && fieldsRight(r.g, r.p);
			return { x: [...r.features.type, ...r.features.status], y: right?.type && right.status ? 1 : 0 };
		}),
	);
	return { confidence, fields };
}

function write(name: string, value: unknown): void {
	writeFileSync(join(dir!, name), `${JSON.stringify(value, null, '\t')}\n`);
}
