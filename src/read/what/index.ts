export { Calibration, sureOf } from './calibrate.ts';
export { withLexicon } from './lexicon.ts';
export { oneAct } from './one-act.ts';
export { quoted, quoteOf } from './quote.ts';
export { settle } from './settle.ts';
