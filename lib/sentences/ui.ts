import { gapOf, packOf, packs } from '../credit/index.ts';
import type { Standing } from '../credit/types.ts';
import type { YearCoverage } from '../ledger/coverage.ts';
import type { Preferences } from '../ledger/database.ts';
import type { Filed } from '../ledger/file.ts';
import type { Day, Instant } from '../model.ts';
import { beijingClock, beijingDay } from '../today.ts';
import { isAcademy, saidOf } from './platform.ts';
import { framesText, restText } from './reading.ts';
import { hoursText } from './standing.ts';
import { filingText } from './standing-words.ts';
import { filedDay } from './ui-filing.ts';

/** A short sentence and how it is meant; colour is never its only sign. */
export interface Remark {
  tone: 'ok' | 'care' | 'short';
  text: string;
}

/** @returns whole days from one calendar day to another, negative when it is past */
const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** @returns the filing date of a year (art. 13) */
export const filingDay = (year: number, pack = packs[0]?.id ?? ''): Day => `${year}-${packOf(pack).filing.value}`;

/**
 * @param filed the latest filing of that year, where there is one
 * @param dated whether there is room for the day: `距 12 月 20 日申报 19 天`
 * @returns how far the filing date is (art. 13): `距申报 19 天`; of a filed year, when that was: `12 月 5 日已留档`
 */
export function filingRemark({ year, pack }: Standing, today: Day, filed?: Filed, dated = false): Remark {
  if (filed) return { tone: 'ok', text: `${filedDay(filed.at, year)}已留档` };
  const days = daysBetween(today, filingDay(year, pack));
  const day = dated ? ` ${filingText(packOf(pack))}` : '';
  if (days > 0) return { tone: days > 30 ? 'ok' : 'care', text: `距${day}申报 ${days} 天` };
  return days === 0 ? { tone: 'short', text: '今天申报截止' } : { tone: 'short', text: `申报已过 ${-days} 天` };
}

/** @returns an instant as Beijing month, day and minute: `11-30 09:12` */
export function momentText(at: Instant): string {
  return beijingClock(new Date(at)).slice(5, 16).replace('T', ' ');
}

/** When the ledger was last saved to a file, and a file last brought into it. */
type Saved = Pick<Preferences, 'exportedAt' | 'broughtInAt'>;

/** Whether a file was brought in that the last backup doesn't have. */
const isBroughtIn = ({ exportedAt, broughtInAt }: Saved): boolean =>
  broughtInAt != null && exportedAt !== null && Date.parse(broughtInAt) > Date.parse(exportedAt);

/**
 * @param unsaved how many entries changed since the last backup
 * @returns whether a backup is due, in a few words: `12 条没有备份`
 */
export function backupText(saved: Saved, unsaved: number): string {
  if (saved.exportedAt === null) return '尚未备份';
  if (unsaved > 0) return `${unsaved} 条没有备份`;
  return isBroughtIn(saved) ? '合并后没有备份' : '已备份';
}

/** @returns the same as sentences, with when the last backup was */
export function backupSentence(saved: Saved, unsaved: number): string {
  const { exportedAt } = saved;
  if (exportedAt === null) return unsaved > 0 ? `还没有存过备份，台账里有 ${unsaved} 条。` : '还没有存过备份。';
  const since =
    unsaved > 0
      ? `那以后新增、改动或删除了 ${unsaved} 条，还没有备份。`
      : isBroughtIn(saved)
        ? '那以后存入过别的文件，还没有备份。'
        : '那以后没有变化。';
  return `上次备份是 ${beijingDay(new Date(exportedAt))} ${momentText(exportedAt).slice(6)}，${since}`;
}

/** @returns what speaks against the readings of a platform, and what to do; null where nothing does */
export function readingDoubt(coverage: YearCoverage): string | null {
  const doubt = academyDoubt(coverage);
  return doubt && saidOf(coverage.platform, doubt);
}

