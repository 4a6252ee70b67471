import type { Monitoring } from './monitoring.ts';

/** Keeps the tables of events and what follows from them up with the claims, for as long as it runs. */
export interface MonitorRunner {
	/** Looks for changes now. */
	wake(): void;
	stop(): Promise<void>;
}

const LOOK_EVERY_MS = 2_000;
/** After a failure it waits this long before it tries again. */
const AFTER_FAILURE_MS = 30_000;

/**
 * Starts making results again whenever something changed. Changes are rows that a result takes away in its own transaction,
 * so a process that is killed leaves nothing forgotten and nothing half made. Many changes at once make one result:
 * while one is made, the rest gather.
 */
export function startMonitorRunner(monitoring: Monitoring, onBreak: (error: unknown) => void): MonitorRunner {
	let stopping = false;
	let roused = false;
	let endRest = () => {};
	const rest = (ms: number) =>
		new Promise<void>((resolve) => {
			const timer = setTimeout(resolve, roused || stopping ? 0 : ms);
			endRest = () => {
				clearTimeout(timer);
				resolve();
			};
		});
	const loop = async () => {
		while (!stopping) {
			roused = false;
			const started = performance.now();
			const failed = await monitoring.remake().then(
				() => false,
				(error: unknown) => {
					if (!stopping) onBreak(error);
					return true;
				},
			);
			// A large archive is not made again without pause while reports stream in.
			const took = performance.now() - started;
			await rest(failed ? AFTER_FAILURE_MS : Math.max(LOOK_EVERY_MS, took * 3));
		}
	};
	const running = loop();
	return {
		wake() {
			roused = true;
			endRest();
		},
		async stop() {
			stopping = true;
			endRest();
			await running;
		},
	};
}
