import type { Outcome } from '../../academy/reading.ts';
import { outcomes as all } from '../../academy/reading.ts';
import type { Saved } from '../../ledger/readings.ts';
import type { Notice } from '../../messages.ts';
import {
  askAgainNotice,
  closedNotice,
  failedNotice,
  floodNotice,
  fullNotice,
  noticeOf,
  tooMuchNotice,
} from '../reading.ts';
import { reloadNotice } from '../reload.ts';
import type { Chapter, Question } from './types.ts';

/** What a notice means: how it is asked about, what stays as it is, and what to do. */
interface Meaning {
  asked: (title: string) => string;
  means: string;
  kept: string;
  steps: string[];
  also: string;
}

const said = (title: string) => `提示说“${title}”，怎么办？`;
const unchanged = '以前记下的都在，没有改动。';

const meanings: { [outcome in Outcome]: Meaning } = {
  records: {
    asked: () => '提示说“本页读到几门”，是什么意思？',
    means: '这一页读清楚了，新的课程已经记下；“没有新课程”就是以前都记过。',
    kept: '以前记下的都在，新的加在后面。',
    steps: ['提示请您翻页的，接着翻。', '提示说“全部读到”的，这一年就读完了。'],
    also: '绿色 成功 读到 新记入',
  },
  doubtful: {
    asked: () => '提示里有“没有读懂”或者“请核对”，怎么办？',
    means: '读到了课程，但是有的没有读懂，或者加起来和页面写的合计对不上。读懂的已经记下，没有读懂的没有记。',
    kept: '以前记下的都在；核对以前，图标上显示感叹号。',
    steps: [
      '对照学院的页面，看提示里写的是哪几门。',
      '刷新那一页，再读一次。',
      '还是读不懂，用“教它认页面”指给它看，或者在“补录”里填上。',
    ],
    also: '黄色 没有把握 不确定 对不上 可疑 感叹号',
  },
  empty: {
    asked: (title) => `提示说“${title}”，可是我学过？`,
    means: '页面自己写着没有课程，或者列表是空的。',
    kept: '以前记下的都在，不会因为页面是空的就删。',
    steps: ['看看页面上选的年度对不对。', '看看栏目是不是“已完成”。', '刚学完的，过一会儿刷新再看。'],
    also: '空的 没有课程 零门 不见了',
  },
  'signed-out': {
    asked: said,
    means: '现在是登录页，或者登录过了时间。',
    kept: unchanged,
    steps: ['登录学院。', '再打开“已完成课程”。'],
    also: '登录 过期 退出 账号 密码',
  },
  loading: {
    asked: said,
    means: '等了一会儿，课程列表还没有出来，多半是网络慢。',
    kept: unchanged,
    steps: ['等课程列表出现，会自己再读。', '一直不出来，刷新那一页。'],
    also: '慢 转圈 卡住 加载 网络不好',
  },
  'layout-changed': {
    asked: said,
    means: '看起来是学习记录，但是一门也读不出来，可能学院改了页面。',
    kept: `${unchanged}数字可能不全，先不要照着填表。`,
    steps: ['刷新那一页，再看一次。', '还不行，点图标，用“教它认页面”指给它看。', '急着用的，先在“补录”里填。'],
    also: '改版 样式变了 读不出 失败',
  },
  elsewhere: {
    asked: said,
    means: '这一页是新闻、目录、播放页一类，不是学习记录。平时在这些页上什么也不说，您点了“读取本页”才会告诉您。',
    kept: unchanged,
    steps: ['打开“已完成课程”一类的页面。'],
    also: '没有提示 不出现 没反应 不显示',
  },
};

type SavedPage = Extract<Saved, { code: 'saved' }>;

const partly: NonNullable<SavedPage['coverage']> = {
  ...{ platform: 'www.nmgce.gov.cn', listYear: null, read: 10, asked: 0, total: 37, pages: 4, nextPage: 2 },
  ...{ unclear: 0, differ: 0, readHours: 0, statedHours: null, agrees: null, outcome: 'records', taught: null },
  ...{ frames: [], at: '', trustedAt: null },
};

const page: SavedPage = {
  ...{ code: 'saved', profile: '', name: '', active: true, named: true, taught: null, frames: [] },
  ...{ outcome: 'records', added: 10, changed: 0, known: 0, refused: 0, unfinished: 0, unclear: 0, undated: 0 },
  ...{ doubt: null, year: null, coverage: null },
};

const examples: { [outcome in Outcome]?: SavedPage } = {
  records: { ...page, coverage: partly },
  doubtful: {
    ...{ ...page, outcome: 'doubtful', added: 8, unclear: 2 },
    doubt: { code: 'unclear', rows: 2, titles: [] },
  },
  empty: { ...page, outcome: 'empty', added: 0 },
};

/** @returns a notice as it can be quoted */
const textOf = ({ title, lines }: Notice): string =>
  [`${title}。`, ...lines].join('').replaceAll('“', '‘').replaceAll('”', '’');

function questionOf(outcome: Outcome): Question {
  const notice = noticeOf(examples[outcome] ?? { code: 'nothing', outcome, asked: true, frames: [] });
  const { asked, means, kept, steps, also } = meanings[outcome];
  return {
    id: `outcomes-${outcome}`,
    asked: asked(notice.title),
    answer: [{ points: [`提示例如：“${textOf(notice)}”`, `意思：${means}`, `留着的：${kept}`] }, { steps }],
    also,
  };
}

/** Whose page it is stays open: nothing of it was taken in. */
const ofOthers: Question = {
  id: 'outcomes-others',
  asked: '提示说是别人的记录，或者不知道是谁的，怎么办？',
  answer: [
    '页面上的姓名和台账里的不一样，或者没有姓名、而这个网站刚才登录的是别人。为了不记错人，先不记入。',
    {
      steps: [
        '是您本人的：到“设置”里核对姓名，要和学院页面上的一样；没有姓名的，到“待您确认”里答一下。',
        '是同事的：点图标，为他另建一本台账，互不相混。',
        '一页上有几个人的：打开只有您本人的学习记录，再读。',
      ],
    },
  ],
  also: '别人 同事 姓名 不同 不是本人 合用 几个人',
};

const unsaved = [reloadNotice, failedNotice, askAgainNotice, fullNotice, closedNotice, floodNotice, tooMuchNotice];

const notKept: Question = {
  id: 'outcomes-unsaved',
  asked: '提示说“没有存下”，怎么办？',
  answer: [
    '以前记下的都在。照提示做一遍，这一页会再读。',
    { heads: ['提示', '怎样办'], rows: unsaved.map(({ title, lines }) => [title, lines.join('')]) },
  ],
  also: '刷新 存不下 磁盘 空间不足 更新以后',
};

/** What each outcome of a reading means: every one has its question, so that a new one can't be forgotten. */
export const outcomes: Chapter = {
  id: 'outcomes',
  title: '提示说的话是什么意思',
  first: '看提示的第一行，在下面找同样的话。',
  also: '提示 通知 消息 弹出 右下角',
  questions: [...all.map(questionOf), ofOthers, notKept],
};
