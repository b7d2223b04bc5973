import type { YearCoverage } from '../ledger/coverage.ts';
import type { Saved } from '../ledger/readings.ts';
import type { Notice } from '../messages.ts';
import { hoursText } from './standing.ts';

const quiet: Notice = { tone: 'none', title: '', lines: [] };
const care = (title: string, ...lines: string[]): Notice => ({ tone: 'care', title, lines });

/** Said on another platform's page that is no longer allowed: the learner's click held for that moment. */
export const askAgainNotice: Notice = care(
  '这一页没有存下',
  '请再点一次浏览器右上角的图标，点“读取本页”。已有记录没有改动。',
);

/** Said where nothing could be stored. */
export const failedNotice: Notice = care('这一页没有存下', '请刷新本页再试一次。已有记录没有改动。');

/**
 * What the learner is told on the academy's page: what was read, what is new, what is still on other pages; each outcome
 * has its own sentence and next step.
 */
export function noticeOf(saved: Saved): Notice {
  switch (saved.code) {
    case 'nothing':
      return saved.outcome === 'signed-out'
        ? care('请先登录学院', '登录后打开“已完成课程”，台账才能读到。原有记录都在。')
        : quiet;
    case 'no-profile':
      return care(
        `看到 ${saved.courses} 门课程，还没有记录`,
        '请先点浏览器右上角的“学时台账”图标，填写姓名和干部类别。',
      );
    case 'other-learner':
      return care(`本页是“${saved.learner}”的记录`, '与台账中的姓名不同，没有记入。如是您本人，请到“设置”里核对姓名。');
    case 'saved':
      return savedNotice(saved);
  }
}

function savedNotice(saved: Extract<Saved, { code: 'saved' }>): Notice {
  if (saved.outcome === 'layout-changed') {
    return care('这一页没有读出来', '页面样式可能变了，请刷新再试。原有记录没有改动。');
  }
  if (saved.outcome === 'loading') return care('页面还没有载入完', '请等课程列表出现，或刷新本页。原有记录没有改动。');
  if (saved.outcome === 'empty') return { tone: 'ok', title: '本页没有已完成的课程', lines: ['原有记录没有改动。'] };
  const doubts = [
    saved.outcome === 'doubtful' && saved.skipped > 0
      ? `有 ${saved.skipped} 门没有读懂或未完成，没有记入，请核对。`
      : '',
    saved.outcome === 'doubtful' && saved.skipped === 0 ? '读到的学时与本页合计不一致，请核对。' : '',
    saved.refused > 0 ? `有 ${saved.refused} 门含像证件号的数字，没有记入。` : '',
    saved.named ? '' : '本页没有显示姓名，按当前人员记入。',
  ].filter(Boolean);
  const read = saved.added + saved.known;
  const news = saved.added > 0 ? `新记入 ${saved.added} 门` : '没有新课程';
  return {
    tone: saved.outcome === 'records' && saved.refused === 0 ? 'ok' : 'care',
    title: `本页读到 ${read} 门，${news}`,
    lines: [...(saved.coverage && saved.year ? [coverageText(saved.year, saved.coverage)] : []), ...doubts],
  };
}

/** @returns how far the year has been read, and the next step: `2018 年度已读 20/37 门，请继续翻到第 3 页。` */
export function coverageText(year: number, coverage: YearCoverage): string {
  const { read, total, nextPage, unclear, agrees, statedHours, readHours } = coverage;
  const count = `${year} 年度已读 ${total === null || read > total ? read : `${read}/${total}`} 门`;
  if (nextPage !== null) return `${count}，请继续翻到第 ${nextPage} 页。`;
  if (unclear > 0) return `${count}，另有 ${unclear} 门没有读懂，请核对。`;
  if (total !== null && read < total) return `${count}，请翻看其他页。`;
  const all = total === null ? count : `${count}，全部读到`;
  if (agrees === true) return `${all}，与学院合计 ${hoursText(readHours)} 学时一致。`;
  if (agrees === false && statedHours !== null) {
    return `${all}；学院合计 ${hoursText(statedHours)}，读到 ${hoursText(readHours)} 学时，不一致，请核对。`;
  }
  return `${all}。`;
}
