import { titlesOf } from '../../../components/Steps.tsx';
import { Why } from '../../../components/Why.tsx';
import type { Standing } from '../../../lib/credit/types.ts';
import type { Day, TrainingRecord } from '../../../lib/model.ts';
import { hoursText } from '../../../lib/sentences/standing.ts';
import { Openings, openingsIn } from './Openings.tsx';

interface CycleProps {
  standing: Standing;
  records: readonly TrainingRecord[];
  today: Day;
  standingOf: (year: number) => Standing | null;
}

/** The five years: each year's counted hours, and how far the schools' off-job training has got. */
export function CycleCard({ standing, records, today, standingOf }: CycleProps) {
  const { cycle } = standing;
  if (!cycle) return null;
  const years = Array.from({ length: cycle.to - cycle.from + 1 }, (_, step) => cycle.from + step);
  const required = cycle.required && requiredText(cycle.required);
  return (
    <section class="card stack" aria-labelledby="cycle">
      <h2 id="cycle">
        五年周期 {cycle.from}–{cycle.to}
      </h2>
      <ol class="cycle">
        {years.map((year) => {
          const each = standingOf(year);
          return (
            <li key={year} class={each ? (each.met ? 'met' : 'now') : ''}>
              {year}
              <b class="n">{each ? hoursText(each.total) : '—'}</b>
              <span class="small">{each ? (each.met ? '✓ 达标' : '未达标') : '无记录'}</span>
            </li>
          );
        })}
      </ol>
      <details>
        <summary class="press">
          <span>
            院校类脱产：<b class="n">{hoursText(cycle.hours)}</b>
            {required ?? ' 学时'}
            {cycle.met && <span class="ok"> ✓ 已达标</span>} <span class="ask small">为什么</span>
          </span>
        </summary>
        <Why steps={standing.reasons.cycle} titles={titlesOf(records)} pack={standing.pack} />
      </details>
      <Openings profile={standing.profile} openings={openingsIn(records, cycle)} cycle={cycle} today={today} />
    </section>
  );
}

/** A unit may lift either limb. */
function requiredText({ hours, months }: { hours: number | null; months: number | null }): string {
  if (hours === null) return ` 学时（要求 ${months} 个月）`;
  return ` / ${hoursText(hours)} 学时${months === null ? '' : `（或 ${months} 个月）`}`;
}
