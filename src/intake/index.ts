export type { PageRange } from './extracted.ts';
export type { Format } from './format.ts';
export { type Intake, intake, type Told } from './intake.ts';
export { LIMITS, type Limits } from './limits.ts';
export { type LineRead, readLine } from './line.ts';
