import { Dot } from '../../../components/Dot.tsx';
import { Entries } from '../../../components/Entries.tsx';
import { shownKinds } from '../../../components/shades.ts';
import type { Day, Kind } from '../../../lib/model.ts';
import { hoursText, kindNames } from '../../../lib/sentences/standing.ts';
import { PlannedCard } from './PlannedCard.tsx';
import { StepHead } from './StepHead.tsx';
import { plannedIn, type YearEnd } from './steps.ts';

/** Second step: the training that no page of the academy shows, kind by kind, and what was planned. */
export function EntriesStep({ end, today }: { end: YearEnd; today: Day }) {
  const planned = plannedIn(end);
  return (
    <>
      <StepHead title="第 2 步：补录">
        学院页面上没有的培训，看看有没有漏记。{end.standing.year} 年度每一类记了多少，都列在下面。
      </StepHead>
      <section class="card stack" aria-labelledby="offline">
        <h2 id="offline">线下培训</h2>
        <ul class="plain rows">
          {shownKinds
            .filter((kind) => kind !== 'online')
            .map((kind) => (
              <KindRow key={kind} kind={kind} end={end} />
            ))}
        </ul>
      </section>
      <PlannedCard planned={planned} today={today} />
    </>
  );
}

function KindRow({ kind, end: { standing, records } }: { kind: Kind; end: YearEnd }) {
  const counted = new Set(standing.entries.filter(({ state }) => state === 'counted').map(({ record }) => record));
  const names = records.filter((record) => record.kind === kind && counted.has(record.id)).map(({ title }) => title);
  return (
    <li>
      <div class="spread">
        <div>
          <Dot kind={kind} />
          <b>{kindNames[kind]}</b>{' '}
          {names.length > 0 ? (
            <>
              {names.length} 条，计入 <b class="n">{hoursText(standing.kinds[kind].counted)}</b> 学时
            </>
          ) : (
            <span class="soft">没有记</span>
          )}{' '}
          {names.length > 0 && <Entries names={names} />}
        </div>
        <a class="btn quiet" href={`#entry//${kind}`} aria-label={`补录${kindNames[kind]}`}>
          补录
        </a>
      </div>
    </li>
  );
}
