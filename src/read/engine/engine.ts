import * as ort from 'onnxruntime-node';
import type { Span } from '../../domain/index.ts';
import type { Marks } from '../marks/marks.ts';
import { sentenceAt } from '../text/sentence-at.ts';
import { type Window, windows } from '../text/windows.ts';
import { type Vocabulary, vocabularyOf } from '../text/words-pieces.ts';
import { type Candidate, candidates, claimMarks, type EncodeOut, type Scores } from './decode.ts';
import { mergeRuns, runs } from './runs.ts';
import { bucket, Tables, Thresholds } from './tables.ts';

/** The files of a trained model, as bytes (`reader-model/`). */
export interface ModelFiles {
	encode: Uint8Array;
	claims: Uint8Array;
	tables: unknown;
	thresholds: unknown;
	vocab: string;
}

/** A text with its sentences, as the engine reads it. */
export interface Unmarked {
	text: string;
	sentences: readonly Span[];
}

/** The trained model, ready to mark texts. */
export interface Engine {
	/** Marks several texts; windows are batched across them by length. Same texts, same marks, whatever stands beside them. */
	mark(texts: readonly Unmarked[]): Promise<Marks[]>;
	close(): Promise<void>;
}

/** Padded word pieces a batch: what fits the caches of a small processor. */
const BATCH = 1300;

/** Opens the model with `threads` threads a session. Throws what onnxruntime or zod throws where the files are damaged. */
export async function openEngine(files: ModelFiles, threads = 1): Promise<Engine> {
	const tables = Tables.parse(files.tables);
	const thresholds = Thresholds.parse(files.thresholds);
	const vocab: Vocabulary = vocabularyOf(files.vocab);
	const options: ort.InferenceSession.SessionOptions = {
		intraOpNumThreads: threads,
		interOpNumThreads: 1,
		graphOptimizationLevel: 'all',
		enableCpuMemArena: false,
		logSeverityLevel: 3,
	};
	const encode = await ort.InferenceSession.create(files.encode, options);
	const claims = await ort.InferenceSession.create(files.claims, options);

	async function readBatch(batch: Job[], into: Marks[]): Promise<void> {
		const out = await encodeBatch(encode, batch, tables);
		const found = batch.map((job, row) => candidates(job.window, out, row, tables, thresholds));
		const scores = await scoreClaims(claims, batch, out, found, tables);
		let at = 0;
		batch.forEach((job, row) => {
			const marks = into[job.text]!;
			marks.claims.push(
				...claimMarks(job.window, out, row, found[row]!, scores, at, tables, thresholds).map((c) => ({
					...c,
					sentence: sentenceAt(marks.sentences, c.trigger.start),
				})),
			);
			at += found[row]!.length;
			const own = { window: job.window, row, words: out.words };
			const names = runs(own, out.name, tables.names, () => thresholds.name);
			marks.names.push(...names.map(({ what, ...n }) => ({ ...n, kind: what })));
			job.sayings.push(...runs(own, out.say, tables.say, (k) => thresholds[k]));
		});
		for (const tensor of out.tensors) tensor.dispose();
	}

	return {
		async mark(texts) {
			const marks: Marks[] = texts.map((t) => ({ sentences: [...t.sentences], claims: [], names: [], sayings: [] }));
			const jobs: Job[] = texts.flatMap((t, text) =>
				windows(t.text, t.sentences, vocab, tables).map((window) => ({ text, window, sayings: [] })),
			);
			const byLength = [...jobs].sort((a, b) => a.window.ids.length - b.window.ids.length);
			for (const batch of batches(byLength)) await readBatch(batch, marks);
			for (const m of marks) {
				m.claims.sort((a, b) => a.trigger.start - b.trigger.start);
				m.names.sort((a, b) => a.start - b.start);
			}
			const said = texts.map((): Job['sayings'] => []);
			for (const job of jobs) said[job.text]!.push(...job.sayings);
			for (const [text, m] of marks.entries()) m.sayings = mergeRuns(said[text]!, m.sentences);
			return marks;
		},
		async close() {
			await encode.release();
			await claims.release();
		},
	};
}

interface Job {
	text: number;
	window: Window;
	sayings: { start: number; end: number; p: number; what: 'source' | 'cue' | 'content' }[];
}

function* batches(jobs: Job[]): Generator<Job[]> {
	let batch: Job[] = [];
	for (const job of jobs) {
		if (batch.length > 0 && job.window.ids.length * (batch.length + 1) > BATCH) {
			yield batch;
			batch = [];
		}
		batch.push(job);
	}
	if (batch.length > 0) yield batch;
}

function padded(rows: readonly (readonly number[])[], width: number): ort.Tensor {
	const data = new BigInt64Array(rows.length * width);
	rows.forEach((row, i) => {
		for (let j = 0; j < row.length; j++) data[i * width + j] = BigInt(row[j]!);
	});
	return new ort.Tensor('int64', data, [rows.length, width]);
}

async function encodeBatch(session: ort.InferenceSession, batch: Job[], tables: Tables): Promise<EncodeOut> {
	const length = Math.max(...batch.map((j) => j.window.ids.length));
	const words = Math.max(1, ...batch.map((j) => j.window.first.length));
	const out = await session.run({
		ids: padded(
			batch.map((j) => j.window.ids),
			length,
		),
		case: padded(
			batch.map((j) => j.window.cases),
			length,
		),
		first: padded(
			batch.map((j) => j.window.first),
			words,
		),
	});
	const data = (name: string) => out[name]!.data as Float32Array;
	return {
		words,
		types: tables.types.length,
		hidden: out.h!,
		trig: data('trig'),
		cont: data('cont'),
		typ: data('typ'),
		say: data('say'),
		name: data('name'),
		end: data('end'),
		cor: data('cor'),
		cnull: data('cnull'),
		of: data('of'),
		tensors: Object.values(out),
	};
}

async function scoreClaims(
	session: ort.InferenceSession,
	batch: Job[],
	out: EncodeOut,
	found: Candidate[][],
	tables: Tables,
): Promise<Scores> {
	const flat = found.flatMap((list, row) => list.map((c) => ({ ...c, row })));
	const W = out.words;
	const none = new Float32Array(0);
	if (flat.length === 0) return { status: none, starts: none, ends: none, none };
	const column = (pick: (c: (typeof flat)[number]) => number) =>
		new ort.Tensor(
			'int64',
			BigInt64Array.from(flat, (c) => BigInt(pick(c))),
			[flat.length],
		);
	const rel = new BigInt64Array(flat.length * W).fill(BigInt(tables.buckets - 1));
	flat.forEach((c, m) => {
		const { sentence } = batch[c.row]!.window;
		for (let k = 0; k < sentence.length; k++) {
			rel[m * W + k] = BigInt(bucket(k - c.word, sentence[k]! - sentence[c.word]!));
		}
	});
	const scored = await session.run({
		h: out.hidden,
		win: column((c) => c.row),
		at: column((c) => c.word),
		ty: column((c) => c.type),
		slot: column((c) => c.slot),
		rel: new ort.Tensor('int64', rel, [flat.length, W]),
	});
	const data = (name: string) => scored[name]!.data as Float32Array;
	return { status: data('status'), starts: data('starts'), ends: data('ends'), none: data('none') };
}
