import type { Kind } from '../lib/model.ts';

/** The order in which kinds stand in bars and lists: what the learner meets most comes first. */
export const shownKinds: readonly Kind[] = ['online', 'off-job', 'study-group', 'self-study', 'other', 'teaching'];

/** @returns the CSS colour of a kind; never the only sign of it */
export const shade = (kind: Kind): string => `var(--${kind})`;
