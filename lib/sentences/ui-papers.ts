import { dayOf } from '../credit/index.ts';
import type { EntryLine, Standing } from '../credit/types.ts';
import { type Paper, papersOf } from '../ledger/papers.ts';
import type { Kind, TrainingRecord } from '../model.ts';
import { neededPapers } from './proofs.ts';

/** An entry of the year beside the papers that prove it. */
export interface Proved {
  record: TrainingRecord;
  papers: Paper[];
}

/** What is in no figure of the year has nothing to prove. */
const isFigure = ({ state, hours, madeUp }: EntryLine) =>
  (state === 'counted' || state === 'made-up') && hours + madeUp > 0;

/**
 * @param records all of the learner's
 * @returns `entries`: those of the year with papers, needed or named, latest first; `courses`: the online courses whose
 *   platform keeps the record
 */
export function registerOf(
  standing: Standing,
  records: readonly TrainingRecord[],
): { entries: Proved[]; courses: TrainingRecord[] } {
  const byId = new Map(records.map((record) => [record.id, record]));
  const day = ({ record }: Proved) => dayOf(record) ?? '';
  const all = standing.entries.filter(isFigure).flatMap((line): Proved[] => {
    const record = byId.get(line.record);
    return record ? [{ record, papers: papersOf(record, neededPapers(record)) }] : [];
  });
  return {
    entries: all.filter(({ papers }) => papers.length > 0).sort((a, b) => day(b).localeCompare(day(a))),
    courses: all.filter(({ papers }) => papers.length === 0).map(({ record }) => record),
  };
}

/** @returns how many papers of these entries are there, of how many */
export function countPapers(entries: readonly Pick<Proved, 'papers'>[]): { have: number; all: number } {
  const papers = entries.flatMap((entry) => entry.papers);
  return { have: papers.filter(({ have }) => have).length, all: papers.length };
}

/** @returns how a year's papers stand: `2018 年 3 条培训，还缺 5 份材料` */
export function registerText(year: number, entries: readonly Proved[]): string {
  if (entries.length === 0) return `${year} 年还没有要备材料的培训`;
  const { have, all } = countPapers(entries);
  const lead = `${year} 年 ${entries.length} 条培训，`;
  return have === all ? `${lead}材料都齐了 ✓` : `${lead}还缺 ${all - have} 份材料`;
}

/** @returns how one entry's papers stand: `缺 2 份`, `齐了` */
export function entryText({ papers }: Proved): string {
  const { have, all } = countPapers([{ papers }]);
  return have === all ? '✓ 齐了' : `缺 ${all - have} 份`;
}

/**
 * @param organizers who held the courses, in a word
 * @returns what proves the online courses that were read
 */
export const coursesText = (count: number, organizers: string): string =>
  `网络课程 ${count} 门，以${organizers}的学习记录为证，登记表的附表逐门列出，不用另备材料。学院的记录可以向学院教务处查询。`;

/** The kinds that somebody else holds. */
const held: readonly Kind[] = ['off-job', 'study-group', 'other'];

/** @returns what the form and its reviewers ask of an entry that it doesn't say yet, by the labels of the entry form */
export function unsaidOf({ kind, organizer, certifier, recognized }: TrainingRecord): string[] {
  return [
    ...(held.includes(kind) && !organizer ? ['主办单位'] : []),
    ...(kind !== 'online' && !certifier && !recognized ? ['由谁认定'] : []),
  ];
}

export const paperWords = {
  none: '补录线下培训以后，这里列出每一条要准备的材料。',
  note: '勾选、填写以后自动记下。只记材料的名称和放在哪里（例如：办公室文件柜），材料本身自己保管。涉密的名称、文号不要填写。',
  addHint: '只写名称；几样材料用“、”隔开',
  noName: '请填写材料名称，例如：结业证书。',
  known: '这一条已经列了这份材料。',
};
