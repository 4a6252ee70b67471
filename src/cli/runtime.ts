import { join, resolve } from 'node:path';
import { type KnowledgeProblem, loadSamples } from '../knowledge/index.ts';
import type { StartOptions } from '../serve/start.ts';
import { type Incoming, loadMonitorKnowledge, loadReading, ROOT } from '../work/index.ts';
import { version } from './version.ts';

/** Where the data lies: what was asked for, else `.truceline` in Truceline's own folder. */
export const dataFolder = (env: NodeJS.ProcessEnv, told: string | boolean | undefined): string =>
	resolve(typeof told === 'string' && told !== '' ? told : env.TRUCELINE_DATA || join(ROOT, '.truceline'));

export type Runtime = Pick<
	StartOptions,
	'databaseUrl' | 'dataFolder' | 'webFolder' | 'version' | 'reading' | 'codebook' | 'knowledge' | 'monitor' | 'samples'
> & { problems: KnowledgeProblem[] };

/** All that serving rests on, from this folder and the environment. */
export async function loadRuntime(
	env: NodeJS.ProcessEnv,
	data: string | boolean | undefined,
	workers: number,
): Promise<Runtime> {
	const own = await version();
	const { pool, knowledge } = loadReading(workers, own);
	const { monitor, problems: wrong } = await loadMonitorKnowledge(knowledge);
	const { samples, problems } = loadSamples(join(ROOT, 'knowledge', 'samples'));
	return {
		databaseUrl: env.DATABASE_URL || undefined,
		dataFolder: dataFolder(env, data),
		webFolder: join(ROOT, 'dist', 'web'),
		version: own,
		reading: pool,
		codebook: knowledge.codebook,
		knowledge: knowledge.version,
		monitor,
		samples: samples.map(({ report, replaces }): Incoming => {
			const { id, text, title, publisher, published, url } = report;
			return { sample: id, text, told: { title, publisher, published, url, replaces } };
		}),
		problems: [...knowledge.problems, ...wrong, ...problems],
	};
}
