import { restore as putBack } from '../store/index.ts';
import type { Command } from './command.ts';
import { DATA_OPTION, DATA_USAGE, onlyFile, toldMoved, withStore } from './stored.ts';

/** `truceline restore`: what `truceline backup` wrote, into an empty store. */
export const restore: Command = {
	usage: `truceline restore FILE [--data FOLDER]

Puts all of FILE, as \`truceline backup\` wrote it, into a store that holds nothing yet, or nothing of it. A
Truceline that runs on the same data folder must be stopped first.

${DATA_USAGE}`,
	options: DATA_OPTION,
	async run({ options, files }, io) {
		const file = onlyFile(files);
		return withStore(options, io, async (store) => {
			io.stderr.write(`Restored ${toldMoved(await putBack(store, file))}.\n`);
		});
	},
};
