export { withDesignated } from './designated.ts';
export { dutiesOf } from './duties.ts';
export { type Bench, findingsOf } from './findings.ts';
export { runsOf } from './periods.ts';
export { precisePeriods, precisePlaces } from './precise.ts';
export { placeInZone } from './zones.ts';
