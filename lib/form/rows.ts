import type { Standing } from '../credit/types.ts';
import type { Day, TrainingRecord } from '../model.ts';
import { basisText } from '../sentences/basis.ts';
import { hoursText, kindShortNames } from '../sentences/standing.ts';
import { dottedSpan } from './dates.ts';
import { datedRemarks, remarksOf } from './marks.ts';
import { type Counted, organizersText } from './online.ts';

/** One row of training on the form; each layout prints the columns it has. */
export interface TrainingRow {
  序号: string;
  起止时间: string;
  内容: string;
  主办单位: string;
  地点: string;
  类别: string;
  /** What the hours were computed from. */
  计算依据: string;
  /** Before the yearly cap. */
  实得: string;
  /** What counts. */
  学时: string;
  认定单位: string;
  证明材料: string;
  备注: string;
}

export const emptyRow: TrainingRow = {
  序号: '',
  起止时间: '',
  内容: '',
  主办单位: '',
  地点: '',
  类别: '',
  计算依据: '',
  实得: '',
  学时: '',
  认定单位: '',
  证明材料: '',
  备注: '',
};

/** @returns the entries that the form lists, with their records, by day */
export function listedIn(records: readonly TrainingRecord[], { entries }: Standing): Counted[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return entries
    .filter((line) => line.state === 'counted' && line.hours > 0)
    .map((line) => ({ line, record: byId.get(line.record) as TrainingRecord }))
    .sort(byDay);
}

const dayShown = ({ completedOn, startOn, endOn }: TrainingRecord): Day => completedOn ?? startOn ?? endOn ?? '';
const byDay = (a: Counted, b: Counted) =>
  dayShown(a.record) < dayShown(b.record) || (dayShown(a.record) === dayShown(b.record) && a.record.id < b.record.id)
    ? -1
    : 1;

/** @returns rows with their numbers, from 1 */
export const numbered = (rows: readonly TrainingRow[]): TrainingRow[] =>
  rows.map((row, index) => ({ ...row, 序号: String(index + 1) }));

/** @returns the row of an entry that is no online course; what it says of papers are those that the learner has */
export function trainingRow({ line, record }: Counted, standing: Standing): TrainingRow {
  const { kind, title, startOn, endOn, organizer, place, certifier, recognized, evidence } = record;
  return {
    ...emptyRow,
    起止时间: dottedSpan(startOn, endOn),
    内容: title,
    主办单位: organizer ?? '',
    地点: place ?? '',
    类别: kindShortNames[kind],
    计算依据: [basisText(record, line, standing.year), ...datedRemarks(record, standing)].join('，'),
    实得: hoursText(line.hours),
    学时: hoursText(line.hours),
    认定单位: recognized?.by || certifier || '',
    证明材料: papersText(evidence),
    备注: remarksOf(record, standing),
  };
}

const papersText = (evidence: TrainingRecord['evidence']): string =>
  (evidence ?? [])
    .filter(({ have }) => have)
    .map(({ name }) => name)
    .join('、');

/**
 * @param courses the year's online courses by day, at least one
 * @param records all records, in which a correction finds the platform of what it corrects
 * @returns online study as one row, with the hours that count after the yearly cap (art. 6)
 */
export function onlineRow(
  courses: readonly Counted[],
  records: readonly TrainingRecord[],
  { year, kinds, onlineCap }: Standing,
): TrainingRow {
  const studied = courses.map(({ record }) => record);
  const days = studied.flatMap(({ completedOn }) => (completedOn ? [completedOn] : []));
  const { earned, counted } = kinds.online;
  const capped = onlineCap !== null && earned > counted ? `，年度最多计 ${hoursText(onlineCap)}` : '';
  return {
    ...emptyRow,
    起止时间: days.length === studied.length ? dottedSpan(days[0], days.at(-1)) : `${year} 年`,
    内容: `网络培训 ${studied.length} 门（已学 ${hoursText(earned)}）`,
    主办单位: organizersText(studied, new Map(records.map((record) => [record.id, record]))),
    地点: '网络',
    类别: kindShortNames.online,
    计算依据: `课程学时相加${capped}`,
    实得: hoursText(earned),
    学时: hoursText(counted),
    证明材料: '学习记录，见附表',
    备注: '明细见附表',
  };
}
