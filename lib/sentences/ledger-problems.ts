import type { LedgerProblem } from '../ledger/problem.ts';
import type { ProblemCode } from '../ledger/schema.ts';

/** What is wrong with a value, and the remedy. */
export const problemText: { [code in ProblemCode]: string } = {
  'no-json': '文件不是完整的台账文件，可能没有保存完，请重新导出一份。',
  'other-format': '这不是学时台账的文件，请选择“备份”页保存的文件。',
  'newer-version': '文件由更新的版本保存，请先升级扩展。',
  'proto-key': '文件含有不允许的字段名，没有读入。',
  missing: '缺少这一项，请补上。',
  'wrong-type': '这一项的写法不对，请检查。',
  'unknown-value': '这一项的值不在允许的范围里，请检查。',
  'unknown-switch': '没有这个口径选项，请检查。',
  'out-of-bounds': '数值超出允许的范围，请检查。',
  'not-whole': '这里只能填整数。',
  'too-many-decimals': '学时最多两位小数，请按原始材料填写。',
  'no-such-day': '没有这一天，请检查日期。',
  'wrong-measure': '这个类别不能用这种计量方式，请检查。',
  'missing-day': '请填写日期。',
  'unwanted-day': '网络培训只填完成日期，不填起止时间。',
  'end-before-start': '结束日期早于开始日期，请检查。',
  'absence-above-planned': '缺课学时超过了计划学时，请检查。',
  'split-mismatch': '跨年的班次要写明每年各多少，合计须与总数一致。',
  'no-such-profile': '找不到这条记录所属的人员，请检查。',
  'id-twice': '编号重复，请检查。',
  'other-name': '同一个编号在两个文件里姓名不同，不是同一个人的台账，没有合并；请核对文件。',
  'id-number': '含有像身份证号的数字。本产品不保存证件号码，请删去。',
};

/** The fields of a ledger by their names on the forms; another is called as the file calls it. */
export const fieldNames: { [field: string]: string } = {
  title: '名称',
  kind: '类别',
  hours: '学时',
  halfDays: '半天数',
  plannedHours: '计划学时',
  minutes: '分钟',
  characters: '字数',
  toCadres: '授课对象',
  completedOn: '完成日期',
  year: '年度',
  startOn: '开始日期',
  endOn: '结束日期',
  split: '分年数',
  absentHours: '缺课学时',
  recognized: '认定',
  makeupFor: '补训年度',
  audience: '听课对象',
  organizer: '主办单位',
  place: '地点',
  certifier: '由谁认定',
  note: '备注',
  evidence: '证明材料',
  where: '放在哪里',
  name: '姓名',
  groups: '干部类别',
  promotedOn: '任职日期',
  by: '由谁决定',
  on: '日期',
  why: '依据',
  value: '数值',
};
const listNames: { [list: string]: string } = {
  records: '条记录',
  profiles: '位人员',
  readings: '次读取',
  filed: '个已申报年度',
  overrides: '条规定',
};

/** @returns the place that a path of a ledger names: `records[0].measure.hours` → `第 1 条记录的学时`; '' for the file as a whole */
export function placeText(path: string): string {
  const [, list = '', index = ''] = /^(?:settings\.)?(\w+)\[(\d+)\]/.exec(path) ?? [];
  const last = path.split('.').at(-1) ?? '';
  const field = fieldNames[last] ?? (/^\w+$/.test(last) && last !== path ? last : '');
  const name = fieldNames[path] ?? field;
  const row = listNames[list] ? `第 ${Number(index) + 1} ${listNames[list]}` : '';
  return row && name ? `${row}的“${name}”` : row || (name && `“${name}”`);
}

/** @returns where a ledger file is wrong, how, and what to do */
export function ledgerProblemText({ path, code }: LedgerProblem): string {
  const place = placeText(path);
  return `${place}${place && '：'}${problemText[code]}`;
}
