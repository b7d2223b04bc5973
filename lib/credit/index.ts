export { appraise, dayOf, hundredths } from './hours.ts';
export { toJson } from './json.ts';
export { type Pack, packOf, packs, referencePack } from './pack.ts';
export { standing } from './standing.ts';
export { normalTitle } from './titles.ts';
export type * from './types.ts';
export { noticeCodes } from './types.ts';
export { type Way, ways } from './ways.ts';
