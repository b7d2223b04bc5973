import type { Outcome } from '../academy/reading.ts';
import type { YearCoverage } from '../ledger/coverage.ts';
import type { Doubt } from '../ledger/kept.ts';
import type { Saved } from '../ledger/readings.ts';
import type { Notice } from '../messages.ts';
import { isAcademy } from './platform.ts';
import { hoursText } from './standing.ts';

/** Shows nothing. */
export const quiet: Notice = { tone: 'none', title: '', lines: [] };
const care = (title: string, ...lines: string[]): Notice => ({ tone: 'care', title, lines: lines.filter(Boolean) });

const unchanged = '原有记录都在，没有改动。';

/** Said on another platform's page that is no longer allowed: the learner's click held for that moment. */
export const askAgainNotice: Notice = care(
  '这一页没有存下',
  '请再点一次浏览器右上角的图标，点“读取本页”。已有记录没有改动。',
);

/** Said where nothing could be stored. */
export const failedNotice: Notice = care('这一页没有存下', '请刷新本页再试一次。已有记录没有改动。');

/** Said where the browser has no more room to store anything. */
export const fullNotice: Notice = care(
  '这一页没有存下',
  '这台电脑的存储空间不足，请清理磁盘后刷新本页。已有记录没有改动。',
);

/** Said where the ledger itself doesn't open; the popup tells why. */
export const closedNotice: Notice = care(
  '台账没有打开，这一页没有存下',
  '请点浏览器右上角的图标，看是什么原因、怎样处理。已有记录没有改动。',
);

/** Said to a page that sends more than any page of records has to say. */
export const floodNotice: Notice = care('这一页变化太快，暂时没有读', '请过十几秒再刷新本页。已有记录没有改动。');

/** Said where a page has more rows than one list of a learner's can have. */
export const tooMuchNotice: Notice = care(
  '这一页内容太多，没有存下',
  '请在页面上只选一个年度，或改成分页显示，台账会再读。已有记录没有改动。',
);

/** Where a sentence is read: on the page itself, or in the popup, which the page's sentences send to. */
type Where = 'page' | 'popup';

const icon = '请点浏览器右上角的图标，';
const steps = {
  page: { teach: `${icon}用`, questions: icon, profile: '请先点浏览器右上角的“学时台账”图标，', reload: '或刷新本页' },
  popup: { teach: '请用下面的', questions: '请到“待您确认”，', profile: '请先点“开始设置”，', reload: '或刷新那一页' },
};

/** A page without courses to tell of: what it is, and what to do. */
function barren(outcome: Outcome, where: Where): [title: string, next: string] {
  switch (outcome) {
    case 'signed-out':
      return ['请先登录', '登录后打开“已完成课程”，台账才能读到。'];
    case 'loading':
      return ['页面还没有载入完', `请等课程列表出现，${steps[where].reload}。`];
    case 'layout-changed':
      return ['这一页没有读出来', `页面样式可能变了。请刷新再试；还不行，${steps[where].teach}“教它认页面”指给它看。`];
    default:
      return ['这一页不是学习记录', '没有读到课程。请打开“已完成课程”一类的页面再读。'];
  }
}

/** The learner's own teaching no longer fits the page. */
const unfit = (where: Where): [title: string, next: string] => [
  '您教过的认法已不适用',
  `这一页和您教它时不一样了，没有读。如是换了栏目，请回到教过的那一栏；如是页面改版，${steps[where].teach}“教它认页面”重新教一次。`,
];

/**
 * What the learner is told of a page: what was read, what is new, what is still on other pages; each outcome has its own
 * sentence and next step.
 *
 * @param where on the page, where most pages need none, or in the popup, which always answers
 */
