export { controlOf } from './control.ts';
export { forecastsOf, isPending } from './forecasts.ts';
export { type Watch, warningsOf } from './warnings.ts';
