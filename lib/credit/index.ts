export { appraise, dayOf, hundredths } from './hours.ts';
export { toJson } from './json.ts';
export { type Pack, packOf, packs, referencePack } from './pack.ts';
export { afterPlanned, type Deadline, type Pace, type Plan, planOf, type Way } from './planner.ts';
export { standing } from './standing.ts';
export { normalTitle } from './titles.ts';
export type * from './types.ts';
export { noticeCodes } from './types.ts';