function academyDoubt(coverage: YearCoverage): string | null {
  const { outcome, taught, frames, agrees, unclear, differ, read, total } = coverage;
  if (taught === 'unfit') return '您教过的认法已不适用，最近一次没有读出来，数字可能不全。请打开该页重新教一次。';
  if (outcome === 'layout-changed')
    return `页面有变化，最近一次没有读出来，数字可能不全。请刷新该页再看。${framesText(frames)}`;
  if (outcome === 'loading') return `页面没有载入完，数字可能不全。请刷新该页再看。${framesText(frames)}`;
  if (unclear > 0) return `有 ${unclear} 门没有读懂，请在学院核对。`;
  if (outcome === 'doubtful') return '最近一次读到的内容与页面写的门数或合计对不上，数字可能不全。请对照学院页面核对。';
  if (differ > 0) return `有 ${differ} 门课几次读到的学时不同，先按少的算。请到“待您确认”选定。`;
  if (total !== null && read > total && agrees !== true)
    return `台账里有 ${read} 门，学院现在只列出 ${total} 门。台账没有删减，请对照学院核对。`;
  if (agrees === false) return '读到的学时与学院合计不一致。请在学院把各页再翻看一遍。';
  return null;
}

/** @returns `20/37`; the courses alone where the academy states no number, or one that no longer holds */
const readText = ({ read, total }: YearCoverage): string =>
  total === null || read > total ? String(read) : `${read}/${total}`;

/** @returns when how many courses were last read: `11-30 09:12 读取 37/37 门` */
export const lastReadText = (coverage: YearCoverage): string =>
  `${momentText(coverage.trustedAt ?? coverage.at)} 读取 ${readText(coverage)} 门`;

/** @returns the last trustworthy reading: `11-30 09:12 读取 37/37 门 · 与学院合计一致` */
export function readingRemark(coverage: YearCoverage): Remark {
  const { tone, text } = ownRemark(coverage);
  const others = hostsOf(coverage.others ?? []);
  return others ? { tone: 'care', text: `${text} · ${others} 待核对` } : { tone, text };
}

const hostsOf = (coverages: readonly YearCoverage[]): string =>
  coverages.map(({ platform }) => (isAcademy(platform) ? '学院' : platform)).join('、');

function ownRemark(coverage: YearCoverage): Remark {
  const { platform, total, pages, nextPage, at, trustedAt, agrees, read, outcome } = coverage;
  const care = (text: string): Remark => ({ tone: 'care', text });
  if (trustedAt === null && read === 0 && outcome === 'layout-changed') return care(`${momentText(at)} 没有读出来`);
  if (trustedAt === null) return care(`${momentText(at)} 读过，但没有把握`);
  const count = lastReadText(coverage);
  if (readingDoubt(coverage)) return care(`${count} · 待核对`);
  if (total !== null && read < total) return care(`${count} · 还有 ${total - read} 门`);
  if (nextPage !== null) return care(`${count} · 第 ${nextPage} 页还没有读`);
  if (agrees) return { tone: 'ok', text: saidOf(platform, `${count} · 与学院合计一致`) };
  return total === null && pages === null ? care(`${count} · 总数不详`) : { tone: 'ok', text: count };
}

/** The platforms that have something to be looked at or read. */
const unsettled = (coverage: YearCoverage): YearCoverage[] =>
  [coverage, ...(coverage.others ?? [])].filter((each) => ownStep(each) !== null);

/** @returns the step that comes before all others: to look at what is doubtful, or to read what is still missing */
export function readingStep(coverage: YearCoverage): string | null {
  const [first, ...others] = unsettled(coverage);
  if (!first) return null;
  const also = others.length > 0 ? `另外，${hostsOf(others)} 也要核对。` : '';
  return `${ownStep(first)}${also}`;
}

/** @returns whether that step is taken at the academy */
export const isStepAtAcademy = (coverage: YearCoverage): boolean => {
  const [first] = unsettled(coverage);
  return first !== undefined && isAcademy(first.platform);
};

function ownStep(coverage: YearCoverage): string | null {
  const { platform, read, total, nextPage } = coverage;
  const doubt = readingDoubt(coverage);
  const complete = nextPage === null && (total === null || read >= total);
  // A row that stays unclear does not hold up the pages that follow.
  if (complete || (doubt && (coverage.unclear === 0 || nextPage === null))) return doubt;
  const where = nextPage === null ? restText(coverage) : `请在学院继续翻到第 ${nextPage} 页`;
  return `${doubt ?? ''}${saidOf(platform, `已读 ${readText(coverage)} 门，${where}`)}，数字才完整。`;
}

/** @returns the verdict of a year in a few words: `还差 8 学时`, `网络还差 5 学时`, `已达标` */
export function verdictText(standing: Standing): string {
  const { hours, isOnline } = gapOf(standing);
  return standing.met ? '已达标' : `${isOnline ? '网络还差' : '还差'} ${hoursText(hours)} 学时`;
}
