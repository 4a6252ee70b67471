export { type Engine, type ModelFiles, openEngine } from './engine.ts';
