import { useState } from 'preact/hooks';
import { CheckField } from '../../../components/Field.tsx';
import { rosterText } from '../../../lib/form/roster.ts';
import { conclusionText, type YearReport } from '../../../lib/sentences/conclusion.ts';
import { CalendarItem } from './CalendarItem.tsx';
import { CopyItem } from './CopyItem.tsx';
import './export.css';

/** What is taken from the year to other places: a sentence, a row of the unit's roster, dates for the calendar. */
export function ExportCard({ report }: { report: YearReport }) {
  const [withHeader, setWithHeader] = useState(false);
  const conclusion = conclusionText(report);
  return (
    <section class="card stack take-away" aria-labelledby="take-away">
      <h2 id="take-away">复制和提醒</h2>
      <ul class="plain">
        <CopyItem
          label="复制一句话结论"
          hint="发给单位管培训的同志，内容如下："
          text={conclusion}
          then="到聊天窗口里粘贴（Ctrl+V）。"
        >
          <blockquote>{conclusion}</blockquote>
        </CopyItem>
        <CopyItem
          label="复制花名册一行"
          hint="填单位的汇总表用，粘贴以后一格一个数。"
          text={rosterText([report], withHeader)}
          then="到表格里点中一格粘贴（Ctrl+V）。"
        >
          <CheckField label="连同表头" checked={withHeader} onChange={setWithHeader} />
        </CopyItem>
        <CalendarItem account={report.account} thisYear={Number(report.today.slice(0, 4))} />
      </ul>
    </section>
  );
}
