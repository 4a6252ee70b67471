export * from './MonitorChips.tsx';
export * from './MonitorFilters.tsx';
