import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = [20, 19];

/** Ends the process with a clear line where this Node is too old. */
export function checkNode() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
	fail(
		`Truceline needs Node.js ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}. See https://nodejs.org.`,
	);
}

/** Prints a line for people and ends with status 1. */
export function fail(line) {
	process.stderr.write(`truceline: ${line}\n`);
	process.exit(1);
}

/** Installs what is missing; `dev` asks for what only tests need, too. Does nothing, and needs no network, where all is there. */
export async function install({ dev }) {
	if (isInstalled(dev)) return;
	await alone('install', async () => {
		if (isInstalled(dev)) return;
		say('Installing what Truceline needs (once; this takes a minute or so) …');
		const npm = process.env.npm_execpath;
		const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
		const status = npm ? await run(process.execPath, [npm, ...args]) : await run('npm', args);
		if (status !== 0)
			fail('The installation failed; the lines above say why. It needs the network once. Run it again.');
	});
}

/** True where `node_modules` holds every package of the lock file in the version that it names. */
function isInstalled(dev) {
	const wanted = packagesOf(join(ROOT, 'package-lock.json'));
	const present = packagesOf(join(ROOT, 'node_modules', '.package-lock.json'));
	if (!wanted || !present) return false;
	return Object.entries(wanted).every(([path, { version, optional, devOptional, dev: forTests }]) => {
		if (path === '' || optional || ((devOptional || forTests) && !dev)) return true;
		return present[path]?.version === version && existsSync(join(ROOT, path));
	});
}

function packagesOf(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8')).packages;
	} catch {
		return null;
	}
}

/** Builds the web app into `dist/web` where its sources are not those of the last build. */
export async function buildWeb() {
	const mark = join(ROOT, 'dist', 'web', '.sources');
	const sources = hashOf(['web', join('src', 'domain'), 'package-lock.json']);
	const isBuilt = () => existsSync(mark) && readFileSync(mark, 'utf8') === sources;
	if (isBuilt()) return;
	await alone('build', async () => {
		if (isBuilt()) return;
		say('Building the web app …');
		const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
		const config = join(ROOT, 'web', 'vite.config.ts');
		const status = await run(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn']);
		if (status !== 0) fail('The web app could not be built; the lines above say why.');
		writeFileSync(mark, sources);
	});
}

function hashOf(paths) {
	const hash = createHash('sha256');
	for (const path of paths.flatMap((each) => filesUnder(join(ROOT, each)))) {
		hash.update(`${relative(ROOT, path)}\0`).update(readFileSync(path));
	}
	return hash.digest('hex');
}

function filesUnder(path) {
	if (!statSync(path).isDirectory()) return [path];
	const names = readdirSync(path).filter((name) => !name.includes('.test.'));
	return names.sort().flatMap((name) => filesUnder(join(path, name)));
}

/** Runs a program in the checkout with its output shown; gives its exit status. */
export function run(program, args, options = {}) {
	return new Promise((resolve) => {
		const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', ...options });
		child.on('error', (error) => {
			process.stderr.write(`truceline: ${program}: ${error.message}\n`);
			resolve(127);
		});
		child.on('exit', (status, signal) => resolve(signal ? 130 : status));
	});
}

export const say = (line) => process.stdout.write(`${line}\n`);

const BEAT_MS = 1000;
const DEAD_MS = 10_000;

/** Does `work` while no other process on this checkout does the same; one that died holds nobody up for more than seconds. */
async function alone(name, work) {
	const lock = join(ROOT, `.${name}.lock`);
	let told = false;
	while (!take(lock)) {
		if (!told) say(`Another Truceline is at the same step (${name}) in this folder; waiting for it …`);
		told = true;
		await new Promise((resolve) => setTimeout(resolve, 300));
	}
	const beat = setInterval(() => utimesSync(lock, new Date(), new Date()), BEAT_MS);
	const free = () => rmSync(lock, { force: true });
	process.once('exit', free);
	try {
		await work();
	} finally {
		clearInterval(beat);
		process.off('exit', free);
		free();
	}
}

function take(lock) {
	try {
		writeFileSync(lock, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (error.code !== 'EEXIST') throw error;
	}
	try {
		if (Date.now() - statSync(lock).mtimeMs > DEAD_MS) rmSync(lock, { force: true });
	} catch {
		// It was freed between the two looks.
	}
	return false;
}
