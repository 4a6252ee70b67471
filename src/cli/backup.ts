import { backup as backUp, type Store } from '../store/index.ts';
import { type Command, usage } from './command.ts';
import { DATA_OPTION, DATA_USAGE, onlyFile, toldMoved, withStore } from './stored.ts';

/** `truceline backup`: everything that is stored, into one file. */
export const backup: Command = {
	usage: `truceline backup FILE [--data FOLDER]

Writes reports, claims and decisions, as they stand at this moment, to FILE; - is standard output. A Truceline that
runs on the same data folder may go on.

${DATA_USAGE}`,
	options: DATA_OPTION,
	async run({ options, files }, io) {
		const file = onlyFile(files);
		if (file === '-' && 'isTTY' in io.stdout && io.stdout.isTTY)
			throw usage('A backup is no text for a terminal; name a FILE.');
		const work = async (store: Store) => {
			const moved = await backUp(store, file === '-' ? (io.stdout as NodeJS.WriteStream) : file, new Date());
			io.stderr.write(`Backed up ${toldMoved(moved)}.\n`);
		};
		return withStore(options, io, work, true);
	},
};
