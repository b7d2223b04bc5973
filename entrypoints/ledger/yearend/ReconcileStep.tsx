import { hoursText } from '../../../lib/sentences/standing.ts';
import { readingStep } from '../../../lib/sentences/ui.ts';
import { YearReconciled } from '../overview/ReconcileCard.tsx';
import { StepHead } from './StepHead.tsx';
import type { YearEnd } from './steps.ts';

/** First step: whether all that the academy lists is here, and nothing waits for an answer. */
export function ReconcileStep({ end }: { end: YearEnd }) {
  const { standing, records, coverage, questions } = end;
  const { undated } = standing;
  const toRead = coverage
    ? readingStep(coverage)
    : '还没有读到学院的课程。请登录学院，打开“已完成课程”，一页一页翻到最后。';
  return (
    <>
      <StepHead title="第 1 步：对账">学院的课程是不是都读到了，学院、台账、登记表的数是不是一样。</StepHead>
      <YearReconciled standing={standing} records={records} coverage={coverage} />
      <section class="card stack" aria-labelledby="unread">
        <h2 id="unread">还要做什么</h2>
        <ul class="plain">
          <li>
            {toRead ?? '各页都读到了。'}
            {toRead && (
              <a class="inline" href="http://www.nmgce.gov.cn/">
                到学院去看
              </a>
            )}
          </li>
          <li>
            {questions > 0 ? (
              <>
                有 {questions} 个问题待确认，没有回答以前先按少的算。
                <a class="inline" href="#questions">
                  去回答
                </a>
              </>
            ) : (
              '没有待确认的问题。'
            )}
          </li>
          {undated > 0 && <li>有 {hoursText(undated)} 学时待定年度，没有计入任何一年。</li>}
        </ul>
      </section>
    </>
  );
}
