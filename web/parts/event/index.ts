export * from './EventLine.tsx';
