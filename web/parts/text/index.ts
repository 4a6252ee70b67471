export * from './layers.ts';
export * from './ReportText.tsx';
