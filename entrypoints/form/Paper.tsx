import type { FormFields } from '../../lib/form/fields.ts';
import type { TrainingRow } from '../../lib/form/rows.ts';

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

/** The columns' shares of the width, as in the Word form. */
const rowWidths = [620, 1480, 2960, 1560, 940, 740, 700, 870];
const personWidths = [1300, 1990, 1300, 1990, 1300, 1990];

function Widths({ of: widths }: { of: readonly number[] }) {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const starts = widths.map((_, index) => index);
  return (
    <colgroup>
      {starts.map((index) => (
        <col key={index} style={{ width: `${((widths[index] ?? 0) / whole) * 100}%` }} />
      ))}
    </colgroup>
  );
}

/** The form as it will be printed; signatures, their dates and stamps stay blank. */
export function Paper({ fields }: { fields: FormFields }) {
  return (
    <section class="paper" aria-label="登记表预览">
      <h2>干部教育培训学时登记表（{fields.年度} 年度）</h2>
      <div class="spread small">
        <span>填报单位：{fields.填报单位}</span>
        <span>统计截止：{fields.统计截止}</span>
        <span>单位：学时</span>
      </div>
      <div class="scroll">
        <Person fields={fields} />
      </div>
      <div class="scroll">
        <table>
          <caption class="unseen">培训明细</caption>
          <Widths of={rowWidths} />
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column === '内容' ? '培训内容（班次）' : column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.明细
              .filter(({ 序号 }) => 序号 !== '')
              .map((row) => (
                <tr key={row.序号}>
                  {columns.map((column) => (
                    <td key={column} class={column === '学时' || column === '序号' ? 'figure' : ''}>
                      {row[column]}
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      <Sums fields={fields} />
      <Signatures />
      {fields.附表.map((annex) => (
        <p key={annex.读取时间} class="small">
          附表：网络课程 {annex.门数} 门，合计 {annex.课程合计}，计入 {annex.课程计入}；来源 {annex.来源}，读取时间{' '}
          {annex.读取时间}。
        </p>
      ))}
    </section>
  );
}

function Person({ fields }: { fields: FormFields }) {
  const pairs = [
    ['姓名', '性别', '民族'],
    ['出生年月', '政治面貌', '任现职时间'],
    ['单位职务', '职级', '干部类别'],
  ] as const;
  return (
    <table>
      <caption class="unseen">个人情况</caption>
      <Widths of={personWidths} />
      <tbody>
        {pairs.map((row) => (
          <tr key={row[0]}>
            {row.map((name) => [
              <th key={name} scope="row">
                {name === '单位职务' ? '工作单位及职务' : name}
              </th>,
              <td key={`${name} value`}>{fields[name] || <span class="unseen">未填</span>}</td>,
            ])}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sums({ fields }: { fields: FormFields }) {
  const kinds = [
    ['脱产', fields.脱产小计],
    ['中心组', fields.中心组小计],
    ['网络', `已学 ${fields.网络已学} / 计入 ${fields.网络计入}`],
    ['自学', fields.自学小计],
    ['其他', fields.其他小计],
    ['授课奖励', fields.授课小计],
  ] as const;
  const year = [
    ['年度总学时', fields.总学时],
    ['年度要求', fields.年度要求],
    ['网络要求', fields.网络要求],
  ] as const;
  const pair = ([name, value]: readonly [string, string]) => (
    <span key={name}>
      {name} <b>{value}</b>
    </span>
  );
  return (
    <div class="box">
      <p class="sums">
        <span>分类小计</span>
        {kinds.map(pair)}
      </p>
      <p class="sums">
        {year.map(pair)}
        <span>{fields.达标框}达标</span>
        <span>
          {fields.未达标框}未达标{fields.差额}
        </span>
      </p>
      <p>{fields.五年周期}</p>
      {fields.说明 && <p>{fields.说明}</p>}
    </div>
  );
}

const Signatures = () => (
  <div class="box">
    <p>本人承诺以上情况属实。　本人签字：</p>
    <p>所在单位审核意见：</p>
    <p>组织（人事）部门备案意见：</p>
    <p class="soft small">签字、盖章和日期留空，打印后手写。</p>
  </div>
);
