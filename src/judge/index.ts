export { withDesignated } from './designated.ts';
export { dutiesOf } from './duties.ts';
export { type Bench, findingsOf } from './findings.ts';
export { placeInZone } from './zones.ts';
