import { type Reading, type Report, TrucelineError } from '../domain/index.ts';
import { loadReading, openPool, type Pool, workersFrom } from '../work/index.ts';
import type { Command } from './command.ts';
import { MONITOR_USAGE, runMonitor } from './monitor.ts';
import { version } from './version.ts';

/** `truceline monitor`, with the real reader behind `--reports`; no worker starts where nothing is to be read. */
export const monitor: Command = {
	usage: MONITOR_USAGE,
	options: 'own',
	async run({ args }, io) {
		let pool: Pool | null = null;
		const own = await version();
		const read = async (report: Report): Promise<Reading> => {
			pool ??= openPool(loadReading(workersFrom(io.env.TRUCELINE_WORKERS), own).pool);
			const outcome = await pool.run(report);
			if (outcome.ok) return JSON.parse(outcome.value) as Reading;
			throw Object.assign(new TrucelineError(outcome.error.code), { message: outcome.error.message });
		};
		try {
			return await runMonitor(args, io, read);
		} finally {
			await (pool as Pool | null)?.close();
		}
	},
};
