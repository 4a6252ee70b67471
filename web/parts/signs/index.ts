export * from './Doubt.tsx';
export * from './Hint.tsx';
export * from './PeriodBar.tsx';
export * from './PlaceMark.tsx';
export * from './Sign.tsx';
export * from './Verdict.tsx';
export * from './Voices.tsx';
export * from './When.tsx';
