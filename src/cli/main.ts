import { parseArgs } from 'node:util';
import { TrucelineError, toPlain } from '../domain/index.ts';
import { type Command, type Io, type Typed, usage } from './command.ts';
import { version } from './version.ts';

/** Exit status of a command that was called wrongly; 1 is a command that failed. */
const CALLED_WRONGLY = 2;

/** Each command loads only when it is called, so that `--version` and `help` answer at once. */
const COMMANDS: Record<string, { summary: string; load: () => Promise<Command> }> = {
	read: {
		summary: 'Read reports and print their claims',
		load: async () => (await import('./read.ts')).read,
	},
	monitor: {
		summary: 'Bring claims together and hold them against agreements',
		load: async () => (await import('./monitor-command.ts')).monitor,
	},
	remake: {
		summary: 'Make events and what follows again, and tell what moved',
		load: async () => (await import('./remake.ts')).remake,
	},
	start: {
		summary: 'Serve the app on this machine',
		load: async () => (await import('./start.ts')).start,
	},
	places: {
		summary: 'Import places of your own',
		load: async () => (await import('./places.ts')).places,
	},
	backup: {
		summary: 'Write everything that is stored to one file',
		load: async () => (await import('./backup.ts')).backup,
	},
	restore: {
		summary: 'Put a backup back into an empty store',
		load: async () => (await import('./restore.ts')).restore,
	},
};

/** Runs the command line and ends the process with its exit status. */
export async function main(argv: string[]): Promise<void> {
	const { stdin, stdout, stderr, env } = process;
	const status = await call(argv, { stdin, stdout, stderr, env });
	// What was written may still be on its way to a pipe.
	stdout.write('', () => process.exit(status));
}

/** Runs one command line; errors become a line on standard error and an exit status. */
export async function call(argv: string[], io: Io): Promise<number> {
	const [name, ...rest] = argv;
	try {
		if (name === '--version' || name === '-v') return say(io, await version());
		if (name === undefined || name === 'help' || name === '--help' || name === '-h') return help(rest[0], io);
		const command = await commandOf(name);
		if (rest.includes('--help') || rest.includes('-h')) return help(name, io);
		return await command.run(typedOf(command, rest), io);
	} catch (error) {
		io.stderr.write(`truceline: ${messageOf(error)}\n`);
		return error instanceof TrucelineError && (error.code === 'usage' || error.place?.startsWith('--'))
			? CALLED_WRONGLY
			: 1;
	}
}

async function commandOf(name: string): Promise<Command> {
	const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
	if (!command) throw usage(`There is no command "${name}".`);
	return command.load();
}

function typedOf({ options }: Command, args: string[]): Typed {
	if (options === 'own') return { options: {}, files: [], args };
	try {
		const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
		return { options: values as Typed['options'], files: positionals, args };
	} catch (error) {
		throw usage((error as Error).message.split('. ')[0]!.replace(/\.?$/, '.'));
	}
}

async function help(name: string | undefined, io: Io): Promise<number> {
	if (name !== undefined) return say(io, (await commandOf(name)).usage);
	const lines = [
		'Truceline reads reports on a ceasefire and brings out who says that who did what to whom, where and when.',
		'',
	];
	for (const [each, { summary }] of Object.entries(COMMANDS)) lines.push(`  truceline ${each.padEnd(9)}${summary}`);
	return say(
		io,
		[...lines, '', 'truceline help COMMAND tells more; truceline --version tells the version.'].join('\n'),
	);
}

function say(io: Io, text: string): number {
	io.stdout.write(`${text}\n`);
	return 0;
}

function messageOf(error: unknown): string {
	const { code, path } = (error ?? {}) as NodeJS.ErrnoException;
	if (code === 'ENOENT' && path !== undefined) return new TrucelineError('file.missing', path).message;
	return toPlain(error).message;
}
