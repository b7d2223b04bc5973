import type { FormFields } from '../../lib/form/fields.ts';
import type { YearRow } from '../../lib/form/five-years.ts';
import type { Annex } from '../../lib/form/online.ts';
import { Grid, Head, Row } from './parts.tsx';

const courseColumns = ['序号', '课程', '必修／选修', '完成日期', '课程学时'];
const courseWidths = [700, 5070, 1200, 1600, 1300];

/** The courses that make up the form's one row of online study. */
export function CourseAnnex({ fields, annex }: { fields: FormFields; annex: Annex }) {
  const sum = `合计 ${annex.门数} 门，课程学时 ${annex.课程合计}；按规定计入 ${annex.课程计入}`;
  return (
    <section class="annex">
      <h3>附表：网络培训课程明细（{fields.年度} 年度）</h3>
      <p class="line">
        <span>
          姓名：{fields.姓名}　　来源：{annex.来源}　　读取时间：{annex.读取时间}
        </span>
      </p>
      <Grid caption="网络培训课程明细" widths={courseWidths}>
        <Head columns={courseColumns} />
        <tbody>
          {annex.网络课程.map(({ 序号, 课程, 修读, 完成日期, 课程学时 }) => (
            <Row key={序号} cells={[序号, 课程, 修读, 完成日期, 课程学时]} centred={[0, 2, 3, 4]} />
          ))}
          <tr class="sum">
            <th scope="row" colSpan={4}>
              {sum}
            </th>
            <td class="figure">{annex.课程合计}</td>
          </tr>
        </tbody>
      </Grid>
    </section>
  );
}

/** Each column: its tag, its heading, its share of the width. */
const yearColumns: readonly [keyof YearRow, string, number][] = [
  ['年度', '年度', 1400],
  ['脱产', '脱产培训', 1250],
  ['中心组', '中心组学习', 1250],
  ['网络', '网络培训', 1250],
  ['自学', '在职自学', 1250],
  ['其他', '其他培训', 1250],
  ['授课', '授课奖励', 1250],
  ['合计', '合计', 1300],
  ['要求', '年度要求', 2000],
  ['结论', '结论', 2602],
];
const allCentred = yearColumns.map((_, index) => index);

/** The five years, and what the learner's other forms ask of the year (art. 13). */
export const YearsAnnex = ({ fields }: { fields: FormFields }) => (
  <section class="annex">
    <h3>附表：五年学时</h3>
    <p class="line">
      <span>姓名：{fields.姓名}</span>
      <span>单位：学时</span>
    </p>
    <Grid caption="五年学时" widths={yearColumns.map(([, , width]) => width)}>
      <Head columns={yearColumns.map(([, heading]) => heading)} />
      <tbody>
        {fields.五年.map((row) => (
          <Row key={row.年度} cells={yearColumns.map(([tag]) => row[tag])} centred={allCentred} />
        ))}
        <tr>
          <td colSpan={yearColumns.length}>{fields.五年周期}</td>
        </tr>
      </tbody>
    </Grid>
    <h4>供年度考核登记表、任免审批表摘抄</h4>
    <Grid caption="供摘抄的文字" widths={[2200, 12602]}>
      <tbody>
        <tr>
          <th scope="row">年度考核登记表</th>
          <td class="text">{fields.年度考核}</td>
        </tr>
        <tr>
          <th scope="row">
            任免审批表
            <br />
            （满两个月的班次）
          </th>
          <td class="text">{fields.任免审批}</td>
        </tr>
      </tbody>
    </Grid>
  </section>
);
