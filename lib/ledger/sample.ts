import type { Course } from '../academy/reading.ts';
import { calendarDays, daysOn } from '../credit/days.ts';
import type { Day, Instant, TrainingRecord } from '../model.ts';
import { storeLedger } from './backup.ts';
import { refuseIdNumbers } from './checks.ts';
import type { LedgerDatabase } from './database.ts';
import { type KeptReading, type Ledger, parseLedger, writeLedger } from './file.ts';
import { courseRecordId, profileId } from './identity.ts';

/** All of it is invented; the name says so wherever it stands, on the form too. */
const name = '其其格玛（示例）';
const profile = profileId(name, []);
const platform = 'www.nmgce.gov.cn';

const series = [
  '草原生态保护与绿色发展',
  '铸牢中华民族共同体意识',
  '乡村振兴政策解读',
  '公文写作与处理',
  '依法行政与法治思维',
  '突发事件应对',
  '基层治理能力提升',
  '数字政府建设',
  '廉洁自律教育',
];
const lectures = (part: string) =>
  series.flatMap((title) => ['一', '二', '三'].map((n) => `${title}（${part}第${n}讲）`));

/** Hours of each course, in hundredths. */
const courseHours = 200;

/** A day of the year, as that part of the days gone by: nothing of it lies ahead. */
const dayAt = (first: Day, last: Day, part: number): Day =>
  daysOn(first, Math.floor((calendarDays(first, last) - 1) * part));

function courseOf(course: Pick<Course, 'title' | 'completedOn' | 'courseKey'>, readAt: Instant): TrainingRecord {
  const whole: Course = { hours: courseHours, year: null, required: null, ...course };
  return {
    id: courseRecordId(profile, platform, whole),
    profile,
    kind: 'online',
    title: course.title,
    measure: { type: 'course', hours: courseHours },
    completedOn: course.completedOn,
    courseKey: course.courseKey,
    origin: 'academy',
    platform,
    readAt,
  };
}

const coursesOf = (titles: readonly string[], first: Day, last: Day, readAt: Instant): TrainingRecord[] =>
  titles.map((title, index) => {
    const completedOn = dayAt(first, last, index / titles.length);
    return courseOf({ title, completedOn, courseKey: `id:${first.slice(0, 4)}${index + 101}` }, readAt);
  });

/** The page the courses of a year were read from, as it counted and summed them. */
const readingOf = (courses: readonly TrainingRecord[], year: number, at: Instant): KeptReading => ({
  profile,
  platform,
  year,
  at,
  outcome: 'records',
  coverage: { shown: courses.length, total: courses.length, page: 1, pages: 1 },
  statedTotal: { hours: courses.length * courseHours, year },
});

type Entry = Pick<TrainingRecord, 'kind' | 'title' | 'measure'> & Partial<TrainingRecord>;

/** An entry by hand; over several days where it has an end. */
const byHand = (id: string, day: Day, entry: Entry): TrainingRecord => ({
  id: `sample-${id}`,
  profile,
  origin: 'manual',
  startOn: day,
  endOn: day,
  ...entry,
});

/** A class of so many days at most, from a day on, that is over by the last. */
function classOf(id: string, from: Day, last: Day, most: number, entry: Pick<Entry, 'title'> & Partial<Entry>) {
  const days = Math.min(most, calendarDays(from, last));
  const measure = { type: 'half-days' as const, halfDays: days * 2 };
  return byHand(id, from, { kind: 'off-job', measure, institution: true, endOn: daysOn(from, days - 1), ...entry });
}