export function noticeOf(saved: Saved, where: Where = 'page'): Notice {
  const inPopup = where === 'popup';
  switch (saved.code) {
    case 'nothing':
      // News, lessons and catalogues are most of a platform: there it stays out of the way.
      if (saved.outcome === 'elsewhere' && !saved.asked && !inPopup) return quiet;
      return barrenNotice(saved.outcome, null, saved.frames, where);
    case 'no-profile':
      return care(`看到 ${saved.courses} 门课程，还没有记录`, `${steps[where].profile}填写姓名和干部类别。`);
    case 'other-learner':
      return care(
        `本页是“${saved.learner}”的记录`,
        '与台账中的姓名不同，没有记入。',
        `要为“${saved.learner}”另建台账，${inPopup ? '请看上面' : '请点浏览器右上角的“学时台账”图标'}。如是您本人，请到“设置”里核对姓名。`,
      );
    case 'unnamed':
      return care(
        '这一页不知道是谁的，没有记入',
        `本页没有显示姓名，而这个网站刚才登录的是别人。如是${saved.name}的记录，${inPopup ? '请在上面确认' : '请点浏览器右上角的“学时台账”图标确认'}。`,
      );
    case 'several-learners':
      return care(
        '这一页有几个人的姓名，没有记入',
        `分不清哪些课程是您的。请打开只有您本人的学习记录再读。${unchanged}`,
      );
    case 'saved':
      return savedNotice(saved, where);
  }
}

function barrenNotice(outcome: Outcome, taught: 'fits' | 'unfit' | null, frames: string[], where: Where): Notice {
  if (outcome === 'records' || outcome === 'doubtful' || outcome === 'empty') return quiet;
  const [title, next] = taught === 'unfit' ? unfit(where) : barren(outcome, where);
  return care(title, `${next}${outcome === 'elsewhere' ? '' : unchanged}`, framesText(frames));
}

/** @returns that a part of the page could not be seen, by whose it is; nothing where all of it could */
export function framesText(frames: readonly string[]): string {
  if (frames.length === 0) return '';
  return `页面里嵌有 ${frames.join('、')} 的内容，扩展看不到。课程如在其中，请单独打开那一部分再读。`;
}

type SavedReading = Extract<Saved, { code: 'saved' }>;

function savedNotice(saved: SavedReading, where: Where): Notice {
  const { outcome, taught, frames, coverage } = saved;
  if (outcome === 'empty') return emptyNotice(saved, where);
  if (outcome !== 'records' && outcome !== 'doubtful') return barrenNotice(outcome, taught, frames, where);
  const read = saved.added + saved.known;
  const news = saved.added > 0 ? `新记入 ${saved.added} 门` : '没有新课程';
  const clean = outcome === 'records' && saved.refused === 0 && saved.undated === 0 && !coverage?.differ;
  const lines = [
    whoseText(saved),
    coverage ? coverageText(saved.year, coverage, saved.doubt !== null) : '',
    saved.doubt ? doubtText(saved.doubt) : '',
    coverage && coverage.differ > 0
      ? `有 ${coverage.differ} 门课几次读到的学时不同，先按少的算。${steps[where].questions}选定哪个对。`
      : '',
    saved.undated > 0 ? `有 ${saved.undated} 门没有写明是哪一年的，先不计入。${steps[where].questions}选年度。` : '',
    saved.unfinished > 0 ? `另有 ${saved.unfinished} 门还没学完，没有记入。` : '',
    saved.refused > 0 ? `有 ${saved.refused} 门含像证件号的数字，没有记入。` : '',
    outcome === 'records' && frames.length > 0 ? `页面里 ${frames.join('、')} 的内容没有读。` : framesText(frames),
  ];
  return { tone: clean ? 'ok' : 'care', title: `本页读到 ${read} 门，${news}`, lines: lines.filter(Boolean) };
}

/** A list that had courses and shows none now is no reason to believe that they are gone. */
function emptyNotice({ coverage, frames, ...saved }: SavedReading, where: Where): Notice {
  const next = where === 'popup' ? '如果应该有，请看看页面上选的栏目和年度对不对。' : '';
  const lines = [whoseText(saved), '原有记录没有改动。', next, framesText(frames)].filter(Boolean);
  if (coverage && coverage.listYear !== null && coverage.read > 0) {
    return care('本页没有列出课程', `台账里原有的 ${coverage.read} 门都在。请看看页面上选的年度对不对。`, ...lines);
  }
  return { tone: frames.length > 0 ? 'care' : 'ok', title: '本页没有已完成的课程', lines };
}

