import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { call } from './main.ts';

async function called(...argv: string[]) {
	const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
	stdin.end();
	const status = await call(argv, { stdin, stdout, stderr: stderr as unknown as NodeJS.WriteStream, env: {} });
	return { status, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

describe('the command line', () => {
	it('tells its version', async () => {
		expect(await called('--version')).toMatchObject({
			status: 0,
			out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
			err: '',
		});
	});

	it.each([[['help']], [['--help']], [[]]])('tells its commands at %j', async (argv) => {
		const { status, out } = await called(...argv);
		expect(status).toBe(0);
		for (const name of ['read', 'monitor', 'start', 'backup', 'restore']) expect(out).toContain(`truceline ${name} `);
	});

	it.each([[['help', 'read']], [['read', '--help']]])('tells how a command is called at %j', async (argv) => {
		expect((await called(...argv)).out).toContain('--published YYYY-MM-DD');
	});

	it.each([
		[['fly'], 'There is no command "fly"'],
		[['toString'], 'There is no command "toString"'],
		[['read'], 'Name at least one FILE'],
		[['read', '--pulished', '2017-10-09', 'a.txt'], "Unknown option '--pulished'"],
		[['read', '--format', 'xml', 'a.txt'], '--format is json or table'],
		[['read', '--published', '2017-02-30', 'a.txt'], 'not a day of the calendar'],
		[['read', '--jsonl', '--title', 'x'], '--title goes with files'],
		[['read', '--workers', '0', 'a.txt'], 'Workers are a whole number'],
		[['start', '--host', '0.0.0.0'], '127.0.0.1 alone'],
		[['start', '--port', 'http'], 'from 1 to 65535'],
	])('refuses %j with status 2 and says why', async (argv, why) => {
		const { status, out, err } = await called(...argv);
		expect([status, out]).toEqual([2, '']);
		expect(err).toContain(why);
		expect(err.trim().split('\n')).toHaveLength(1);
	});
});
