import type { Notice } from '../messages.ts';

/** Said on a page that was open while the extension was updated; it stands alone so that the page's script stays small. */
export const reloadNotice: Notice = {
  tone: 'care',
  title: '请刷新本页',
  lines: ['学时台账已更新，刷新后继续读取，已有记录都在。'],
};
