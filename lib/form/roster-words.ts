import { LedgerProblem } from '../ledger/problem.ts';
import { ledgerProblemText } from '../sentences/ledger-problems.ts';
import { reviewProblems } from './review-words.ts';
import type { FileProblem } from './roster-file.ts';
import type { Counts, Repeat } from './roster-list.ts';
import type { Compared } from './verify.ts';

/** Why a file is not in the roster, and what to do. */
const problems: { [problem in Exclude<FileProblem, LedgerProblem>]: string } = {
  'too-large': '超过 20 MB，登记表和台账文件不会这样大，请核对是不是选错了文件。',
  'other-kind': '不是登记表（.docx）或台账文件（.json）。',
  'open-elsewhere': '是 Word 打开文件时留下的临时文件，不用管。',
  unreadable: '文件打不开，可能已经移走或改名，请重新选。',
  failed: '没有读出来。请让本人重新发一份。',
  broken: '文件不完整，或者不是 Word 文件，打不开。请让本人重新发一份。',
  encrypted: '文件有密码，读不了。请让本人去掉密码，重新发一份。',
  'unpacks-too-large': '文件解开以后过大，为了安全不读。请核对文件的来历。',
  'nothing-carried': reviewProblems['nothing-carried'],
  'no-learner': '台账里还没有填学习人，请让本人填好以后重新保存一份。',
  'id-number': '里面有像身份证号的数字。本产品不显示证件号码，请让本人删去，重新发一份。',
};

export const fileProblemText = (problem: FileProblem): string =>
  problem instanceof LedgerProblem ? ledgerProblemText(problem) : problems[problem];

/** @returns that a form is of another year than the roster */
export const otherYearText = (year: number): string => `是 ${year} 年度的登记表。`;

/** @returns how a file holds against its own entries, in a few words: `表上改动 2 处；与明细重算不一致 1 项` */
export function comparedText(compared: Compared | null): string {
  if (!compared) return '按明细计算';
  const { changeCount, again } = compared;
  const differing = again && again !== 'unreadable' ? again.differing : [];
  const told = [
    changeCount > 0 ? `表上改动 ${changeCount} 处` : '',
    again === 'unreadable' ? '明细读不出来' : '',
    again === null ? '未带明细' : '',
    differing.length > 0 ? `与明细重算不一致 ${differing.length} 项` : '',
  ].filter(Boolean);
  return told.join('；') || '一致';
}

/**
 * @returns the roster in a sentence: `共 37 人，达标 30，未达标 7，有差异 2`; rows are counted where a learner is there twice,
 *   so that the parts give the sum
 */
export function countsText({ rows, people, verdicts, differing, metDiffering }: Counts): string {
  const { 达标: met, 未达标: short, 补训后达标: madeUp, 无记录: none } = verdicts;
  const repeated = rows - people;
  return [
    repeated > 0 ? `共 ${rows} 份，${people} 人（有 ${repeated} 份是重复的）` : `共 ${people} 人`,
    `达标 ${met}${metDiffering > 0 ? `（${metDiffering} 份有差异，待核对）` : ''}`,
    ...(madeUp > 0 ? [`补训后达标 ${madeUp}`] : []),
    `未达标 ${short}`,
    ...(none > 0 ? [`无记录 ${none}`] : []),
    `有差异 ${differing}`,
  ].join('，');
}

const ages: { [age in Repeat['is']]: string } = {
  newer: '那一份较新',
  older: '这一份较新',
  'as-new': '两份统计到同一天',
};

/** @returns that the learner is there once more, in which file, and which of the two is newer */
export const repeatText = ({ row, is }: Repeat): string =>
  `“${row.source}”里有同名的“${row.name}”，统计截止 ${row.until}：${ages[is]}。`;
