import type { Standing } from '../lib/credit/types.ts';
import { hoursText, kindNames } from '../lib/sentences/standing-words.ts';
import './figures.css';
import { shade, shownKinds } from './shades.ts';

interface StandingBarProps {
  standing: Pick<Standing, 'total' | 'required' | 'kinds' | 'planned'>;
  planned?: boolean;
}

/**
 * The year as one stacked bar with a tick at what is required. Planned hours stand hatched behind the counted ones.
 * Its text equivalent names every part.
 */
export function StandingBar({ standing, planned = false }: StandingBarProps) {
  const { total, required, kinds } = standing;
  const ahead = planned ? standing.planned : 0;
  const full = Math.max((required.total * 12) / 11, (total + ahead) * 1.04, 1);
  const width = (hours: number) => `${((hours / full) * 100).toFixed(2)}%`;
  const parts = shownKinds.filter((kind) => kinds[kind].counted > 0);
  const text = [
    ...parts.map((kind) => `${kindNames[kind]} ${hoursText(kinds[kind].counted)}`),
    ...(ahead ? [`已计划（未计入）${hoursText(ahead)}`] : []),
    `合计 ${hoursText(total)}，要求 ${hoursText(required.total)} 学时`,
  ].join('，');
  return (
    <div class="track" role="img" aria-label={text}>
      <div class="bar">
        {parts.map((kind) => (
          <i key={kind} style={{ width: width(kinds[kind].counted), background: shade(kind) }} />
        ))}
        {ahead > 0 && <i class="hatch" style={{ width: width(ahead), backgroundColor: shade('other') }} />}
      </div>
      <div class="tick" style={{ left: width(required.total) }}>
        <span>要求 {hoursText(required.total)}</span>
      </div>
    </div>
  );
}
