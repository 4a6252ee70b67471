import { type Moved, openStore, type Store } from '../store/index.ts';
import { type Command, type Io, type Typed, usage } from './command.ts';
import { dataFolder } from './runtime.ts';

/** What every command on the store can be told. */
export const DATA_OPTION: Exclude<Command['options'], 'own'> = { data: { type: 'string' } };
export const DATA_USAGE = `  --data     the data folder (environment: TRUCELINE_DATA; default: .truceline in Truceline's own folder)

DATABASE_URL names a PostgreSQL of your own instead.`;

/**
 * Opens the store for `work` and closes it after, whatever happens. Gives the exit status. `beside`: also where a Truceline runs on the
 * same data folder, whose database is used then.
 */
export async function withStore(
	{ data }: Typed['options'],
	{ env }: Io,
	work: (store: Store) => Promise<void>,
	beside = false,
): Promise<number> {
	const store = await openStore({
		databaseUrl: env.DATABASE_URL || undefined,
		dataFolder: dataFolder(env, data),
		beside,
	});
	try {
		await work(store);
		return 0;
	} finally {
		await store.close();
	}
}

/** The one FILE that was named. Error: `usage`. */
export function onlyFile(files: string[]): string {
	const [file, ...rest] = files;
	if (file === undefined || rest.length > 0) throw usage('Name one FILE.');
	return file;
}

/** How many rows were moved, for people. */
export function toldMoved({ tables }: Moved): string {
	const rows = (name: string) => tables.find((table) => table.name === name)?.rows ?? 0;
	return `${rows('reports')} reports and ${rows('claims')} claims`;
}
