import type { Person } from '../ledger/people.ts';
import type { OverrideField, Profile } from '../model.ts';

/** What the form says of a person. */
export type PersonField = Exclude<keyof Profile, 'id' | 'groups' | 'changed' | 'promotedOn'>;

/** The person block of the registration form: field, label and an example. */
export const personFields: readonly {
  field: PersonField;
  label: string;
  hint?: string;
  options?: readonly string[];
  /** A year and a month. */
  month?: boolean;
}[] = [
  { field: 'name', label: '姓名', hint: '与学院页面上显示的姓名一致' },
  { field: 'gender', label: '性别', options: ['男', '女'] },
  { field: 'nation', label: '民族', options: ['蒙古族', '汉族', '回族', '满族', '达斡尔族', '鄂温克族', '鄂伦春族'] },
  { field: 'bornOn', label: '出生年月', hint: '例如 1970-05', month: true },
  { field: 'party', label: '政治面貌', options: ['中共党员', '中共预备党员', '民主党派', '无党派人士', '群众'] },
  { field: 'employer', label: '工作单位' },
  { field: 'post', label: '职务' },
  { field: 'rank', label: '职级' },
  { field: 'postSince', label: '任现职时间', hint: '例如 2017-01', month: true },
];

/** The figures a unit may set otherwise, and their unit. */
export const overrideNames: { [field in OverrideField]: { name: string; unit: string } } = {
  annual: { name: '年度总学时', unit: '学时' },
  days: { name: '年度天数', unit: '天' },
  onlineMinimum: { name: '网络学时下限', unit: '学时' },
  onlineCap: { name: '网络学时封顶', unit: '学时' },
  cycleHours: { name: '五年学时', unit: '学时' },
  cycleMonths: { name: '五年月数', unit: '个月' },
};

/** @returns what the ledger holds of a learner: `12 条记录、3 次读取` */
export function holdingsText({ records, readings, filed }: Person): string {
  const parts = [`${records} 条记录`, readings > 0 && `${readings} 次读取`, filed > 0 && `${filed} 份已申报的登记表`];
  return parts.filter(Boolean).join('、');
}
