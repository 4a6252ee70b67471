export { makeTimes, type Times } from './times.ts';
