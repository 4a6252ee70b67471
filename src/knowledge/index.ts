export { openGazetteer } from './gazetteer.ts';
export { type Knowledge, loadKnowledge } from './load.ts';
export { loadModel, type ModelBytes } from './model.ts';
export { loadSamples, type Sample } from './samples.ts';
export type { KnowledgeProblem } from './yaml.ts';
