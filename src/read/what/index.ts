export { Calibration, sureOf } from './calibrate.ts';
export { quoted, quoteOf } from './quote.ts';
export { settle } from './settle.ts';
