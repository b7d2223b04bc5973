import { personFields } from '../sentences/ui-profile.ts';
import type { Check, CheckCode } from './checks.ts';

/** What is open, in a sentence, and where it is settled. */
interface CheckWords {
  text: string;
  href: string;
  link: string;
}

/** @returns what is still open of a year's form, and the way to its place */
export function checkWords({ code, records, fields = [] }: Check, year: number): CheckWords {
  const ledger = (room: string) => `/ledger.html?year=${year}#${room}`;
  const count = records.length;
  const missing = personFields.filter(({ field }) => fields.includes(field)).map(({ label }) => label);
  const words: { [code in CheckCode]: CheckWords } = {
    'page-unread': {
      text: '学院的课程还没有读全，网络学时可能偏少。',
      ...{ href: ledger('year-end/reconcile'), link: '去对账' },
    },
    'sum-mismatch': {
      text: '学院合计、读到的课程、台账的网络学时对不上。',
      ...{ href: ledger('year-end/reconcile'), link: '去对账' },
    },
    'question-open': {
      text: '还有问题待您确认，没有确认的先不计入。',
      ...{ href: ledger('questions'), link: '去确认' },
    },
    'no-requirement': {
      text: '这一年没有要求学时，请核对干部类别和单位口径。',
      ...{ href: '/options.html', link: '去设置' },
    },
    'person-missing': {
      text: `个人情况还缺：${missing.join('、')}。也可以打印后手写。`,
      ...{ href: '/options.html', link: '去补填' },
    },
    'organizer-missing': {
      text: `有 ${count} 条没有写主办单位，表上这一栏会空着。`,
      ...{ href: ledger('year-end/check'), link: '去补填' },
    },
    'proof-missing': {
      text: `有 ${count} 条培训的证明材料不全。`,
      ...{ href: ledger('papers'), link: '去看缺什么' },
    },
    'after-filing': {
      text: `有 ${count} 条在申报日之后，表上会注明“申报后新增”。`,
      ...{ href: ledger('records'), link: '去看明细' },
    },
  };
  return words[code];
}

const onPaper: { [code in CheckCode]?: string } = {
  'page-unread': '学院课程没有读全',
  'sum-mismatch': '网络学时与学院页面对不上',
  'question-open': '有课程待本人确认，没有计入',
};

/** @returns what a form says of itself whose figures may be others once these are settled; empty where none is open */
export function unsureText(checks: readonly Check[]): string {
  const open = checks.flatMap(({ code }) => onPaper[code] ?? []);
  return open.length > 0 ? `生成时尚待核实：${open.join('；')}。` : '';
}
