export { type Comparison, compareResults, type Difference } from './compare.ts';
export { loadMonitorKnowledge } from './monitor-knowledge.ts';
export { type MonitorRunner, startMonitorRunner } from './monitor-runner.ts';
export {
	type Asked,
	type Monitoring,
	type MonitorKnowledge,
	openMonitoring,
	type StoredResult,
} from './monitoring.ts';
export { openPool, type Pool, type PoolOptions } from './pool.ts';
export { loadReading, ROOT } from './reading.ts';
export { type Incoming, receive } from './receive.ts';
export { type Runner, startRunner } from './runner.ts';
export { type Done, type Given, inOrder } from './stream.ts';
export { workersFrom } from './workers.ts';
