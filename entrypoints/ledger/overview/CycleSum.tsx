import type { Titles } from '../../../components/Steps.tsx';
import { Why } from '../../../components/Why.tsx';
import type { Standing } from '../../../lib/credit/types.ts';
import type { Day, TrainingRecord } from '../../../lib/model.ts';
import { hoursText } from '../../../lib/sentences/standing.ts';
import { Openings, openingsIn } from './Openings.tsx';

interface CycleSumProps {
  standing: Standing;
  cycle: NonNullable<Standing['cycle']>;
  records: readonly TrainingRecord[];
  titles: Titles;
  today: Day;
}

/** How far the schools' off-job training of the five years has got, and what of it is from before this ledger. */
export function CycleSum({ standing, cycle, records, titles, today }: CycleSumProps) {
  const required = cycle.required && requiredText(cycle.required);
  return (
    <>
      <details>
        <summary class="press">
          <span>
            院校类脱产：<b class="n">{hoursText(cycle.hours)}</b>
            {required ?? ' 学时'}
            {cycle.met && <span class="ok"> ✓ 已达标</span>} <span class="ask small">为什么</span>
          </span>
        </summary>
        <Why steps={standing.reasons.cycle} titles={titles} pack={standing.pack} />
      </details>
      <Openings profile={standing.profile} openings={openingsIn(records, cycle)} cycle={cycle} today={today} />
    </>
  );
}

/** A unit may lift either limb. */
function requiredText({ hours, months }: { hours: number | null; months: number | null }): string {
  if (hours === null) return ` 学时（要求 ${months} 个月）`;
  return ` / ${hoursText(hours)} 学时${months === null ? '' : `（或 ${months} 个月）`}`;
}
