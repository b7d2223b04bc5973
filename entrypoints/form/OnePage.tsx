import type { FormFields } from '../../lib/form/fields.ts';
import type { TrainingRow } from '../../lib/form/rows.ts';
import { Grid, Head, Notes, Person, Row, SignBox, Verdict } from './parts.tsx';

const columns: readonly (keyof TrainingRow)[] = [
  '序号',
  '起止时间',
  '内容',
  '主办单位',
  '地点',
  '类别',
  '学时',
  '备注',
];
const rowWidths = [620, 1480, 2960, 1560, 940, 740, 700, 870];
const centred = [0, 1, 4, 5, 6, 7];
const personWidths = [1300, 1990, 1300, 1990, 1300, 1990];
const personRows = [
  [['姓名'], ['性别'], ['民族']],
  [['出生年月'], ['政治面貌'], ['任现职时间']],
  [['单位职务', 3], ['职级']],
  [['干部类别', 5]],
] as const;
const sumWidths = [1560, 1560, 2070, 1560, 1560, 1560];

/** A4 portrait: the rows by day, with blank ones to fill up the page by hand. */
export function OnePage({ fields }: { fields: FormFields }) {
  const sums = [
    ['脱产培训', fields.脱产小计],
    ['中心组学习', fields.中心组小计],
    ['网络（已学／计入）', `${fields.网络已学}／${fields.网络计入}`],
    ['在职自学', fields.自学小计],
    ['其他培训', fields.其他小计],
    ['授课奖励', fields.授课小计],
  ] as const;
  return (
    <>
      <Person fields={fields} widths={personWidths} rows={personRows} />
      <Grid caption="培训明细" widths={rowWidths} class="rows">
        <Head columns={columns.map((column) => (column === '内容' ? '培训内容（班次）' : column))} />
        <tbody>
          {fields.明细.map((row, index) => (
            <Row key={row.序号 || index} cells={columns.map((column) => row[column])} centred={centred} />
          ))}
        </tbody>
      </Grid>
      <Grid caption="分类小计、审核和备案" widths={sumWidths} class="closing">
        <tbody>
          <tr>
            {sums.map(([name]) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
          <tr>
            {sums.map(([name, sum]) => (
              <td key={name} class="figure">
                <b>{sum}</b>
              </td>
            ))}
          </tr>
          <Verdict fields={fields} span={6} />
          <tr>
            <SignBox label="本人承诺以上情况属实。" who="本人签字：" span={6} />
          </tr>
          <tr>
            <SignBox label="所在单位审核意见：" who="（盖章）" span={6} />
          </tr>
          <tr>
            <SignBox label="组织（人事）部门备案意见：" who="（盖章）" span={6} />
          </tr>
          <Notes fields={fields} spans={[4, 2]}>
            1. 一行一项培训，起止时间写到日；网络培训合为一行，课程明细见附表。2.
            网络学时按年度合计后封顶计入，超出部分不结转。3. 签字、日期、盖章由有关人员和单位手写填写。
          </Notes>
        </tbody>
      </Grid>
    </>
  );
}
