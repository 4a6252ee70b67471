export { loadGazetteerBytes } from './gazetteer.ts';
export { IMPORTED_PLACES, type Knowledge, loadKnowledge } from './load.ts';
export { loadModel, type ModelBytes } from './model.ts';
export { importPlaces, loadImportedPlaces, openPlaces, type PlacesImported } from './places-import.ts';
export { loadSamples, type Sample } from './samples.ts';
export type { KnowledgeProblem } from './yaml.ts';
