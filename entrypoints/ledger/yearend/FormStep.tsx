import type { FormFields } from '../../../lib/form/fields.ts';
import { hoursText } from '../../../lib/sentences/standing.ts';
import { verdictText } from '../../../lib/sentences/ui.ts';
import { StepHead } from './StepHead.tsx';
import type { YearEnd } from './steps.ts';

/** Fourth step: what will stand on the registration form, and the way there. */
export function FormStep({ end: { standing }, fields }: { end: YearEnd; fields: FormFields }) {
  const { year, total, required } = standing;
  const rows = fields.明细.filter(({ 序号 }) => 序号 !== '').length;
  const [annex] = fields.附表;
  return (
    <>
      <StepHead title="第 4 步：登记表">打开登记表看一遍，下载 Word 文件，打印、签字后交单位审核。</StepHead>
      <section class="card stack" aria-labelledby="paper">
        <h2 id="paper">登记表上写什么</h2>
        <ul class="plain">
          <li>
            总学时 <b class="n">{hoursText(total)}</b>，要求 <b class="n">{hoursText(required.total)}</b>：
            {verdictText(standing)}。
          </li>
          <li>
            明细 {rows} 行。
            {annex && `网络课程 ${annex.门数} 门合成一行，计入 ${annex.课程计入} 学时，课程另列附表。`}
          </li>
          <li>{fields.五年周期}。</li>
          {fields.说明 && <li>表下注明：{fields.说明}</li>}
          <li>待确认、待定年度和计划的学时不上表。签字、盖章和日期留空，打印后手写。</li>
        </ul>
        <div class="actions">
          <a class="btn primary" href={`/form.html?year=${year}`}>
            打开 {year} 年度登记表
          </a>
        </div>
      </section>
    </>
  );
}
