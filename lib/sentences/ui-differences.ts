import type { Difference, DifferenceCode } from '../ledger/differences.ts';
import { hoursText } from './standing.ts';

const reasons: { [code in DifferenceCode]: string } = {
  trash: '在回收站里，没有计入',
  unconfirmed: '待确认，先不计入',
  denied: '您答过不计入',
  'made-up': '计入补训的年度',
  corrected: '已更正，以更正为准',
  'by-hand': '本人补录，这个网站没有列出',
  elsewhere: '在别处读到，这个网站没有列出',
};

/** @returns why a course makes the ledger differ from the pages: `页面 1.5，台账 0：待确认，先不计入` */
export const differenceText = ({ code, read, earned }: Difference): string =>
  `页面 ${hoursText(read)}，台账 ${hoursText(earned)}：${reasons[code]}`;

/** @returns what the courses named leave unexplained; null where they explain it all */
export function unexplainedText(differences: readonly Difference[], gap: number): string | null {
  const rest = gap - differences.reduce((sum, { read, earned }) => sum + earned - read, 0);
  return rest === 0 ? null : `另有 ${hoursText(Math.abs(rest))} 学时说不清出在哪门课，请在学院把各页再翻看一遍。`;
}
