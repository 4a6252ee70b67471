export * from './Desk.tsx';
export * from './StandBar.tsx';
export * from './useStand.ts';
