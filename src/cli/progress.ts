/** Tells on a terminal how far the reading is; on anything else it stays silent, so that logs and pipes are clean. */
export interface Progress {
	/** One more report is done. */
	step(failed: boolean): void;
	/** Clears the line. */
	end(): void;
}

const EVERY_MS = 100;

/** Progress on `stream`; `now` gives milliseconds. */
export function progressOn(stream: NodeJS.WriteStream, now: () => number): Progress {
	let done = 0;
	let failed = 0;
	let told = 0;
	const began = now();
	return {
		step(hasFailed) {
			done++;
			if (hasFailed) failed++;
			const time = now();
			if (!stream.isTTY || time - told < EVERY_MS) return;
			told = time;
			const rate = (done / Math.max(0.001, (time - began) / 1000)).toFixed(1);
			stream.write(`\r\u001B[K${done} read${failed > 0 ? `, ${failed} failed` : ''}, ${rate} a second`);
		},
		end() {
			if (stream.isTTY && told > 0) stream.write('\r\u001B[K');
		},
	};
}
