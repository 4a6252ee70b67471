export * from './ForecastLine.tsx';
export * from './Records.tsx';
