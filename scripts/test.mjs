// `npm test`: every check there is, each told in a line; the exit status is 1 where one fails.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { buildWeb, checkNode, install, ROOT, run, say } from './prepare.mjs';

checkNode();
await install({ dev: true });
await buildWeb();

const bin = (...path) => join(ROOT, 'node_modules', ...path);
const CHECKS = [
	['types', bin('typescript', 'bin', 'tsc'), ['--noEmit', '-p', '.']],
	['style', bin('@biomejs', 'biome', 'bin', 'biome'), ['check', '--error-on-warnings']],
	['unused code and dependencies', bin('knip', 'bin', 'knip.js'), ['--no-progress']],
	['tests', bin('vitest', 'vitest.mjs'), ['run', ...process.argv.slice(2)]],
];

const failed = [];
for (const [name, program, args] of CHECKS) {
	say(`\n── ${name}`);
	const status = await run(process.execPath, [program, ...args]);
	if (status !== 0) failed.push(name);
	say(status === 0 ? `${name}: passed` : `${name}: FAILED`);
}

say('');
if (!chromium()) say('skipped: the browser tests, as there is no Chromium here (Debian: apt-get install chromium)');
if (!onPath('psql'))
	say('skipped: tests against a system PostgreSQL, as there is none here (Debian: apt-get install postgresql)');
if (failed.length > 0) say(`failed: ${failed.join(', ')}`);
say(`checks: ${CHECKS.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);

function chromium() {
	return onPath('chromium') || onPath('chromium-browser') || onPath('google-chrome');
}

function onPath(name) {
	return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}
