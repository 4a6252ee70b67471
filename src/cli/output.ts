import { once } from 'node:events';

/** Somewhere to write results to: waits where the reader is slower than we are. */
export interface Output {
	write(text: string): Promise<void>;
	/** True once whoever was reading has gone (`| head`): nothing more need be written. */
	readonly closed: boolean;
}

/** Wraps a stream such as standard output. A reader that leaves early ends the writing, not with an error. */
export function outputTo(stream: NodeJS.WritableStream): Output {
	let closed = false;
	stream.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
		closed = true;
	});
	return {
		get closed() {
			return closed;
		},
		async write(text) {
			if (closed || stream.write(text)) return;
			await Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(() => {});
		},
	};
}
