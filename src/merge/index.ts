export { Archive, type Change } from './archive.ts';
export { disputesOf } from './disputes.ts';
export { actOf } from './event.ts';
export { type Merged, mergeClaims, succession } from './merge.ts';
export { type Ground, teller } from './told.ts';
