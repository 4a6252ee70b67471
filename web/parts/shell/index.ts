export * from './jobs.tsx';
export * from './keys.ts';
export * from './notices.tsx';
export * from './Shell.tsx';
export * from './Told.tsx';
export * from './theme.ts';
export * from './useListKeys.ts';
export * from './useNarrow.ts';
