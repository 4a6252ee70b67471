import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';

/** The checkout's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** One file's import: `to` is a path in the checkout, or a package's or Node module's name as written. */
export interface Import {
	from: string;
	to: string;
	ours: boolean;
}

/** Every source file under `folder` (a path in the checkout), tests and their fixtures aside. */
export function sourcesUnder(folder: string): string[] {
	return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|d)\.tsx?$/.test(path) && !/(?:^|\/)fixtures?[./]/.test(path))
		.sort();
}

/** What a source file imports, re-exports or loads, types included. */
export function importsOf(path: string): Import[] {
	const code = readFileSync(join(ROOT, path), 'utf8');
	const module = parseSync(code, { syntax: 'typescript', tsx: path.endsWith('x'), target: 'es2022' });
	return specifiersIn(module).map((specifier) => {
		const ours = specifier.startsWith('.');
		const to = ours ? relative(ROOT, join(ROOT, dirname(path), specifier.replace(/\?.*$/, ''))) : specifier;
		return { from: path, to, ours };
	});
}

/** The folder of a path; files directly in a folder belong to it and to none of its subfolders. */
export const folderOf = (path: string): string => dirname(path);

/** Every module name that a part of a syntax tree imports, static and dynamic, as written. */
function specifiersIn(node: unknown): string[] {
	if (Array.isArray(node)) return node.flatMap(specifiersIn);
	if (typeof node !== 'object' || node === null) return [];
	const { type, source, callee, arguments: args } = node as Record<string, unknown>;
	const found: string[] = [];
	if (/^(?:Import|ExportNamed|ExportAll)Declaration$/.test(String(type))) {
		found.push(...textOf(source));
	}
	if (type === 'CallExpression' && (callee as { type?: string }).type === 'Import') {
		found.push(...textOf((args as Array<{ expression: unknown }>)[0]?.expression));
	}
	return [...found, ...Object.values(node).flatMap(specifiersIn)];
}

function textOf(literal: unknown): string[] {
	const value = (literal as { value?: unknown } | null)?.value;
	return typeof value === 'string' ? [value] : [];
}
