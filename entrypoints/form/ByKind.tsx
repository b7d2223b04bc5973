import type { FormFields } from '../../lib/form/fields.ts';
import type { TrainingRow } from '../../lib/form/rows.ts';
import { Grid, Head, Notes, Person, Row, SignBox, Verdict } from './parts.tsx';

/** Each column: its tag, its heading, its share of the width. */
const columns: readonly [keyof TrainingRow, string, number][] = [
  ['序号', '序号', 600],
  ['起止时间', '起止时间', 1500],
  ['内容', '名称／内容', 3560],
  ['主办单位', '主办单位', 1740],
  ['地点', '机构／地点', 1460],
  ['计算依据', '计算依据', 1900],
  ['实得', '实得', 740],
  ['学时', '计入', 740],
  ['认定单位', '认定单位（签章）', 1320],
  ['证明材料', '证明材料', 1242],
];
const centred = [0, 1, 6, 7];
const personWidths = [1300, 2100, 1300, 2100, 1300, 2100, 1300, 3302];
const personRows = [
  [['姓名'], ['性别'], ['民族'], ['出生年月']],
  [['政治面貌'], ['任现职时间'], ['职级'], ['干部类别']],
  [['单位职务', 7]],
] as const;

/** A4 landscape: the rows of the six kinds, each closed by its sums. */
export const ByKind = ({ fields }: { fields: FormFields }) => (
  <>
    <Person fields={fields} widths={personWidths} rows={personRows} />
    <Grid caption="培训明细、审核和备案" widths={columns.map(([, , width]) => width)} class="rows">
      <Head columns={columns.map(([, heading]) => heading)} />
      {fields.分类.map(({ 组别, 明细, 有明细, 小计实得, 小计计入 }) => (
        <tbody key={组别}>
          <tr class="kind">
            <th scope="rowgroup" colSpan={columns.length}>
              {组别}
            </th>
          </tr>
          {明细.map((row) => (
            <Row key={row.序号} cells={columns.map(([tag]) => row[tag])} centred={centred} />
          ))}
          {有明细 && (
            <tr class="sum">
              <th scope="row" colSpan={6}>
                小　计
              </th>
              <td class="figure">{小计实得}</td>
              <td class="figure">{小计计入}</td>
              <td colSpan={2} />
            </tr>
          )}
        </tbody>
      ))}
      <tbody class="closing">
        <tr class="sum">
          <th scope="row" colSpan={6}>
            合　计
            <span>
              （脱产 {fields.脱产小计}　中心组 {fields.中心组小计}　网络 {fields.网络计入}　自学 {fields.自学小计}　其他{' '}
              {fields.其他小计}　授课 {fields.授课小计}）
            </span>
          </th>
          <td class="figure">{fields.实得合计}</td>
          <td class="figure">{fields.总学时}</td>
          <td colSpan={2} />
        </tr>
        <Verdict fields={fields} span={columns.length} />
        <tr>
          <SignBox label="本人承诺以上情况属实。" who="本人签字：" span={3} />
          <SignBox label="所在单位审核意见：" who="（盖章）" span={3} />
          <SignBox label="组织（人事）部门备案意见：" who="（盖章）" span={4} />
        </tr>
        <Notes fields={fields} spans={[6, 4]}>
          1. 按六类填写，一行一项培训，起止时间写到日；网络培训合为一行，课程明细见附表；没有的类别写“无”。2.
          “实得”是按办法折算或者单位认定的学时；“计入”是网络培训按年度封顶以后的学时，超出部分不结转。3.
          认定单位：脱产培训由主办单位和培训机构认定，自学、授课由所在单位认定，其他由主办单位和所在单位认定。4.
          签字、日期、盖章由有关人员和单位手写填写。
        </Notes>
      </tbody>
    </Grid>
  </>
);
