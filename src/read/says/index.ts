export type { OutletName } from './outlets.ts';
export { makeSays, type Says } from './says.ts';
