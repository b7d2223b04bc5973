import type { Account, Standing } from '../credit/types.ts';
import { type Day, type Hours, type Instant, type Kind, kinds, type TrainingRecord } from '../model.ts';
import { groupNames, hoursText } from '../sentences/standing.ts';
import { byKindRows, type KindRows } from './by-kind.ts';
import { dottedDay, dottedMonth } from './dates.ts';
import { fiveYears, type YearRow } from './five-years.ts';
import { filingDay, markOf, markOfKind, marksNote } from './marks.ts';
import { type Annex, annexOf } from './online.ts';
import { emptyRow, listedIn, numbered, onlineRow, type TrainingRow, trainingRow } from './rows.ts';
import { cycleText, requirementText, shortText } from './summary.ts';
import { appointmentText, appraisalText } from './texts.ts';

/** The tags of the Word templates, by their Chinese names. What a person writes by hand has no tag. */
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
  /** The same rows, by kind. */
  分类: KindRows[];
  脱产小计: string;
  中心组小计: string;
  网络已学: string;
  网络计入: string;
  自学小计: string;
  其他小计: string;
  授课小计: string;
  /** Before the yearly cap. */
  实得合计: string;
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
  五年: YearRow[];
  年度考核: string;
  任免审批: string;
  核对码: string;
  二维码: string;
}

/** The paper of one page shows at least so many rows of training. */
const rowsOnPaper = 12;

/** @returns the online hours that the form's annex sums up, before the yearly cap; 0 where it lists no course */
export const onlineOnForm = (records: readonly TrainingRecord[], standing: Standing): Hours =>
  listedIn(records, standing).reduce((sum, { line, record }) => (record.kind === 'online' ? sum + line.hours : sum), 0);

/**
 * What the registration form says of a year (FORM.md), for both layouts.
 *
 * @param account the learner, all records and the unit's settings, from which `standing` was computed
 * @param standing the year's standing; its total is the sum of the form's rows
 * @param today the day the form is drawn up
 * @param readAt instant of the last reading of the academy, null where there was none
 * @returns the templates' tags; planned, unconfirmed and undated entries never appear
 */
export function formFields(account: Account, standing: Standing, today: Day, readAt: Instant | null): FormFields {
  const { profile, records } = account;
  const { required } = standing;
  const counted = listedIn(records, standing);
  const courses = counted.filter(({ record }) => record.kind === 'online');
  const others = counted.filter(({ record }) => record.kind !== 'online');
  const online = courses.length > 0 ? [onlineRow(courses, records, standing)] : [];
  const rowsOf = (kind: Kind) =>
    kind === 'online'
      ? online
      : others.filter(({ record }) => record.kind === kind).map((entry) => trainingRow(entry, standing));
  const groups = byKindRows(rowsOf, standing);
  const rows = numbered([...online, ...others.map((entry) => trainingRow(entry, standing))]);
  const sums = standing.kinds;
  const subtotal = (kind: Kind) => hoursText(sums[kind].counted) + markOfKind(kind, standing);
  return {
    年度: String(standing.year),
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
    明细: [...rows, ...Array.from({ length: Math.max(0, rowsOnPaper - rows.length) }, () => emptyRow)],
    分类: groups,
    脱产小计: subtotal('off-job'),
    中心组小计: subtotal('study-group'),
    网络已学: hoursText(sums.online.earned),
    网络计入: subtotal('online'),
    自学小计: subtotal('self-study'),
    其他小计: subtotal('other'),
    授课小计: subtotal('teaching'),
    实得合计: hoursText(kinds.reduce((sum, kind) => sum + sums[kind].earned, 0)),
    总学时: hoursText(standing.total),
    年度要求: requirementText(standing),
    网络要求: (required.online === null ? '无' : hoursText(required.online)) + markOf('网络要求', standing),
    达标框: standing.met ? '☑' : '□',
    未达标框: standing.met ? '□' : '☑',
    差额: shortText(standing),
    五年周期: cycleText(standing),
    说明: marksNote(standing),
    附表: courses.length > 0 ? [annexOf(courses, standing, readAt)] : [],
    五年: fiveYears(account, standing, today),
    年度考核: appraisalText(standing, records),
    任免审批: appointmentText(standing, records),
    核对码: '',
    二维码: '',
  };
}
