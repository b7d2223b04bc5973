import { totalGap } from '../credit/index.ts';
import type { Account, EntryLine, Standing } from '../credit/types.ts';
import type { Day, Hours, Instant, TrainingRecord } from '../model.ts';
import { groupNames, hoursText, kindShortNames } from '../sentences/standing.ts';
import { dottedDay, dottedMonth, dottedSpan } from './dates.ts';
import { filingDay, markOf, marksNote, remarksOf } from './marks.ts';
import { type Annex, annexOf, type Counted, organizersText } from './online.ts';

/** One row of training on the form. */
export interface TrainingRow {
  序号: string;
  起止时间: string;
  内容: string;
  主办单位: string;
  地点: string;
  类别: string;
  学时: string;
  备注: string;
}

/** The tags of the Word template, by their Chinese names. What a person writes by hand has no tag. */
export interface FormFields {
  年度: string;
  填报单位: string;
  统计截止: string;
  姓名: string;
  性别: string;
  民族: string;
  出生年月: string;
  政治面貌: string;
  任现职时间: string;
  单位职务: string;
  职级: string;
  干部类别: string;
  明细: TrainingRow[];
  脱产小计: string;
  中心组小计: string;
  网络已学: string;
  网络计入: string;
  自学小计: string;
  其他小计: string;
  授课小计: string;
  总学时: string;
  年度要求: string;
  网络要求: string;
  达标框: string;
  未达标框: string;
  差额: string;
  五年周期: string;
  说明: string;
  /** None where no online course counts. */
  附表: Annex[];
}

/** The paper shows at least so many rows of training. */
const rowsOnPaper = 12;

/** The entries that the form lists, with their records. */
function listedIn(records: readonly TrainingRecord[], { entries }: Standing): Counted[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return entries
    .filter((line) => line.state === 'counted' && line.hours > 0)
    .map((line) => ({ line, record: byId.get(line.record) as TrainingRecord }));
}

const isOnline = ({ record }: Counted) => record.kind === 'online';

/** @returns the online hours that the form's annex sums up, before the yearly cap; 0 where it lists no course */
export const onlineOnForm = (records: readonly TrainingRecord[], standing: Standing): Hours =>
  listedIn(records, standing)
    .filter(isOnline)
    .reduce((sum, { line }) => sum + line.hours, 0);

/**
 * What the registration form says of a year (FORM.md).
 *
 * @param account the learner, all records and the unit's settings, from which `standing` was computed
 * @param standing the year's standing; its total is the sum of the form's rows
 * @param today the day the form is drawn up
 * @param readAt instant of the last reading of the academy, null where there was none
 * @returns the template's tags; planned, unconfirmed and undated entries never appear
 */
export function formFields(account: Account, standing: Standing, today: Day, readAt: Instant | null): FormFields {
  const { profile } = account;
  const { year, kinds, required } = standing;
  const byId = new Map(account.records.map((record) => [record.id, record]));
  const counted = listedIn(account.records, standing);
  const courses = counted.filter(isOnline).sort(byDay);
  const studied = courses.map(({ record }) => record);
  const rows = counted
    .filter((entry) => !isOnline(entry))
    .sort(byDay)
    .map(({ line, record }) => trainingRow(line, record, standing));
  const numbered = [
    ...(studied.length > 0 ? [onlineRow(studied, organizersText(studied, byId), standing)] : []),
    ...rows,
  ].map((row, index) => ({ ...row, 序号: String(index + 1) }));
  return {
    年度: String(year),
    填报单位: profile.employer ?? '',
    统计截止: dottedDay(today) + (today > filingDay(standing) ? '（逾期）' : ''),
    姓名: profile.name,
    性别: profile.gender ?? '',
    民族: profile.nation ?? '',
    出生年月: dottedMonth(profile.bornOn),
    政治面貌: profile.party ?? '',
    任现职时间: dottedMonth(profile.postSince),
    单位职务: [profile.employer, profile.post].filter(Boolean).join('　'),
    职级: profile.rank ?? '',
    干部类别: groupNames[standing.group],
    明细: [...numbered, ...Array.from({ length: Math.max(0, rowsOnPaper - numbered.length) }, () => emptyRow)],
    脱产小计: hoursText(kinds['off-job'].counted),
    中心组小计: hoursText(kinds['study-group'].counted),
    网络已学: hoursText(kinds.online.earned),
    网络计入: hoursText(kinds.online.counted) + markOf('网络计入', standing),
    自学小计: hoursText(kinds['self-study'].counted) + markOf('自学小计', standing),
    其他小计: hoursText(kinds.other.counted),
    授课小计: hoursText(kinds.teaching.counted),
    总学时: hoursText(standing.total),
    年度要求:
      hoursText(required.total) +
      (required.days === null ? '' : `（或 ${hoursText(required.days)} 天）`) +
      markOf('年度要求', standing),
    网络要求: (required.online === null ? '无' : hoursText(required.online)) + markOf('网络要求', standing),
    达标框: standing.met ? '☑' : '□',
    未达标框: standing.met ? '□' : '☑',
    差额: shortText(standing),
    五年周期: cycleText(standing) + markOf('五年周期', standing),
    说明: marksNote(standing),
    附表: courses.length > 0 ? [annexOf(courses, standing, readAt)] : [],
  };
}

