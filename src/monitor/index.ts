export { claimKey, claimsOf, sceneClaim, sceneParty } from './from-reading.ts';
export { type Monitored, monitor } from './monitor.ts';
