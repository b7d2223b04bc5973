import type { Hours } from '../lib/model.ts';
import { hoursText } from '../lib/sentences/standing-words.ts';
import './figures.css';
import { shade } from './shades.ts';

/** Online hours against their yearly cap: what counts is full, what is over stands hatched behind the mark. */
export function CapBar({ earned, cap }: { earned: Hours; cap: Hours }) {
  const full = Math.max(earned, cap, 1) * 1.1;
  const width = (hours: Hours) => `${((hours / full) * 100).toFixed(2)}%`;
  const over = Math.max(0, earned - cap);
  return (
    <div
      class="bar slim"
      role="img"
      aria-label={`已学 ${hoursText(earned)}，计入 ${hoursText(earned - over)}，超出 ${hoursText(over)} 学时`}
    >
      <i class="capped" style={{ width: width(earned - over), background: shade('online') }} />
      {over > 0 && <i class="hatch" style={{ width: width(over), backgroundColor: shade('online') }} />}
      {over === 0 && cap > earned && <i style={{ width: width(cap - earned), borderRightColor: 'var(--ink)' }} />}
    </div>
  );
}
