import type { WhyClosed } from '../ledger/why-closed.ts';
import type { Instant } from '../model.ts';
import { momentText } from './ui.ts';

/** A ledger that doesn't open: what happened, what is kept, what to do. */
export interface ClosedText {
  title: string;
  lines: string[];
}

const kept = '已有的记录都在，没有改动。';
const closed: { [why in WhyClosed]: ClosedText } = {
  newer: {
    title: '请更新学时台账',
    lines: [
      `台账由更新的版本保存过，这个版本不认识其中的内容，没有打开，也没有写入。${kept}`,
      '请先刷新本页；还是这样，请把扩展更新到最新版本。更新以前，可以先导出一份现有数据。',
    ],
  },
  'no-space': {
    title: '台账没有打开，磁盘空间不足',
    lines: [`升级台账需要一些磁盘空间。${kept}`, '请清理磁盘，关闭浏览器再打开。请先导出一份现有数据，不要卸载扩展。'],
  },
  failed: {
    title: '台账没有打开',
    lines: [
      `打开或者升级的时候出了问题。${kept}`,
      '请先导出一份现有数据，再关闭浏览器重新打开；仍然打不开时，请检查磁盘空间，不要卸载扩展。',
    ],
  },
};

/** @returns why the ledger didn't open, what is kept, and what to do */
export const closedText = (why: WhyClosed): ClosedText => closed[why];

/** Said while another page holds the ledger at its old version; this page goes on by itself. */
export const blockedText = {
  title: '正在等旧的台账页面关闭',
  line: '扩展已经更新，还有一个旧的台账页面没有关。请关闭其他台账页面，这里会接着打开。已有的记录都在。',
};

/** The browser lost the ledger, and it came back from its spare copy. */
export const recoveredText = {
  title: '台账已从副本恢复',
  lines: (at: Instant) => [
    `浏览器里的台账损坏，已用这台电脑上的副本恢复到 ${momentText(at)} 的样子。`,
    '那以后补录、修改的，请核对；学院的课程，打开“已完成课程”页就会补上。请再存一份备份。',
  ],
  seen: '知道了',
  popup: '台账损坏过，已从副本恢复，请核对',
};

export const rescueText = {
  button: '导出现有数据',
  done: '已导出。请把文件放好；更新或修好以后，在“备份”页可以恢复。',
  rows: '已导出。里面是原样的数据，请把文件放好，交给维护扩展的人。',
  nothing: '没有读到数据。请关闭浏览器再打开，再试一次。',
};
