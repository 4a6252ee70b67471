export * from './dates.ts';
export * from './judgements.ts';
export * from './names.ts';
export * from './states.ts';
