export * from './bins.ts';
export * from './Timeline.tsx';
