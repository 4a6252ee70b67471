import { TrucelineError, toPlain } from '../domain/index.ts';
import { startTruceline } from '../serve/start.ts';
import { workersFrom } from '../work/index.ts';
import { type Command, type Io, usage } from './command.ts';
import { problemLine } from './problems.ts';
import { loadRuntime } from './runtime.ts';

const LOOPBACK = ['127.0.0.1', 'localhost'];
const PATIENCE_MS = 20_000;

/** `truceline start`: serves the app on this machine until it is told to stop. */
export const start: Command = {
	usage: `truceline start [--port N] [--data FOLDER] [--workers N]

Opens the store, reads the sample reports once, and serves the app on 127.0.0.1 alone. Stops with Ctrl-C.

  --port     the port (environment: PORT; default: the first free one from 4417)
  --data     the data folder (environment: TRUCELINE_DATA; default: .truceline in Truceline's own folder)
  --workers  worker processes that read, 1 to 64 (environment: TRUCELINE_WORKERS; default 2)

DATABASE_URL names a PostgreSQL of your own, version 15 or newer, instead of the embedded one.`,
	options: {
		port: { type: 'string' },
		host: { type: 'string' },
		data: { type: 'string' },
		workers: { type: 'string' },
	},
	async run({ options, files }, io) {
		if (files.length > 0) throw usage(`"${files[0]}" is one word too many.`);
		if (typeof options.host === 'string' && !LOOPBACK.includes(options.host)) {
			throw usage('It serves on 127.0.0.1 alone: there are no accounts yet, so nobody else may reach it.');
		}
		const port = portFrom(options.port ?? io.env.PORT);
		const stopAsked = signalled();
		const runtime = await loadRuntime(io.env, options.data, workersFrom(options.workers ?? io.env.TRUCELINE_WORKERS));
		for (const problem of runtime.problems) io.stderr.write(problemLine(problem));
		const running = await startTruceline({
			...runtime,
			port,
			now: () => new Date(),
			onBreak: (error) => io.stderr.write(`truceline: ${error instanceof Error ? error.stack : String(error)}\n`),
			onReadingStopped: (error) => io.stderr.write(`truceline: reading has stopped. ${toPlain(error).message}\n`),
		});
		await Promise.race([tellSamples(running.samples(), io), stopAsked]);
		io.stdout.write(`Truceline is ready. Stop it with Ctrl-C.\n${running.address}\n`);
		await stopAsked;
		setTimeout(() => process.exit(1), PATIENCE_MS).unref();
		await running.stop();
		return 0;
	},
};

/** Resolves when the process is told to stop. A second time ends it at once. */
function signalled(): Promise<void> {
	return new Promise((resolve) => {
		let told = false;
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
			process.on(signal, () => {
				if (told) process.exit(1);
				told = true;
				resolve();
			});
		}
	});
}

function portFrom(told: string | boolean | undefined): number | undefined {
	if (told === undefined || told === '') return undefined;
	const port = Number(told);
	if (!Number.isInteger(port) || port < 1 || port > 65_535)
		throw new TrucelineError('usage', 'PORT', 'It is a number from 1 to 65535.');
	return port;
}

const BAR = 30;

/** The sample reports' reading as a bar on a terminal, as lines elsewhere. */
async function tellSamples(samples: AsyncIterable<{ done: number; total: number }>, { stdout }: Io): Promise<void> {
	const terminal = 'isTTY' in stdout && stdout.isTTY === true;
	let told = -1;
	for await (const { done, total } of samples) {
		if (done === told) continue;
		told = done;
		const filled = Math.round((done / total) * BAR);
		const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}`;
		stdout.write(
			terminal
				? `\r\u001B[KReading the sample reports ${bar} ${done}/${total}`
				: `Reading the sample reports: ${done} of ${total}\n`,
		);
	}
	if (terminal && told >= 0) stdout.write('\n');
}