/** Under whose name, where the page itself doesn't say it or the popup shows somebody else. */
function whoseText({ named, name, active }: Pick<SavedReading, 'named' | 'name' | 'active'>): string {
  if (!named) return `本页没有显示姓名，按“${name}”记入。`;
  return active ? '' : `记入“${name}”的台账。`;
}

function doubtText(doubt: Doubt): string {
  switch (doubt.code) {
    case 'unclear':
      return `有 ${doubt.rows} 门没有读懂，没有记入${namesText(doubt.titles, doubt.rows)}。请对照学院核对；也可以用“教它认页面”指给它看。`;
    case 'clash':
      return `有 ${doubt.rows} 门的编号和台账里另一门课相同，分不清，没有记入。请对照学院核对，缺的在“补录”页填写。`;
    case 'count':
      return `本页写明共 ${doubt.total} 门，只看到 ${doubt.shown} 门，请核对。`;
    case 'sum':
      return `本页合计写的是 ${hoursText(doubt.stated)} 学时，读到的加起来是 ${hoursText(doubt.read)} 学时，请核对。`;
    case 'other':
      return '本页有的数字没有写明是什么，可能没有读对，请核对。';
  }
}

/** @returns the first of some titles, for whoever looks them up */
function namesText(titles: readonly string[], rows: number): string {
  const shown = titles.filter(Boolean).slice(0, 3);
  if (!shown.length) return '';
  return `：${shown.join('、')}${rows > shown.length ? ' 等' : ''}`;
}

/**
 * @param year the year of the page, or null where it names none
 * @param isSaid what is doubtful about the page is said beside it
 * @returns how far the list has been read, and the next step: `2018 年度已读 20/37 门，请继续翻到第 3 页。`
 */
function coverageText(year: number | null, coverage: YearCoverage, isSaid: boolean): string {
  const { read, total, pages, nextPage, unclear, agrees, statedHours, readHours } = coverage;
  // The notice stands on the platform's own page.
  const site = isAcademy(coverage.platform) ? '学院' : '平台';
  const ofYear = year !== null && coverage.listYear !== null ? `${year} 年度` : '';
  const count = `${ofYear}已读 ${total === null || read > total ? read : `${read}/${total}`} 门`;
  if (nextPage !== null)
    return site === '学院'
      ? `${count}，请继续翻到第 ${nextPage} 页。`
      : `${count}，请翻到第 ${nextPage} 页，再点一次图标里的“读取本页”。`;
  if (total !== null && read < total) return `${count}，${restText(coverage)}。`;
  if (unclear > 0) return isSaid ? `${count}。` : `${count}，另有 ${unclear} 门没有读懂，请核对。`;
  if (agrees === true && statedHours !== null)
    return `${count}，全部读到，与${site}合计 ${hoursText(statedHours)} 学时一致。`;
  if (total !== null && read > total) return `${count}，${site}现在只列出 ${total} 门。台账没有删减，请核对。`;
  const isOpen = total === null && pages === null;
  if (agrees === false && statedHours !== null) {
    const figures = `${site}合计 ${hoursText(statedHours)}，读到 ${hoursText(readHours)} 学时`;
    return isOpen && readHours < statedHours
      ? `${count}；${figures}，可能还有没显示的课程，请继续往下拉或翻页。`
      : `${isOpen ? count : `${count}，全部读到`}；${figures}，不一致，请核对。`;
  }
  return isOpen ? `${count}。不知道一共有多少门，请看看还有没有没显示的。` : `${count}，全部读到。`;
}

/** @returns how to get to the courses that are still missing on a list that names no next page */
export function restText({ pages, asked }: YearCoverage): string {
  const open = asked > 0 ? `有 ${asked} 门可能重复，请到“待您确认”回答` : '';
  if (pages === null) return `请把列表继续往下拉，或翻看其他页${open && `；${open}`}`;
  return open || '各页都看过了，还有没对上的，请再翻看一遍';
}
