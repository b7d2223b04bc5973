import type { Kind } from '../lib/model.ts';
import { shade } from './shades.ts';

/** The small square that ties a kind's name to its part of the bar. */
export const Dot = ({ kind }: { kind: Kind }) => (
  <i class="dot" style={{ background: shade(kind) }} aria-hidden="true" />
);
