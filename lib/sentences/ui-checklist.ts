import { packOf } from '../credit/index.ts';
import type { Standing } from '../credit/types.ts';
import type { YearCoverage } from '../ledger/coverage.ts';
import type { Day } from '../model.ts';
import { filingText } from './standing-words.ts';
import { filingDay, readingRemark } from './ui.ts';
import { countPapers, type Proved, unsaidOf } from './ui-papers.ts';

/** One thing to have before the form is handed in. */
export interface CheckLine {
  /** `look` where only the learner can say. */
  state: 'done' | 'missing' | 'look';
  /** The state in a word or two. */
  mark: string;
  text: string;
  link?: { text: string; href: string };
  /** The entries it is about, by id. */
  among?: { id: string; text: string }[];
}

interface Checked {
  standing: Standing;
  coverage: YearCoverage | null;
  /** How many questions are open. */
  questions: number;
  /** The entries of the year that have papers. */
  entries: readonly Proved[];
}

const done = { state: 'done', mark: '✓ 好了' } as const;
const look = { state: 'look', mark: '请核对' } as const;

/** @returns what there is to have before the filing day, in the order in which it is done */
export function checklistOf({ standing, coverage, questions, entries }: Checked): CheckLine[] {
  const { year, pack } = standing;
  return [
    coursesLine(coverage),
    questions === 0
      ? { ...done, text: '没有待您确认的问题' }
      : {
          state: 'missing',
          mark: `还有 ${questions} 个`,
          text: '有问题待您确认，没有确认的先不计入',
          link: { text: '去确认', href: '#questions' },
        },
    {
      ...look,
      text: `${year} 年参加的线下培训是否都已补录，请对照培训通知`,
      link: { text: '去补录', href: '#entry' },
    },
    ...(entries.length > 0 ? [papersLine(entries), saidLine(entries)] : []),
    {
      ...look,
      text: `登记表打印、签字，${filingText(packOf(pack))}前交单位审核`,
      link: { text: '去登记表', href: `/form.html?year=${year}` },
    },
  ];
}

function coursesLine(coverage: YearCoverage | null): CheckLine {
  const link = { text: '看对账', href: '#overview' };
  if (!coverage) return { ...look, text: '学院课程：还没有读过“已完成课程”页', link };
  const { tone, text } = readingRemark(coverage);
  return tone === 'ok' ? { ...done, text: `学院课程：${text}` } : { ...look, text: `学院课程：${text}`, link };
}

function papersLine(entries: readonly Proved[]): CheckLine {
  const { have, all } = countPapers(entries);
  const text = `证明材料：已有 ${have} 份，共 ${all} 份`;
  return have === all ? { ...done, text } : { state: 'missing', mark: `还缺 ${all - have} 份`, text };
}

function saidLine(entries: readonly Proved[]): CheckLine {
  const among = entries.flatMap(({ record }) => {
    const unsaid = unsaidOf(record);
    return unsaid.length > 0 ? [{ id: record.id, text: `${record.title}：${unsaid.join('、')}` }] : [];
  });
  return among.length === 0
    ? { ...done, text: '主办单位、由谁认定都已填写' }
    : { state: 'missing', mark: `还缺 ${among.length} 条`, text: '有培训没有写主办单位或由谁认定', among };
}

/** @returns whether the list stands open: from the first of the month in which the form is due */
export const isSeason = ({ year, pack }: Standing, today: Day): boolean =>
  today >= `${filingDay(year, pack).slice(0, 7)}-01`;
