import { useLater } from '../../../components/live.ts';
import { titlesOf } from '../../../components/Steps.tsx';
import type { Standing } from '../../../lib/credit/types.ts';
import type { Day, TrainingRecord } from '../../../lib/model.ts';
import { hoursText } from '../../../lib/sentences/standing.ts';
import { CycleSum } from './CycleSum.tsx';

interface CycleProps {
  standing: Standing;
  records: readonly TrainingRecord[];
  today: Day;
  /** Null for a year without entries, undefined while it is not known yet. */
  standingOf: (year: number) => Standing | null | undefined;
}

/** The five years: each year's counted hours, and how far the schools' off-job training has got. */
export function CycleCard({ standing, records, today, standingOf }: CycleProps) {
  const { cycle } = standing;
  const years = cycle ? Array.from({ length: cycle.to - cycle.from + 1 }, (_, step) => cycle.from + step) : [];
  const standings = useLater(() => new Map(years.map((year) => [year, standingOf(year)])), [standing]);
  if (!cycle) return null;
  return (
    <section class="card stack" aria-labelledby="cycle">
      <h2 id="cycle">
        五年周期 {cycle.from}–{cycle.to}
      </h2>
      <ol class="cycle">
        {years.map((year) => {
          const each = year === standing.year ? standingOf(year) : standings?.get(year);
          if (each === undefined) return <li key={year}>{year}</li>;
          return (
            <li key={year} class={each ? (each.met ? 'met' : 'now') : ''}>
              {year}
              <b class="n">{each ? hoursText(each.total) : '—'}</b>
              <span class="small">{each ? (each.met ? '✓ 达标' : '未达标') : '无记录'}</span>
            </li>
          );
        })}
      </ol>
      <CycleSum standing={standing} cycle={cycle} records={records} titles={titlesOf(records)} today={today} />
    </section>
  );
}
