import { totalGap } from '../credit/index.ts';
import type { Account, Standing } from '../credit/types.ts';
import type { YearCoverage } from '../ledger/coverage.ts';
import type { Day, Hours } from '../model.ts';
import { beijingDay } from '../today.ts';
import { hoursText } from './standing.ts';
import { readingRemark } from './ui.ts';

/** A learner's year as it is handed on to others. */
export interface YearReport {
  account: Account;
  standing: Standing;
  /** Whether the year has entries; of a past one without any nothing is known. */
  isRecorded: boolean;
  /** How far the year's online courses have been read. */
  coverage: YearCoverage | null;
  today: Day;
}

const amount = (hours: Hours) => `${hoursText(hours)}学时`;

/** @returns a day as one says it: `12月1日`, with its year where that is not the one it is about */
export function dayText(day: Day, year?: number): string {
  const [of, month, date] = day.split('-').map(Number);
  return `${of === year ? '' : `${of}年`}${month}月${date}日`;
}

/** @returns why the year's figures may not be all, as a clause for others; null where nothing speaks against them */
export function coverageDoubt(coverage: YearCoverage | null): string | null {
  if (!coverage) return '学院的课程还没有读取，网络学时可能不全';
  return readingRemark(coverage).tone === 'ok' ? null : '网络课程还没有全部读到或核对，数字可能有出入';
}

/** What may have come since the courses were read: nothing once the year was over, or on the same day. */
function readText({ coverage, standing: { year }, today }: YearReport): string {
  const day = coverage?.trustedAt && beijingDay(new Date(coverage.trustedAt));
  return day && day < today && day <= `${year}-12-31` ? `网络课程读取于${dayText(day, year)}` : '';
}

/** The sum against what is required (art. 9); what is not required gives no verdict. */
function totalText(standing: Standing): string {
  const { total, days, required, met } = standing;
  const gap = totalGap(standing);
  if (required.total === 0) return `已计入${amount(total)}，年度合计不作要求`;
  const byDays = required.days !== null;
  const sum = `已计入${amount(total)}${byDays ? `、培训${hoursText(days)}天` : ''}`;
  const due = `（要求${amount(required.total)}${byDays ? `或${hoursText(required.days ?? 0)}天` : ''}）`;
  const short = `还差${amount(gap)}${byDays ? `或${hoursText((required.days ?? 0) - days)}天` : ''}`;
  return `${sum}${due}，${gap > 0 ? short : met ? '已达标' : '合计已够'}`;
}

/** Online study: what is capped, and what other training can't replace (art. 6). */
function onlineText(standing: Standing): string {
  const { required, short, kinds } = standing;
  const { earned, counted } = kinds.online;
  if (earned === 0 && short.online === 0) return '';
  const parts = [
    `；网络培训已学${amount(earned)}${short.online > 0 ? `（要求${amount(required.online ?? 0)}）` : ''}`,
    earned > counted ? `计入${amount(counted)}，超出${amount(earned - counted)}不计入` : '',
    short.online > 0 ? `还差${amount(short.online)}` : '',
    short.online > 0 && totalGap(standing) === 0 ? '尚未达标' : '',
  ];
  return parts.filter(Boolean).join('，');
}

function makeupText({ standing: { makeup, year }, isRecorded }: YearReport): string {
  if (!makeup) return '';
  if (!isRecorded) return `已为${year}年度补训${amount(makeup.hours)}`;
  return `补训${amount(makeup.hours)}后合计${amount(makeup.total)}，${makeup.met ? '已达标' : '仍未达标'}`;
}

function graceText({ standing: { grace, met, makeup, year }, today }: YearReport): string {
  return grace === null || met || makeup?.met || grace < today
    ? ''
    : `任职当年不足的部分，可在${dayText(grace, year)}前补足`;
}

/** What is in no total, by its name. */
function heldText({ unconfirmed, planned, undated }: Standing): string {
  const held = [
    { name: '待确认', hours: unconfirmed },
    { name: '计划', hours: planned },
    { name: '待定年度', hours: undated },
  ].filter(({ hours }) => hours > 0);
  return held.length > 0 ? `另有${held.map(({ name, hours }) => `${name}${amount(hours)}`).join('、')}，未计入` : '';
}

/**
 * @returns a learner's year in a few sentences, fit to be sent to whoever keeps the unit's training records; what is not
 *   sure is named and in no sum: `其其格玛：截至12月1日，2018年度已计入102学时（要求110学时），还差8学时。`
 */
export function conclusionText(report: YearReport): string {
  const { account, standing, isRecorded, coverage, today } = report;
  const { year } = standing;
  const asOf = year < Number(today.slice(0, 4)) ? `${year}年度` : `截至${dayText(today, year)}，${year}年度`;
  const doubt = isRecorded ? coverageDoubt(coverage) : null;
  const sentences = [
    isRecorded ? `${asOf}${totalText(standing)}${onlineText(standing)}` : `${year}年度在台账里没有记录`,
    makeupText(report),
    graceText(report),
    heldText(standing),
    isRecorded ? readText(report) : '',
    doubt ? `注意：${doubt}` : '',
  ];
  return `${account.profile.name}：${sentences.filter(Boolean).join('。')}。`;
}
