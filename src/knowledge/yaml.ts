import { type Document, isMap, isSeq, LineCounter, type Node, type ParsedNode, parseDocument } from 'yaml';
import type { z } from 'zod';
import { quickList, quickOne } from './yaml-fast.ts';

/** What is wrong in a knowledge file: where, what, and what to do. The rest of the file is in use all the same. */
export interface KnowledgeProblem {
	file: string;
	/** Counted from 1. */
	line: number;
	message: string;
	cure: string;
}

/** An entry that is good, with the line that it begins on. */
export interface KnowledgeEntry<T> {
	value: T;
	line: number;
}

const YAML_CURE = 'Mend the YAML of this line: check its indent, colons and quotes.';

/**
 * Reads a YAML file that is one list, each entry by `schema`. Good entries are kept in the file's order, bad ones are
 * left out and told as problems. Where two entries have the same `id`, the first is kept.
 * `file` is the name that problems carry. Never throws on what the file holds.
 */
export function parseYamlList<S extends z.ZodType>(
	schema: S,
	text: string,
	file: string,
): { entries: KnowledgeEntry<z.output<S>>[]; problems: KnowledgeProblem[] } {
	const quick = quickEntries(schema, text);
	if (quick) return { entries: quick, problems: [] };
	const source = readSource(text, file);
	const { root, problems, lineOf } = source;
	const entries: KnowledgeEntry<z.output<S>>[] = [];
	if (!root) return { entries, problems };
	if (!isSeq(root)) {
		problems.push({
			file,
			line: lineOf(root),
			message: 'The file is not a list.',
			cure: 'Begin each entry with "- " at the start of a line.',
		});
		return { entries, problems };
	}
	const firstLineOfId = new Map<unknown, number>();
	for (const item of root.items as ParsedNode[]) {
		const line = lineOf(item);
		const value = checked(schema, item, source);
		if (value === undefined) continue;
		const id = (value as { id?: unknown } | null)?.id;
		const first = id === undefined ? undefined : firstLineOfId.get(id);
		if (first !== undefined) {
			problems.push({
				file,
				line,
				message: `The id "${id}" is used already on line ${first}.`,
				cure: 'Give the entry an id of its own, or join the two.',
			});
			continue;
		}
		firstLineOfId.set(id, line);
		entries.push({ value, line });
	}
	return { entries, problems };
}

/** Reads a YAML file that is one thing, by `schema`; `value` is null where it is wrong. Never throws on what the file holds. */
export function parseYamlOne<S extends z.ZodType>(
	schema: S,
	text: string,
	file: string,
): { value: z.output<S> | null; problems: KnowledgeProblem[] } {
	const quick = schema.safeParse(quickOne(text));
	if (quick.success) return { value: quick.data, problems: [] };
	const source = readSource(text, file);
	if (!source.root) return { value: null, problems: source.problems };
	return { value: checked(schema, source.root, source) ?? null, problems: source.problems };
}

/** The entries of a list in which nothing is wrong; null where something is, or may be. */
function quickEntries<S extends z.ZodType>(schema: S, text: string): KnowledgeEntry<z.output<S>>[] | null {
	const entries: KnowledgeEntry<z.output<S>>[] = [];
	const ids = new Set<unknown>();
	for (const { plain, line } of quickList(text) ?? [{ plain: undefined, line: 0 }]) {
		const result = schema.safeParse(plain);
		if (!result.success) return null;
		const id = (result.data as { id?: unknown } | null)?.id;
		if (id !== undefined && ids.has(id)) return null;
		ids.add(id);
		entries.push({ value: result.data, line });
	}
	return entries;
}

interface Source {
	file: string;
	document: Document.Parsed;
	root: ParsedNode | null;
	problems: KnowledgeProblem[];
	lineOf: (node: Node | null | undefined) => number;
}

function readSource(text: string, file: string): Source {
	const counter = new LineCounter();
	const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'error' });
	const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line);
	const problems = document.errors.map((error) => ({
		file,
		line: lineAt(error.pos[0]),
		message: `This is not YAML: ${error.message}`,
		cure: YAML_CURE,
	}));
	return { file, document, root: document.contents, problems, lineOf: (node) => lineAt(node?.range?.[0] ?? 0) };
}

/**
 * The node's value by the schema, or undefined with its problems told at the lines of the fields.
 * A node with a YAML error inside is left out: what the parser made of it may not be what was meant.
 */
function checked<S extends z.ZodType>(schema: S, node: ParsedNode, source: Source): z.output<S> | undefined {
	const [from, to] = [node.range[0], node.range[2]];
	if (source.document.errors.some(({ pos }) => pos[0] >= from && pos[0] < to)) return undefined;
	let plain: unknown;
	try {
		plain = node.toJS(source.document);
	} catch (error) {
		const message = `The entry cannot be read: ${(error as Error).message}`;
		source.problems.push({ file: source.file, line: source.lineOf(node), message, cure: YAML_CURE });
		return undefined;
	}
	const result = schema.safeParse(plain);
	if (result.success) return result.data;
	const name = nameOf(plain);
	for (const issue of result.error.issues) {
		const field = issue.path.join('.');
		source.problems.push({
			file: source.file,
			line: source.lineOf(nodeAt(node, issue.path)),
			message: `${name}${field ? `"${field}": ` : ''}${issue.message}`,
			cure: field ? `Mend "${field}", or take the entry out.` : 'Mend the entry, or take it out.',
		});
	}
	return undefined;
}

/** The node that the path leads to, or the deepest on the way: a missing field is told at its entry. */
function nodeAt(node: ParsedNode, path: readonly PropertyKey[]): Node {
	let at: Node = node;
	for (const step of path) {
		if (!isMap(at) && !isSeq(at)) break;
		const next: unknown = at.get(typeof step === 'symbol' ? String(step) : step, true);
		if (!next) break;
		at = next as Node;
	}
	return at;
}

function nameOf(plain: unknown): string {
	const { id, name } = (plain ?? {}) as { id?: unknown; name?: unknown };
	const own = typeof id === 'string' ? id : name;
	return typeof own === 'string' ? `${own}: ` : '';
}