function entriesOf(first: Day, today: Day, at: Instant): TrainingRecord[] {
  const on = (part: number) => dayAt(first, today, part);
  const yearEnd = `${today.slice(0, 4)}-12-31`;
  const ahead = daysOn(today, 10);
  return [
    classOf('class', on(0.55), today, 3, {
      title: '处级干部理论进修班',
      organizer: '某旗委组织部',
      place: '某旗委党校',
      evidence: [
        { name: '结业证书', where: '办公室文件柜', have: true },
        { name: '学员鉴定表', where: '', have: false },
      ],
    }),
    ...[0.15, 0.4, 0.75].map((part, index) =>
      byHand(`group-${index + 1}`, on(part), {
        kind: 'study-group',
        title: `党委中心组第${['一', '二', '三'][index]}次集体学习`,
        measure: { type: 'half-days', halfDays: 1 },
        recognized: index === 0 ? { hours: 400, by: '某旗委组织部', on: on(part) } : null,
      }),
    ),
    byHand('text', on(0.35), {
      kind: 'self-study',
      title: '乡村振兴调研笔记',
      measure: { type: 'characters', characters: 2300 },
    }),
    byHand('text-deleted', on(0.3), {
      kind: 'self-study',
      title: '读书笔记（重复录入）',
      measure: { type: 'characters', characters: 1200 },
      deletedAt: at,
    }),
    byHand('lecture', on(0.65), {
      kind: 'teaching',
      title: '支部工作实务',
      measure: { type: 'lecture', minutes: 90, toCadres: true },
      audience: '乡镇干部',
    }),
    byHand('plan', ahead < yearEnd ? ahead : yearEnd, {
      kind: 'off-job',
      title: '党校一日班',
      measure: { type: 'half-days', halfDays: 2 },
      institution: true,
      planned: true,
    }),
  ];
}

/** What the academy's list leaves open: a course without a day, one entered by hand too, and one whose day was put right. */
function doubtsOf(courses: readonly TrainingRecord[], today: Day, at: Instant): TrainingRecord[] {
  const [listed, wrong] = [courses[9], courses[20]] as [TrainingRecord, TrainingRecord];
  const online = { kind: 'online' as const, startOn: null, endOn: null };
  return [
    courseOf({ title: '民族文化保护与传承', completedOn: null, courseKey: 'id:201' }, at),
    byHand('near', today, { ...listed, ...online, id: 'sample-near', origin: 'manual', completedOn: today, ...unread }),
    byHand('correction', today, {
      ...wrong,
      ...online,
      id: 'sample-correction',
      origin: 'manual',
      corrects: wrong.id,
      completedOn: today,
      note: '完成日期按学院的结业证明更正',
    }),
  ];
}

/** What only a reading of the academy has. */
const unread = { platform: null, courseKey: null, readAt: null };

/**
 * @param today the ledger is about its year and the one before, and nothing but the plan lies ahead of it
 * @param at instant at which all of it is said to have been read
 */
export function sampleLedger(today: Day, at: Instant): Ledger {
  const year = Number(today.slice(0, 4));
  const [first, before] = [`${year}-01-01`, { first: `${year - 1}-01-01`, last: `${year - 1}-12-31` }];
  const courses = coursesOf(lectures(''), first, today, at);
  const earlier = coursesOf(lectures('基础').slice(0, 25), before.first, before.last, at);
  return {
    exportedAt: at,
    settings: { pack: 'nmg-2016' },
    profiles: [
      {
        id: profile,
        name,
        gender: '女',
        nation: '蒙古族',
        bornOn: '1975-05',
        party: '中共党员',
        employer: '某旗某局',
        post: '局长',
        groups: [{ from: `${year - 1}-01-01`, group: 'county-leader' }],
      },
    ],
    records: [
      ...courses,
      ...doubtsOf(courses, today, at),
      ...entriesOf(first, today, at),
      ...earlier,
      classOf('class-before', `${year - 1}-06-05`, before.last, 5, { title: '县处级干部任职培训班' }),
      classOf('short-class-before', `${year - 1}-09-12`, before.last, 3, { title: '依法行政专题班' }),
    ],
    readings: [readingOf(courses, year, at), readingOf(earlier, year - 1, at)],
  };
}

/** Fills the sample's own database anew, by the same check that a ledger file passes. */
export async function fillSample(db: LedgerDatabase, today: Day, at: Instant): Promise<void> {
  const ledger = parseLedger(writeLedger(sampleLedger(today, at)));
  refuseIdNumbers(ledger);
  await db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()));
    await storeLedger(db, ledger);
  });
}
