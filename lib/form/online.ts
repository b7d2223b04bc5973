import type { EntryLine, Standing } from '../credit/types.ts';
import { isAcademyHost, yearOf } from '../ledger/identity.ts';
import type { Instant, TrainingRecord } from '../model.ts';
import { hoursText } from '../sentences/standing.ts';
import { dottedDay, dottedMoment } from './dates.ts';
import { remarksOf } from './marks.ts';

/** An entry that counts in the year. */
export interface Counted {
  line: EntryLine;
  record: TrainingRecord;
}

/** One row of the annex of online courses. */
interface CourseRow {
  序号: string;
  课程: string;
  修读: string;
  完成日期: string;
  课程学时: string;
}

/** The annex: the courses that make up the form's one row of online study. */
export interface Annex {
  网络课程: CourseRow[];
  门数: string;
  课程合计: string;
  课程计入: string;
  来源: string;
  读取时间: string;
}

const selfStated = '本人填报';
const organizerOf = (host: string): string => (isAcademyHost(host) ? '内蒙古干部培训网络学院' : host);

/**
 * @param records all records, in which a correction finds the platform of what it corrects
 * @returns who held the courses: the academy for its own pages, else the host, `本人填报` where none was read
 */
export function organizersText(
  courses: readonly TrainingRecord[],
  records: ReadonlyMap<string, TrainingRecord>,
): string {
  const hosts = courses.map(({ platform, corrects }) => platform ?? records.get(corrects ?? '')?.platform);
  return [...new Set(hosts.map((host) => (host ? organizerOf(host) : selfStated)))].join('、');
}

function courseRow({ line, record }: Counted, index: number, standing: Standing): CourseRow {
  const remarks = remarksOf(record, standing);
  return {
    序号: String(index + 1),
    课程: record.title + (remarks && `（${remarks}）`),
    修读: record.required === true ? '必修' : record.required === false ? '选修' : '',
    完成日期: record.completedOn ? dottedDay(record.completedOn) : `${yearOf(record) ?? ''} 年`,
    课程学时: hoursText(line.hours),
  };
}

/** @returns the annex; its sum is before the yearly cap, and the counted hours beside it are after */
export function annexOf(courses: readonly Counted[], standing: Standing, readAt: Instant | null): Annex {
  const hosts = new Set(courses.map(({ record }) => record.platform ?? selfStated));
  return {
    网络课程: courses.map((course, index) => courseRow(course, index, standing)),
    门数: String(courses.length),
    课程合计: hoursText(courses.reduce((sum, { line }) => sum + line.hours, 0)),
    课程计入: hoursText(standing.kinds.online.counted),
    来源: [...hosts].join('、'),
    读取时间: readAt ? dottedMoment(readAt) : '—',
  };
}
