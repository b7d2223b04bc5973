import { NoticeList } from '../../../components/NoticeList.tsx';
import { withoutOrganizer } from '../../../lib/form/organizers.ts';
import type { TrainingRecord } from '../../../lib/model.ts';
import { checkVerdict } from '../../../lib/sentences/ui-year-end.ts';
import { CheckCard } from '../../form/CheckCard.tsx';
import '../../form/form.css';
import { StepHead } from './StepHead.tsx';
import { isClear, type YearEnd } from './steps.ts';

/** Third step: what the form page checks, who held what, and what the rules have to say about the year. */
export function CheckStep({ end }: { end: YearEnd }) {
  const { standing, records, coverage, checks } = end;
  const nameless = withoutOrganizer(standing, records);
  return (
    <>
      <StepHead title="第 3 步：检查">{checkVerdict(standing.year, standing.met, isClear(end))}</StepHead>
      <CheckCard standing={standing} coverage={coverage} checks={checks}>
        {null}
      </CheckCard>
      {nameless.length > 0 && <Nameless entries={nameless} />}
      <section class="card stack" aria-labelledby="notices">
        <h2 id="notices">提醒</h2>
        {standing.notices.length > 0 ? (
          <NoticeList notices={standing.notices} pack={standing.pack} records={records} />
        ) : (
          <p class="soft">没有。</p>
        )}
      </section>
    </>
  );
}

/** The organiser proves off-job training (art. 10); on paper it can still be written by hand. */
function Nameless({ entries }: { entries: readonly TrainingRecord[] }) {
  return (
    <section class="card stack" aria-labelledby="nameless">
      <h2 id="nameless">有 {entries.length} 条没有写主办单位</h2>
      <p class="soft">登记表上这一栏会空着，也可以打印后手写。</p>
      <ul class="plain rows">
        {entries.map(({ id, title }) => (
          <li key={id} class="spread">
            <span>{title}</span>
            <a class="btn quiet" href={`#entry/${encodeURIComponent(id)}`} aria-label={`补填 ${title} 的主办单位`}>
              补填
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
