import * as ort from 'onnxruntime-node';
import type { Span } from '../../domain/index.ts';
import type { Marks } from '../marks/marks.ts';
import { sentenceAt } from '../text/sentence-at.ts';
import { type Window, windows } from '../text/windows.ts';
import { type Vocabulary, vocabularyOf } from '../text/words-pieces.ts';
import { type Candidate, candidates, claimMarks, type EncodeOut, type Scores } from './decode.ts';
import { mergeRuns, type Run, runs } from './runs.ts';
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
	/**
	 * Marks a text. Each window is run alone: an int8 graph scales its numbers by all that it is given at once, so windows that share a
	 * run would change each other's marks; measured, it is a third faster besides, since nothing is padded.
	 */
	mark(text: Unmarked): Promise<Marks>;
	close(): Promise<void>;
}

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

	async function readWindow(window: Window, marks: Marks, said: Run<Says>[]): Promise<void> {
		const out = await encodeWindow(encode, window, tables.types.length);
		const found = candidates(window, out, tables, thresholds);
		const scores = await scoreClaims(claims, window, out, found);
		for (const claim of claimMarks(window, out, found, scores, tables, thresholds)) {
			marks.claims.push({ ...claim, sentence: sentenceAt(marks.sentences, claim.trigger.start) });
		}
		for (const { what, ...name } of runs(
			window,
			out.name,
			tables.names,
			(kind) => thresholds[kind === 'place' ? 'placeName' : kind],
		)) {
			marks.names.push({ ...name, kind: what });
		}
		said.push(...runs(window, out.say, tables.say, (kind) => thresholds[kind]));
		for (const tensor of out.tensors) tensor.dispose();
	}

	return {
		async mark({ text, sentences }) {
			const marks: Marks = { sentences: [...sentences], claims: [], names: [], sayings: [] };
			const said: Run<Says>[] = [];
			for (const window of windows(text, sentences, vocab, tables)) await readWindow(window, marks, said);
			marks.claims.sort((a, b) => a.trigger.start - b.trigger.start);
			marks.names.sort((a, b) => a.start - b.start);
			marks.sayings = mergeRuns(said, marks.sentences);
			return marks;
		},
		async close() {
			await encode.release();
			await claims.release();
		},
	};
}

type Says = Tables['say'][number];

const row = (values: ArrayLike<number>): ort.Tensor =>
	new ort.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);

async function encodeWindow(session: ort.InferenceSession, window: Window, types: number): Promise<EncodeOut> {
	const out = await session.run({ ids: row(window.ids), case: row(window.cases), first: row(window.first) });
	const data = (name: string) => out[name]!.data as Float32Array;
	return {
		words: window.first.length,
		types,
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
	{ sentence }: Window,
	out: EncodeOut,
	found: Candidate[],
): Promise<Scores> {
	const none = new Float32Array(0);
	if (found.length === 0) return { status: none, starts: none, ends: none, none };
	const column = (values: number[]) => new ort.Tensor('int64', BigInt64Array.from(values, BigInt), [values.length]);
	const near = found.flatMap((c) => sentence.map((s, word) => bucket(word - c.word, s - sentence[c.word]!)));
	const scored = await session.run({
		h: out.hidden,
		win: column(found.map(() => 0)),
		at: column(found.map((c) => c.word)),
		ty: column(found.map((c) => c.type)),
		slot: column(found.map((c) => c.slot)),
		rel: new ort.Tensor('int64', BigInt64Array.from(near, BigInt), [found.length, sentence.length]),
	});
	const data = (name: string) => scored[name]!.data as Float32Array;
	return { status: data('status'), starts: data('starts'), ends: data('ends'), none: data('none') };
}
