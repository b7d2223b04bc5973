import type { EntryLine, Standing } from '../credit/types.ts';
import type { TrainingRecord } from '../model.ts';
import { hoursText } from '../sentences/standing.ts';
import { dottedSpan } from './dates.ts';

interface Class {
  line: EntryLine;
  record: TrainingRecord;
}

/** The off-job training that the learner attended in the year, by day; what makes up for another year was attended too. */
function classesOf({ entries }: Standing, records: readonly TrainingRecord[]): Class[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return entries
    .flatMap((line): Class[] => {
      const record = byId.get(line.record);
      const isAttended = (line.state === 'counted' || line.state === 'made-up') && line.hours > 0;
      return record?.kind === 'off-job' && isAttended ? [{ line, record }] : [];
    })
    .sort(
      (a, b) =>
        (a.record.startOn ?? '').localeCompare(b.record.startOn ?? '') || (a.line.record < b.line.record ? -1 : 1),
    );
}

const certificate = '结业证书';

/** Time, institution, organiser, class, result. */
function classText({ line: { hours, steps }, record }: Class, year: number): string {
  const { title, startOn, endOn, organizer, place, split, evidence, makeupFor } = record;
  const absence = steps.find(({ code }) => code === 'absence')?.values.absent;
  const results = [
    `${split ? '本年度 ' : ''}${hoursText(hours)} 学时`,
    absence === undefined ? '' : `请假 ${hoursText(Number(absence))} 学时`,
    evidence?.some(({ name, have }) => have && name === certificate) ? `取得${certificate}` : '',
    makeupFor && makeupFor !== year ? `用于补训 ${makeupFor} 年度` : '',
  ];
  const where = place ? `在${place}` : '';
  const held = organizer ? `${organizer}主办的` : '';
  return [`${dottedSpan(startOn, endOn)} ${where}参加${held}“${title}”`, ...results].filter(Boolean).join('，');
}

const listText = (classes: readonly Class[], year: number): string =>
  classes
    .map((each, index) => `${index + 1}. ${classText(each, year)}${index === classes.length - 1 ? '。' : '；'}`)
    .join('\n');

/** @returns what goes into the annual appraisal form: the year's off-job training (art. 13), a line for each class */
export function appraisalText(standing: Standing, records: readonly TrainingRecord[]): string {
  const { year } = standing;
  const classes = classesOf(standing, records);
  if (classes.length === 0) return `${year} 年度没有参加脱产培训。`;
  const hours = classes.reduce((sum, { line }) => sum + line.hours, 0);
  return `${year} 年度参加脱产培训 ${classes.length} 次，共 ${hoursText(hours)} 学时：\n${listText(classes, year)}`;
}

/** @returns what goes into the appointment form besides: classes of two months and more (art. 13) */
export function appointmentText(standing: Standing, records: readonly TrainingRecord[]): string {
  const { year, notices } = standing;
  const long = notices.find(({ code }) => code === 'appointment-form')?.records ?? [];
  const classes = classesOf(standing, records).filter(({ record }) => long.includes(record.id));
  if (classes.length === 0) return `${year} 年度没有满两个月的脱产培训，任免审批表不用写入。`;
  return `${year} 年度满两个月的脱产培训 ${classes.length} 次：\n${listText(classes, year)}`;
}