const dayShown = ({ completedOn, startOn, endOn }: TrainingRecord): Day => completedOn ?? startOn ?? endOn ?? '';
const byDay = (a: Counted, b: Counted) =>
  dayShown(a.record) < dayShown(b.record) || (dayShown(a.record) === dayShown(b.record) && a.record.id < b.record.id)
    ? -1
    : 1;

const emptyRow: TrainingRow = {
  序号: '',
  起止时间: '',
  内容: '',
  主办单位: '',
  地点: '',
  类别: '',
  学时: '',
  备注: '',
};

function trainingRow({ hours }: EntryLine, record: TrainingRecord, standing: Standing): TrainingRow {
  const { kind, title, startOn, endOn, organizer, place } = record;
  return {
    ...emptyRow,
    起止时间: dottedSpan(startOn, endOn),
    内容: title,
    主办单位: organizer ?? '',
    地点: place ?? '',
    类别: kindShortNames[kind],
    学时: hoursText(hours),
    备注: remarksOf(record, standing),
  };
}

/** Online study is one row, with the hours that count after the yearly cap. */
function onlineRow(courses: TrainingRecord[], organizer: string, { year, kinds }: Standing): TrainingRow {
  const days = courses.flatMap(({ completedOn }) => (completedOn ? [completedOn] : []));
  const { earned, counted } = kinds.online;
  return {
    ...emptyRow,
    起止时间: days.length === courses.length ? dottedSpan(days[0], days.at(-1)) : `${year} 年`,
    内容: `网络培训 ${courses.length} 门（已学 ${hoursText(earned)}）`,
    主办单位: organizer,
    地点: '网络',
    类别: kindShortNames.online,
    学时: hoursText(counted),
    备注: '明细见附表',
  };
}

function shortText(standing: Standing): string {
  const { met, short } = standing;
  if (met) return '';
  const total = totalGap(standing);
  const parts = [
    total > 0 ? `差 ${hoursText(total)}` : '',
    short.online > 0 ? `网络差 ${hoursText(short.online)}` : '',
  ];
  return `（${parts.filter(Boolean).join('，')}）`;
}

function cycleText({ cycle, reasons }: Standing): string {
  if (!cycle) return '五年周期：此类干部不作要求';
  const { from, to, hours, months, required } = cycle;
  const limbs = [
    required?.hours == null ? '' : `${hoursText(required.hours)} 学时`,
    required?.months == null ? '' : `${required.months} 个月`,
  ].filter(Boolean);
  const due = limbs.length > 0 ? `（要求 ${limbs.join('或 ')}）` : '';
  const opened = reasons.cycle.find(({ code }) => code === 'cycle-opening')?.values.hours;
  const opening = opened === undefined ? '' : `（其中期初 ${hoursText(Number(opened))}，本人填报）`;
  return `五年周期 ${from}—${to}：院校类脱产累计 ${hoursText(hours)} 学时${opening}，${months} 个月${due}`;
}
