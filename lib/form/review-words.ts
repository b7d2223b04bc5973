import { groupShortNames, hoursText } from '../sentences/standing.ts';
import { type FigureDifference, type FormFigures, figureNames } from './figures.ts';
import type { ReviewProblem } from './review.ts';

/** What can't be reviewed, and what to do. */
export const reviewProblems: { [problem in ReviewProblem]: string } = {
  'no-form': '这不是登记表的核对码，也不是二维码扫出来的文字。核对码是 8 个字母和数字，例如 7K3M-9QPT。',
  cut: '二维码的文字不全，请把扫出来的文字全部复制过来。',
  altered: '这段文字和其中的核对码对不上，可能改动过，也可能没有扫对。请再扫一次。',
  'nothing-carried': '这份文件里没有随表的数据：不是本扩展生成的，或者另存时丢了。请改用纸面上的二维码或核对码。',
};

const units: { [name: string]: string } = { 天数: '天', 天数要求: '天', 五年月数: '个月' };

/** @returns a figure, or who the form is about, as it is printed: `102 学时`; `没有` for what is 0 */
export function figureText(what: FigureDifference['what'], figures: FormFigures): string {
  if (what === '年度') return `${figures.year} 年`;
  if (what === '姓名') return figures.name;
  if (what === '类别') return groupShortNames[figures.group];
  if (what === '结论') return figures.met ? '达标' : '未达标';
  const value = figures.values[what];
  return value === 0 ? '没有' : `${hoursText(value)} ${units[what] ?? '学时'}`;
}

/** @returns the figures that a form prints, those that are 0 left out */
export const printedFigures = (figures: FormFigures): [name: string, value: string][] => [
  ['类别', figureText('类别', figures)],
  ['结论', figureText('结论', figures)],
  ...figureNames
    .filter((name) => figures.values[name] !== 0)
    .map((name): [string, string] => [name, figureText(name, figures)]),
];
