export { Archive, type Change } from './archive.ts';
export { controlDisputes } from './control-disputes.ts';
export { disputesOf } from './disputes.ts';
export { actOf, isDone } from './event.ts';
export { type Merged, mergeClaims, mergedOf, succession } from './merge.ts';
export { type Ground, teller } from './told.ts';
export { voicesOf } from './voices.ts';
